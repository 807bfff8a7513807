/** What can happen to a thing, and from which state. Everything else is refused in words. */
import { STATES, type State } from './assets.ts'

export const MOVES = {
  use: { title: '使い始める', doing: '使い始められる', from: ['stock'], to: 'used' },
  putBack: { title: '在庫に戻す', doing: '在庫に戻せる', from: ['used'], to: 'stock' },
  lend: { title: '貸し出す', doing: '貸し出せる', from: ['stock'], to: 'lent' },
  giveBack: { title: '返却を受ける', doing: '返却を受けられる', from: ['lent'], to: 'stock' },
  repair: { title: '修理に出す', doing: '修理に出せる', from: ['stock', 'used'], to: 'repair' },
  repaired: { title: '修理から戻った', doing: '修理から戻せる', from: ['repair'], to: 'stock' },
  lose: {
    title: '紛失を記録する',
    doing: '紛失にできる',
    from: ['stock', 'used', 'lent', 'repair'],
    to: 'lost',
  },
  find: { title: '見つかった', doing: '見つかったことにできる', from: ['lost'], to: 'stock' },
  endLease: {
    title: 'リースの満了で返却する',
    doing: 'リースの返却ができる',
    from: ['stock', 'used', 'repair'],
    to: 'ended',
  },
  dispose: { title: '廃棄する', doing: '廃棄できる', from: ['stock', 'repair'], to: 'gone' },
  writeOff: { title: '紛失のまま除却する', doing: '紛失のまま除却できる', from: ['lost'], to: 'gone' },
} as const satisfies Readonly<
  Record<string, { title: string; doing: string; from: readonly State[]; to: State }>
>
export type Move = keyof typeof MOVES

export const isMove = (text: string | undefined): text is Move =>
  text !== undefined && Object.hasOwn(MOVES, text)

/** What may happen to a thing in this state. */
export const movesFrom = (state: State | undefined): Move[] =>
  (Object.keys(MOVES) as Move[]).filter((move) => MOVES[move].from.some((each) => each === state))

/** Why not; undefined where it may. */
export function refusal(move: Move, state: State | undefined): string | undefined {
  const { from, doing } = MOVES[move]
  if (from.some((each) => each === state)) return undefined
  const names = from.map((each) => `「${STATES[each]}」`).join('か')
  return `${doing}のは、${names}のものだけです。いまは「${state ? STATES[state] : '空欄'}」です。`
}
