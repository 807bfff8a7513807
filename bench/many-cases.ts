/** What a clerk waits for when the town has a thousand applications, and when it has a million. */
import type { Hall } from '#language'
import { signInClerk } from '../drills/people/clerk.ts'
import { openVisitor, type Visitor } from '../drills/people/visitor.ts'
import { startProgram } from '../drills/town/program.ts'
import { type Bench, clocked, grown, percentile } from './figure.ts'
import { generateCases } from './generated-cases.ts'

const FEW = 1_000
const MANY = Number(process.env.CASES ?? 1_000_000)
const TIMES = 60
const WARM = 20
const MOST_RATIO = 1.5

const PAGES: Readonly<Record<string, string>> = {
  今日の画面: '/desk',
  申請の一覧: '/desk/cases',
  期限を過ぎた申請の一覧: '/desk/cases?view=late',
  終わった申請の一覧: '/desk/cases?view=done',
  '一覧の中の検索（よくある言葉）': `/desk/cases?q=${encodeURIComponent('船岡')}`,
  '一覧の中の検索（どこにもない言葉）': `/desk/cases?q=${encodeURIComponent('鬼怒鳴門')}`,
  '終わった申請の検索（よくある言葉）': `/desk/cases?view=done&q=${encodeURIComponent('船岡')}`,
}

export const manyCases: Bench = {
  name: `申請が${MANY.toLocaleString('ja-JP')}件の町`,
  async run({ hall, settings }) {
    const program = startProgram(settings, ['--web'])
    await program.ready
    const visitor = openVisitor(() => [program.url()])
    await signInClerk(visitor, 'madoguchi')
    await generateCases(hall, FEW)
    const before = await measure(hall, visitor)
    await generateCases(hall, MANY)
    const after = await measure(hall, visitor)
    await program.end()
    const what = `${FEW.toLocaleString('ja-JP')}件のとき`
    return [...after].flatMap(([name, times]) => {
      const few = before.get(name)!
      return [0.5, 0.95].map((share) =>
        grown(
          `${name}（${share === 0.5 ? '中央値' : '95%'}、生成した${MANY.toLocaleString('ja-JP')}件）`,
          'ms',
          ...([percentile(times, share), percentile(few, share)] as const),
          what,
          MOST_RATIO,
        ),
      )
    })
  },
}

/** Milliseconds of each page, by its name. */
async function measure({ db }: Hall, visitor: Visitor): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, number[]>()
  const visit = async (name: string, pathOf: (at: number) => string) => {
    const times: number[] = []
    for (let at = 0; at < WARM + TIMES; at++) times.push(await clocked(() => visitor.get(pathOf(at))))
    found.set(name, times.slice(WARM))
  }
  for (const [name, path] of Object.entries(PAGES)) await visit(name, () => path)
  const { number } = await db
    .selectFrom('application')
    .select('number')
    .where('state', '=', 'approved')
    .orderBy('number')
    .limit(1)
    .executeTakeFirstOrThrow()
  await visit('終わった申請の検索（受付番号）', () => `/desk/cases?view=done&q=${number}`)
  for (const [name, list] of [
    ['申請1件の画面', '/desk/cases'],
    ['終わった申請1件の画面', '/desk/cases?view=done'],
  ] as const) {
    const { text } = await visitor.get(list)
    const ids = [...text.matchAll(/href="\/desk\/cases\/([\w-]{36})/g)].map(([, id]) => id!)
    await visit(name, (at) => `/desk/cases/${ids[at % ids.length]}`)
  }
  return found
}
