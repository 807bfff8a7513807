import { DERIVATIONS } from './condition.ts'
import { type Check, either, flag, list, maybe, number, object, oneOf, text, whole } from './shape.ts'

const MAX_DEPTH = 12

/** Where an answer stands: `children.together`. */
export const path = text(200, /^@?[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*){0,3}$/, '欄の名前')
const plain = either(text(200), number, flag)

const CONDITIONS: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  is: { field: path, value: plain },
  oneOf: { field: path, values: list(plain, 1, 200) },
  atLeast: { field: path, by: maybe(oneOf(DERIVATIONS)), value: either(number, text(20)) },
  atMost: { field: path, by: maybe(oneOf(DERIVATIONS)), value: either(number, text(20)) },
  within: { field: path, area: text(5, /^\d{2}(\d{3})?$/, '団体コード') },
  answered: { field: path },
  inTime: { field: path, days: whole(0, 3650) },
  total: { plus: list(path, 1, 20), minus: maybe(list(path, 1, 20)), atMost: number },
}

const condition =
  (depth: number): Check =>
  (value, at, say) => {
    if (depth > MAX_DEPTH) return say(at, `${at}の条件が深く重なりすぎています。`)
    const inner = condition(depth + 1)
    const op = typeof value === 'object' && value !== null && 'op' in value ? value.op : undefined
    const shape =
      op === 'some' || op === 'every'
        ? { list: path, of: inner }
        : op === 'all' || op === 'any'
          ? { of: list(inner, 1, 50) }
          : op === 'not'
            ? { of: inner }
            : typeof op === 'string' && Object.hasOwn(CONDITIONS, op)
              ? CONDITIONS[op]!
              : undefined
    if (!shape) return say(at, `${at}の条件の形がわかりません。`)
    object({ op: text(10), ...shape })(value, at, say)
  }

/** A condition, apart from whether what it names is there. */
export const conditionShape: Check = condition(0)
export const when: Check = maybe(conditionShape)
