import { isIsoDate } from '#platform/clock'
import { checkDefinition } from './check-definition.ts'
import { conditionShape, path, when } from './condition-shape.ts'
import { type Definition, LIFE_EVENTS, type Sentence } from './definition.ts'
import { type FieldKind, kinds } from './fields/index.ts'
import { PREFILLS } from './fields/kind.ts'
import { freeze } from './freeze.ts'
import {
  type Check,
  check,
  checkAt,
  either,
  id,
  list,
  maybe,
  object,
  oneOf,
  slug,
  text,
  whole,
  yes,
} from './shape.ts'
import { stepShape } from './step-shape.ts'

/** A definition made in a browser or sent by another town: at most so long as JSON. */
const MAX_JSON = 1_000_000

const field =
  (depth: number): Check =>
  (value, at, say) => {
    if (depth > 3) return say(at, `${at}の欄の組が深く重なりすぎています。`)
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined
    if (typeof kind !== 'string' || !Object.hasOwn(kinds(), kind))
      return say(at, `${at}の欄の種類「${String(kind).slice(0, 40)}」はありません。`)
    const hasInner = kind === 'group' || kind === 'repeat'
    const inner: Record<string, Check> = hasInner ? { fields: list(field(depth + 1), 1, 100) } : {}
    object({
      id,
      kind: text(40),
      label: text(200),
      hint: maybe(text(1000)),
      easy: maybe(text(400)),
      en: maybe(text(400)),
      optional: maybe(yes),
      when,
      from: maybe(oneOf(PREFILLS)),
      ...kinds()[kind as FieldKind].shape,
      ...inner,
    })(value, at, say)
  }

const day: Check = (value, at, say) => {
  if (!isIsoDate(value)) say(at, `${at}は「2026-11-23」の形で書いてください。`)
}

const slotted = object({ label: text(100), slot: text(200) })
const letter = object({
  title: text(100),
  body: list(text(2000), 1, 30),
  facts: maybe(list(slotted, 1, 40)),
  table: maybe(object({ list: path, columns: list(slotted, 1, 8) })),
  remedy: maybe(either(yes, object({ body: text(100), first: maybe(yes) }))),
})

const online: Check = (value, at, say) => {
  const whole = typeof value === 'object' && value !== null && 'level' in value && value.level === 'whole'
  object({
    level: oneOf(['whole', 'booking', 'ahead']),
    ...(whole ? {} : { last: text(400) }),
  })(value, at, say)
}

const definition = object({
  id: slug,
  name: text(100),
  short: text(40),
  group: text(40),
  lifeEvents: list(oneOf(LIFE_EVENTS), 0, 10),
  ground: list(text(200), 1, 10),
  who: text(400),
  summary: text(1000),
  bring: list(text(200), 0, 20),
  minutes: whole(1, 240),
  fee: list(
    object({ amount: whole(0, 10_000_000), label: maybe(text(100)), when, times: maybe(path) }),
    0,
    20,
  ),
  deadline: object({ text: text(400), days: maybe(whole(0, 3650)), from: maybe(path) }),
  office: slug,
  sign: oneOf(['jpki', 'login', 'none']),
  online,
  pages: list(
    object({ id, title: text(100), lead: maybe(text(1000)), fields: list(field(1), 1, 100) }),
    1,
    50,
  ),
  eligible: list(object({ text: text(200), holds: conditionShape, otherwise: text(400) }), 0, 50),
  route: list(stepShape, 1, 12),
  checks: maybe(list(text(200), 1, 20)),
  due: object({ workingDays: whole(0, 365) }),
  outcomes: object({
    approved: text(40),
    rejected: text(40),
    results: maybe(
      object({ label: text(100), choices: list(object({ id: text(60), label: text(120) }), 2, 40) }),
    ),
    details: maybe(list(field(1), 1, 12)),
  }),
  letters: object({ approved: letter, rejected: letter, returned: letter }),
  keep: object({ years: whole(1, 100) }),
  payout: maybe(
    object({
      accounts: list(path, 1, 5),
      amount: either(object({ decided: id }), object({ yen: whole(1, 100_000_000), times: maybe(path) })),
      by: maybe(id),
    }),
  ),
  effective: object({ from: day, to: maybe(day) }),
  counts: list(text(60), 0, 20),
  related: maybe(list(slug, 0, 20)),
})

/** Whether the JSON has the shape of a definition, apart from what it says. */
export const checkShape = (value: unknown): Sentence[] => check(value, definition)

/** The same with the place of each: `pages[0].fields[1].label`. */
export const shapeProblems = (value: unknown) => checkAt(value, definition)

export type ParsedDefinition =
  | { readonly definition: Definition; readonly problems?: undefined }
  | { readonly problems: readonly Sentence[]; readonly definition?: undefined }

const plainJson = (input: unknown): unknown => {
  const written = typeof input === 'string' ? input : JSON.stringify(input)
  if (written === undefined || written.length > MAX_JSON) return undefined
  return JSON.parse(written)
}

/** Reads a definition that came from outside, as a value or as text. Answers it frozen, or what is wrong; never throws. */
export const parseDefinition = (input: unknown): ParsedDefinition => {
  let value: unknown
  try {
    value = plainJson(input)
  } catch {
    return { problems: ['手続の定義として読めません。JSONの形を確認してください。'] }
  }
  if (value === undefined) return { problems: ['手続の定義として読めません（大きすぎるか、空です）。'] }
  const shape = checkShape(value)
  if (shape.length > 0) return { problems: shape }
  const wrong = checkDefinition(value as Definition)
  return wrong.length > 0 ? { problems: wrong } : { definition: freeze(value as Definition) }
}
