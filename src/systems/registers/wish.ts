/** What an address asks of a register: anybody can type it, and what makes no sense is left out. */
import {
  type Filter,
  isEntered,
  type RegisterDefinition,
  type RegisterField,
  type Sort,
  type View,
} from '#language'
import { wordsAsked } from '#platform/search'
import { isUuid } from '../uuid.ts'
import type { OpenRegister } from './open-register.ts'
import { sourceOf } from './records/links.ts'

/** One line of the narrowing form. */
export interface Line {
  readonly field: string
  readonly op: LineOp
  readonly value: string
  /** Lines of one number belong together. */
  readonly group: number
}

/** What can be said of a field in a line, in words. */
export const LINE_OPS = {
  is: '次と等しい',
  not: '次と等しくない',
  contains: '次を含む',
  atLeast: '次以上・以後',
  atMost: '次以下・以前',
  answered: '入力がある',
  empty: '空欄',
} as const
export type LineOp = keyof typeof LINE_OPS

export interface RegisterWish {
  readonly view: View
  readonly q: string | undefined
  /** Whether every line of a group must hold, or one of them. Between groups it is the other way round. */
  readonly match: 'all' | 'any'
  readonly lines: readonly Line[]
  readonly sort: readonly Sort[]
  readonly after: string | undefined
}

const MOST_LINES = 10
export const MOST_GROUPS = 5

const GROUPS = Array.from({ length: MOST_GROUPS }, (_, at) => at + 1)

export function readWish({ fields, views }: RegisterDefinition, params: URLSearchParams): RegisterWish {
  const view = views.find(({ id }) => id === params.get('view')) ?? views[0]!
  const known = (id: string) => id === '@made' || id === '@changed' || fields.some((field) => field.id === id)
  const [names, ops, values, groups] = ['f', 'o', 'v', 'g'].map((name) => params.getAll(name))
  const lines = (names ?? []).slice(0, MOST_LINES).flatMap((field, at): Line[] => {
    const op = ops?.[at] ?? ''
    const value = (values?.[at] ?? '').trim().slice(0, 200)
    const group = Number(groups?.[at] ?? 1)
    const bare = op === 'answered' || op === 'empty'
    return known(field) && Object.hasOwn(LINE_OPS, op) && (bare || value !== '')
      ? [{ field, op: op as LineOp, value, group: GROUPS.includes(group) ? group : 1 }]
      : []
  })
  const sorted = params.get('sort') ?? ''
  const after = params.get('after') ?? undefined
  return {
    view,
    q: wordsAsked(params),
    match: params.get('m') === 'any' ? 'any' : 'all',
    lines,
    sort: known(sorted)
      ? [{ field: sorted, ...(params.get('down') && { down: true as const }) }]
      : (view.sort ?? []),
    after: isUuid(after) ? after : undefined,
  }
}

/** The lines as a filter; undefined without any. Words that name a choice mean it. */
export function filterOf(
  open: Pick<OpenRegister, 'definition' | 'other'>,
  { match, lines }: RegisterWish,
): Filter | undefined {
  if (lines.length === 0) return undefined
  const groups = GROUPS.flatMap((group): Filter[] => {
    const of = lines.filter((line) => line.group === group)
    return of.length > 0 ? [{ op: match, of: of.map((line) => meaning(open, line)) }] : []
  })
  return groups.length === 1 ? groups[0] : { op: match === 'all' ? 'any' : 'all', of: groups }
}

function meaning(open: Pick<OpenRegister, 'definition' | 'other'>, line: Line): Filter {
  const field = open.definition.fields.find(({ id }) => id === line.field)
  return lineFilter(field && sourceOf(open, field), line)
}

function lineFilter(field: RegisterField | undefined, { field: id, op, value }: Line): Filter {
  switch (op) {
    case 'answered':
      return { op: 'answered', field: id }
    case 'empty':
      return { op: 'not', of: { op: 'answered', field: id } }
    case 'is':
      return { op: 'is', field: id, value: meant(field, value) }
    case 'not':
      return { op: 'not', of: { op: 'is', field: id, value: meant(field, value) } }
    case 'contains':
      return { op: 'contains', field: id, value }
    default:
      return { op, field: id, value: value.replace(/[,円]/g, '') }
  }
}

function meant(field: RegisterField | undefined, value: string): string | boolean {
  if (field?.kind === 'choice' || field?.kind === 'choices')
    return field.choices.find(({ id, label }) => label === value || id === value)?.id ?? value
  if (field?.kind === 'yesNo') return value === (field.yes ?? 'はい') || value === 'true'
  return field && isEntered(field) && field.kind === 'yen' ? value.replace(/[,円]/g, '') : value
}

/** The same wish as an address; `changes` take its place. */
export function wishAddress(
  path: string,
  wish: RegisterWish,
  changes: Partial<Omit<RegisterWish, 'view'>> & { readonly view?: View } = {},
): string {
  const { view, q, match, lines, sort, after } = { ...wish, ...changes }
  const params = new URLSearchParams()
  params.set('view', view.id)
  if (q) params.set('q', q)
  if (match === 'any') params.set('m', 'any')
  const grouped = lines.some(({ group }) => group > 1)
  for (const { field, op, value, group } of lines) {
    params.append('f', field)
    params.append('o', op)
    params.append('v', value)
    if (grouped) params.append('g', String(group))
  }
  const [first] = sort
  if (first && sort !== view.sort) {
    params.set('sort', first.field)
    if (first.down) params.set('down', '1')
  }
  if (after) params.set('after', after)
  return `${path}?${params}`
}
