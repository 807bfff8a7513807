/** What the page of a telephone shows: everything by text, nothing by markup. */
import { codeKey } from './code.ts'
import type { Standing } from './exchange.ts'
import type { PhoneItem, PhoneSighting, PhoneState } from './state.ts'

const MOST_SHOWN = 12

export interface Shown {
  readonly state: PhoneState
  readonly sightings: readonly PhoneSighting[]
  readonly standing: Standing
  readonly place: string
}

/** Items by the id of their record and by their number. */
export function itemsByCode({ items, register }: PhoneState): ReadonlyMap<string, PhoneItem> {
  const found = new Map<string, PhoneItem>()
  for (const item of items) found.set(item.record, item).set(codeKey(item.code, register), item)
  return found
}

export const find = (root: ParentNode, name: string): HTMLElement | null =>
  root.querySelector(`[data-${name}]`)

function put(root: ParentNode, name: string, text: string): void {
  const place = find(root, name)
  if (place && place.textContent !== text) place.textContent = text
}

function show(root: ParentNode, name: string, shown: boolean): void {
  const place = find(root, name)
  if (place) place.hidden = !shown
}

const NET: Readonly<Record<Standing, (waiting: number) => string>> = {
  sent: (waiting) =>
    waiting > 0
      ? `電波があります。${waiting}件を送っています。`
      : '電波があります。読んだものは、すべて送りました。',
  away: (waiting) =>
    waiting > 0
      ? `電波がありません。${waiting}件をこの端末に残しています。電波が戻ると送ります。`
      : '電波がありません。そのまま読み続けられます。',
  'signed-out': (waiting) => `サインインが切れています。${waiting}件をこの端末に残しています。`,
  closed: () => 'この棚卸は締められました。',
}

const nameOf = (item: PhoneItem | undefined): string =>
  item ? [item.title, item.detail].filter(Boolean).join('　') : 'この棚卸の一覧にない番号'

export const labelOf = ({ places }: PhoneState, place: string): string =>
  places.find(({ value }) => value === place)?.label ?? ''

export function draw(root: ParentNode, { state, sightings, standing, place }: Shown): void {
  const known = itemsByCode(state)
  const itemOf = ({ code }: PhoneSighting) => known.get(codeKey(code, state.register))
  const waiting = sightings.filter(({ sent }) => sent === 0).length
  put(root, 'net', NET[standing](waiting))
  show(root, 'signed-out', standing === 'signed-out')
  show(root, 'closed', standing === 'closed')
  put(
    root,
    'closed-left',
    waiting > 0
      ? `締めたあとに読んだ${waiting}件は、一覧に入っていません。この端末に残っているので、担当の人に知らせてください。`
      : 'この端末で読んだものは、すべて一覧に入っています。',
  )
  const seen = new Set(sightings.flatMap((each) => itemOf(each)?.record ?? []))
  show(root, 'progress', true)
  put(
    root,
    'progress-said',
    `${state.items.length.toLocaleString('ja-JP')}件のうち${seen.size.toLocaleString('ja-JP')}件を、この端末で見つけました。`,
  )
  const bar = find(root, 'progress-bar') as HTMLProgressElement | null
  if (bar) bar.value = state.items.length > 0 ? seen.size / state.items.length : 0
  list(
    root,
    'seen',
    [...sightings].reverse().map((each) => {
      const item = itemOf(each)
      const where = labelOf(state, each.place)
      const how =
        each.sent === 2 ? '（受け取られませんでした）' : each.sent === 0 ? '（まだ送っていません）' : ''
      return [`${item?.code ?? each.code}　${nameOf(item)}`, `${where}${how}`]
    }),
  )
  list(
    root,
    'left',
    state.items
      .filter((item) => !seen.has(item.record) && (!state.placed || (place !== '' && item.place === place)))
      .map((item) => [item.code, nameOf(item)]),
  )
}

function list(root: ParentNode, name: string, lines: readonly (readonly [string, string])[]): void {
  show(root, name, lines.length > 0)
  const rows = lines.slice(0, MOST_SHOWN).map(([head, note]) => {
    const row = document.createElement('li')
    const [strong, small] = [document.createElement('b'), document.createElement('span')]
    strong.textContent = head
    small.textContent = note
    row.append(strong, small)
    return row
  })
  if (lines.length > MOST_SHOWN) {
    const more = document.createElement('li')
    more.textContent = `ほか${(lines.length - MOST_SHOWN).toLocaleString('ja-JP')}件`
    rows.push(more)
  }
  find(root, `${name}-list`)?.replaceChildren(...rows)
}

/** What just happened, for eye and ear. */
export const say = (root: ParentNode, text: string): void => put(root, 'said', text)
