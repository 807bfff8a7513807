import { POSTS } from '#platform/house'
import { DERIVATIONS } from '../condition.ts'
import type { Sentence } from '../definition.ts'
import { kinds } from '../fields/index.ts'
import { freeze } from '../freeze.ts'
import {
  type Check,
  check,
  either,
  flag,
  id,
  list,
  maybe,
  number,
  object,
  oneOf,
  slug,
  text,
  whole,
  yes,
} from '../shape.ts'
import { checkRegister } from './check-register.ts'
import {
  CHART_KINDS,
  MOST_REMINDER_DAYS,
  RECORD_FACTS,
  REGISTER_VERBS,
  type RegisterDefinition,
  VIEW_KINDS,
} from './definition.ts'
import { derivedShapes } from './derived.ts'
import { isFormOnly } from './fields.ts'
import { linkKind } from './link.ts'
import { processShape } from './process.ts'
import { shapeKind } from './shape.ts'

/** A definition made in a browser or sent by another town: at most so long as JSON. */
const MAX_JSON = 1_000_000
const MAX_DEPTH = 6
/** PostgreSQL has 1,600 columns at most; a table that people read has far fewer. */
export const MOST_FIELDS = 200

const kindOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined

function shapeOf(kind: string): Readonly<Record<string, Check>> | undefined {
  if (kind === 'link') return linkKind.shape
  if (kind === 'shape') return shapeKind.shape
  if (Object.hasOwn(derivedShapes, kind)) return derivedShapes[kind]
  const table = kinds() as Readonly<Record<string, { shape: Readonly<Record<string, Check>> }>>
  return Object.hasOwn(table, kind) && !isFormOnly(kind) ? table[kind]!.shape : undefined
}

const field: Check = (value, at, say) => {
  const kind = String(kindOf(value))
  const shape = shapeOf(kind)
  if (!shape) return say(at, `${at}の欄の種類「${kind.slice(0, 40)}」は、台帳では使えません。`)
  object({
    id,
    kind: text(40),
    label: text(200),
    hint: maybe(text(1000)),
    easy: maybe(text(400)),
    en: maybe(text(400)),
    optional: maybe(yes),
    ...shape,
  })(value, at, say)
}

const named = either(id, oneOf(RECORD_FACTS))
const plain = either(text(1_000), number, flag)
const FILTERS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  is: { field: named, value: plain },
  oneOf: { field: named, values: list(plain, 1, 200) },
  atLeast: { field: named, by: maybe(oneOf(DERIVATIONS)), value: either(number, text(20)) },
  atMost: { field: named, by: maybe(oneOf(DERIVATIONS)), value: either(number, text(20)) },
  answered: { field: named },
  contains: { field: named, value: text(200) },
}

const filter =
  (depth: number): Check =>
  (value, at, say) => {
    if (depth > MAX_DEPTH) return say(at, `${at}の条件が深く重なりすぎています。`)
    const op = typeof value === 'object' && value !== null && 'op' in value ? value.op : undefined
    const inner = filter(depth + 1)
    const shape =
      op === 'all' || op === 'any'
        ? { of: list(inner, 1, 50) }
        : op === 'not'
          ? { of: inner }
          : typeof op === 'string' && Object.hasOwn(FILTERS, op)
            ? FILTERS[op]!
            : undefined
    if (!shape) return say(at, `${at}の条件の形がわかりません。`)
    object({ op: text(10), ...shape })(value, at, say)
  }

const ids = list(id, 1, MOST_FIELDS)

/** What a view may say; also of one that a clerk saves. */
export const viewShape = object({
  id: text(60, /^[a-z][a-z0-9-]*$/, '英小文字と数字とハイフン'),
  name: text(60),
  kind: oneOf(VIEW_KINDS),
  filter: maybe(filter(0)),
  sort: maybe(list(object({ field: named, down: maybe(yes) }), 1, 5)),
  columns: maybe(ids),
  group: maybe(id),
  chart: maybe(oneOf(CHART_KINDS)),
  across: maybe(id),
  totals: maybe(list(id, 1, 10)),
  by: maybe(id),
})

export const filterShape: Check = filter(0)

const grant = object({
  office: maybe(slug),
  posts: maybe(list(oneOf(POSTS), 1, 20)),
  may: list(oneOf(REGISTER_VERBS), 1, 10),
  rows: maybe(filter(0)),
  hide: maybe(ids),
  fix: maybe(ids),
})

const reminder = object({
  field: id,
  days: whole(-MOST_REMINDER_DAYS, MOST_REMINDER_DAYS),
  to: text(40),
  text: text(200),
  where: maybe(filter(0)),
})

const publicMap = object({ by: id, columns: ids, where: maybe(filter(0)) })

const shape = object({
  id: text(40, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, '英小文字と数字とハイフン'),
  name: text(100),
  about: text(1_000),
  office: slug,
  fields: list(field, 1, MOST_FIELDS),
  title: id,
  key: maybe(id),
  views: list(viewShape, 1, 50),
  grants: list(grant, 1, 50),
  process: maybe(processShape),
  map: maybe(publicMap),
  reminders: maybe(list(reminder, 1, 20)),
  personal: maybe(yes),
  keepRemoved: maybe(whole(1, 36_500)),
})

/** Whether the JSON has the shape of a register, apart from what it says. */
export const checkRegisterShape = (value: unknown): Sentence[] => check(value, shape)

export type ParsedRegister =
  | { readonly definition: RegisterDefinition; readonly problems?: undefined }
  | { readonly problems: readonly Sentence[]; readonly definition?: undefined }

/** Reads a register that came from outside, as a value or as text. Answers it frozen, or what is wrong; never throws. */
export function parseRegister(input: unknown): ParsedRegister {
  let value: unknown
  try {
    const written = typeof input === 'string' ? input : JSON.stringify(input)
    if (written === undefined || written.length > MAX_JSON)
      return { problems: ['台帳の定義として読めません（大きすぎるか、空です）。'] }
    value = JSON.parse(written)
  } catch {
    return { problems: ['台帳の定義として読めません。JSONの形を確認してください。'] }
  }
  const wrong = checkRegisterShape(value)
  if (wrong.length > 0) return { problems: wrong }
  const problems = checkRegister(value as RegisterDefinition)
  return problems.length > 0 ? { problems } : { definition: freeze(value as RegisterDefinition) }
}
