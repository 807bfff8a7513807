import {
  type Definition,
  definitionHash,
  type FieldDefinition,
  type Hall,
  innerOf,
  placedProblems,
  routeProblems,
  shapeProblems,
  type Town,
} from '#language'
import { today } from '#platform/clock'
import { trialProblems } from './trial-problems.ts'

/** What must be mended before a form can be published, and where. */
export interface Problem {
  /** `about name`, `page p1`, `field q1.name`, `rule 0`, `route`, `letter approved`, `detail amount`, `trial`, … */
  readonly at: string
  readonly text: string
}

const books = new WeakMap<Town, Map<string, readonly Problem[]>>()
const MOST_KNOWN = 200

/** Everything about a form that does not fit: its shape, its conditions, its letters, its route in this town, its trial. */
export function problemsOf(hall: Hall, body: Definition): readonly Problem[] {
  const known = books.get(hall.town) ?? new Map<string, readonly Problem[]>()
  books.set(hall.town, known)
  const key = `${today(hall.clock)} ${definitionHash(body)}`
  let found = known.get(key)
  if (!found) {
    found = look(hall, body)
    known.set(key, found)
    if (known.size > MOST_KNOWN) known.delete(known.keys().next().value as string)
  }
  return found
}

function look(hall: Hall, body: Definition): Problem[] {
  const shape = shapeProblems(body)
  const route = routeProblems(hall.town, body).map((text) => ({ at: 'route', text }))
  if (shape.length > 0) return [...shape.map(({ at, message }) => placed(body, at, message)), ...route]
  const wrong = [...placedProblems(body), ...route]
  return wrong.length > 0 ? wrong : trialProblems(hall, body)
}

/** What the parts of a definition are called on the pages of the builder. */
const NAMES: Readonly<Record<string, string>> = {
  name: '手続きの名前',
  short: '短い名前',
  group: '分類',
  ground: '根拠',
  who: '申請できる人',
  summary: '内容の説明',
  bring: '用意するもの',
  minutes: '入力にかかる時間',
  pages: 'ページ',
  fields: '質問',
  label: '質問の文',
  hint: '説明',
  title: '題名',
  lead: 'はじめの説明',
  choices: '選択肢',
  text: '文',
  otherwise: '当てはまらない人への文',
  body: '本文',
  facts: '記の項目',
  slot: '差し込む項目',
  approved: '認めるときの言葉',
  rejected: '認めないときの言葉',
  details: '決定の内容',
  workingDays: 'お返事までの日数',
  years: '保存年限',
  from: 'はじまりの日',
  to: 'おわりの日',
  min: '最少',
  max: '最多',
  length: '桁数',
  times: '時間帯',
  capacity: '定員',
  fromDays: 'いちばん早い日',
  toDays: 'いちばん遅い日',
  amount: '手数料',
  route: '決裁の流れ',
  each: '一件の呼び名',
  unit: '単位',
  days: '日数',
  last: '残りの手続きの説明',
  holds: '条件',
}

const lastName = (at: string): string | undefined =>
  at
    .split('.')
    .map((part) => part.replace(/\[\d+\]$/, ''))
    .findLast((part) => NAMES[part])

/** A finding of the language, told in the words of the builder at the place where it can be mended. */
function placed(body: Definition, at: string, message: string): Problem {
  const rest = message.startsWith(at) ? message.slice(at.length) : message
  const name = NAMES[lastName(at) ?? ''] ?? 'この項目'
  const text = rest === 'に文字がありません。' ? `「${name}」を入力してください。` : `「${name}」${rest}`
  return { at: placeOf(body, at), text }
}

function placeOf(body: Definition, at: string): string {
  const numbers = [...at.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))
  const [first = 0, ...inner] = numbers
  if (at.startsWith('pages[')) {
    const page = body.pages[first]
    const depth = [...at.matchAll(/fields\[/g)].length
    if (!page || depth === 0) return page ? `page ${page.id}` : 'pages'
    return `field ${pathIn(page.fields, inner.slice(0, depth))}`
  }
  if (at.startsWith('outcomes.details[')) return `detail ${body.outcomes.details?.[first]?.id ?? ''}`
  if (at.startsWith('eligible[')) return `rule ${first}`
  const letter = /^letters\.(\w+)/.exec(at)?.[1]
  if (letter) return `letter ${letter}`
  if (at.startsWith('pages')) return 'pages'
  if (/^(route|due|outcomes|keep)/.test(at)) return 'route'
  const part = /^[a-z]+/.exec(at)?.[0] ?? ''
  return part === '' ? 'about' : part === 'online' ? 'about last' : `about ${part}`
}

const pathIn = (fields: readonly FieldDefinition[], [first, ...rest]: readonly number[]): string => {
  const field = first === undefined ? undefined : fields[first]
  if (!field) return ''
  const below = pathIn(innerOf(field), rest)
  return below ? `${field.id}.${below}` : field.id
}

/** The part of the builder in which a problem can be mended. */
export type Part = 'about' | 'pages' | 'rules' | 'route' | 'letters'

export function partOf({ at }: Problem): Part {
  const [kind] = at.split(' ')
  if (kind === 'page' || kind === 'pages' || kind === 'field' || kind === 'trial') return 'pages'
  if (kind === 'rule') return 'rules'
  if (kind === 'letter') return 'letters'
  return kind === 'route' || kind === 'outcomes' || kind === 'detail' ? 'route' : 'about'
}
