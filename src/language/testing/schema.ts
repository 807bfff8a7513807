/** For tests: does a value fit a JSON Schema? The keywords that our kinds and documents use, and no other. */
import type { JsonSchema } from '../fields/kind.ts'

const KNOWN = new Set([
  ...[
    'type',
    'const',
    'enum',
    'oneOf',
    'anyOf',
    'properties',
    'required',
    'additionalProperties',
    'items',
    '$ref',
  ],
  ...[
    'pattern',
    'format',
    'maxLength',
    'minLength',
    'minimum',
    'maximum',
    'minItems',
    'maxItems',
    'uniqueItems',
  ],
  ...['title', 'description', 'readOnly', 'writeOnly', 'examples', 'default'],
])

/** Sentences about what does not fit; none when it fits. @throws Error for a keyword that this does not know */
export function misfits(schema: JsonSchema, value: unknown, root: JsonSchema = schema, at = '$'): string[] {
  for (const keyword of Object.keys(schema))
    if (!KNOWN.has(keyword)) throw new Error(`${at}: unknown keyword ${keyword}`)
  if (typeof schema.$ref === 'string') return misfits(resolve(root, schema.$ref), value, root, at)
  const said: string[] = []
  const say = (message: string) => void said.push(`${at}: ${message}`)
  const within = (inner: unknown, each: unknown, place: string) =>
    said.push(...misfits(inner as JsonSchema, each, root, place))
  if (schema.type !== undefined && ![schema.type].flat().some((type) => isOf(type as string, value)))
    return [`${at}: not ${schema.type}`]
  if ('const' in schema && schema.const !== value) say(`not ${schema.const}`)
  if (Array.isArray(schema.enum) && !schema.enum.includes(value)) say('not in enum')
  for (const [keyword, fits] of [
    ['oneOf', (count: number) => count === 1],
    ['anyOf', (count: number) => count > 0],
  ] as const) {
    const among = schema[keyword] as JsonSchema[] | undefined
    const count = among?.filter((each) => misfits(each, value, root, at).length === 0).length
    if (count !== undefined && !fits(count)) say(`${count} of ${keyword}`)
  }
  if (typeof value === 'string') {
    if (typeof schema.pattern === 'string' && !new RegExp(schema.pattern, 'u').test(value)) say('pattern')
    if (typeof schema.maxLength === 'number' && [...value].length > schema.maxLength) say('too long')
    if (typeof schema.minLength === 'number' && [...value].length < schema.minLength) say('too short')
    if (!FORMATS[schema.format as string]?.test(value) && schema.format !== undefined)
      say(`no ${schema.format}`)
  }
  if (typeof value === 'number') {
    if (typeof schema.minimum === 'number' && value < schema.minimum) say('too small')
    if (typeof schema.maximum === 'number' && value > schema.maximum) say('too great')
  }
  if (Array.isArray(value)) {
    if (typeof schema.minItems === 'number' && value.length < schema.minItems) say('too few')
    if (typeof schema.maxItems === 'number' && value.length > schema.maxItems) say('too many')
    if (schema.items)
      for (const [index, each] of value.entries()) within(schema.items, each, `${at}[${index}]`)
  } else if (typeof value === 'object' && value !== null) {
    const properties = (schema.properties ?? {}) as Record<string, JsonSchema>
    for (const key of (schema.required ?? []) as string[]) if (!Object.hasOwn(value, key)) say(`no ${key}`)
    for (const [key, each] of Object.entries(value)) {
      if (Object.hasOwn(properties, key)) within(properties[key], each, `${at}.${key}`)
      else if (schema.additionalProperties === false) say(`unknown ${key}`)
      else if (typeof schema.additionalProperties === 'object')
        within(schema.additionalProperties, each, `${at}.${key}`)
    }
  }
  return said
}

const FORMATS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  email: /^[^@\s]+@[^@\s]+$/,
  uri: /^https?:\/\/\S+$/,
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value)

  return typeof value === type
}

const resolve = (root: JsonSchema, ref: string): JsonSchema =>
  ref
    .slice(2)
    .split('/')
    .reduce(
      (node: unknown, part) => (node as Record<string, unknown>)[part.replaceAll('~1', '/')],
      root,
    ) as JsonSchema
