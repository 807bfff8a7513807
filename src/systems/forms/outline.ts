import {
  DECISION,
  type Definition,
  type FieldDefinition,
  fieldAt,
  innerOf,
  type PageDefinition,
} from '#language'

type Fields = readonly FieldDefinition[]

const inside = (field: FieldDefinition, fields: Fields): FieldDefinition =>
  field.kind === 'group' || field.kind === 'repeat' ? { ...field, fields } : field

/** Calls `change` on the list in which a path stands, wherever that is. */
function changeList(
  body: Definition,
  path: string,
  change: (fields: Fields, id: string) => Fields,
): Definition {
  if (path.startsWith(DECISION)) {
    const { details = [], ...outcomes } = body.outcomes
    const next = change(details, path.slice(DECISION.length))
    return { ...body, outcomes: { ...outcomes, ...(next.length > 0 && { details: next }) } }
  }
  const walk = (fields: Fields, [id = '', ...rest]: readonly string[]): Fields =>
    rest.length === 0
      ? change(fields, id)
      : fields.map((field) => (field.id === id ? inside(field, walk(innerOf(field), rest)) : field))
  const [top] = path.split('.')
  return {
    ...body,
    pages: body.pages.map((page) =>
      page.fields.some((field) => field.id === top)
        ? { ...page, fields: walk(page.fields, path.split('.')) }
        : page,
    ),
  }
}

export const replaceField = (body: Definition, path: string, next: FieldDefinition): Definition =>
  changeList(body, path, (fields, id) => fields.map((field) => (field.id === id ? next : field)))

export const dropField = (body: Definition, path: string): Definition =>
  changeList(body, path, (fields, id) => fields.filter((field) => field.id !== id))

/** Swaps two neighbours. */
const swap = <T>(list: readonly T[], at: number, to: number): readonly T[] =>
  at < 0 || to < 0 || to >= list.length
    ? list
    : list.map((each, index) => (index === at ? list[to]! : index === to ? list[at]! : each))

/** One place up or down; from the edge of a page into its neighbour. */
export function moveField(body: Definition, path: string, by: -1 | 1): Definition {
  const page = body.pages.findIndex(({ fields }) => fields.some((field) => field.id === path))
  const fields = body.pages[page]?.fields ?? []
  const at = fields.findIndex((field) => field.id === path)
  const neighbour = body.pages[page + by]
  if (page < 0 || (at + by >= 0 && at + by < fields.length) || !neighbour)
    return changeList(body, path, (list, id) => {
      const place = list.findIndex((field) => field.id === id)
      return swap(list, place, place + by)
    })
  const moved = fields[at]!
  return {
    ...body,
    pages: body.pages.map((each, index) => {
      if (index === page) return { ...each, fields: each.fields.filter((field) => field !== moved) }
      if (index !== page + by) return each
      return { ...each, fields: by < 0 ? [...each.fields, moved] : [moved, ...each.fields] }
    }),
  }
}

/** Puts a field at the end of `page p1`, of a group or list (`field children`), or of `@decision`. */
export function addField(body: Definition, into: string, field: FieldDefinition): Definition {
  if (into === '@decision')
    return { ...body, outcomes: { ...body.outcomes, details: [...(body.outcomes.details ?? []), field] } }
  const [kind, at = ''] = into.split(' ')
  if (kind === 'field') {
    const holder = fieldAt(body, at)
    return holder ? replaceField(body, at, inside(holder, [...innerOf(holder), field])) : body
  }
  return changePage(body, at, (page) => ({ ...page, fields: [...page.fields, field] }))
}

export const changePage = (
  body: Definition,
  id: string,
  change: (page: PageDefinition) => PageDefinition,
): Definition => ({ ...body, pages: body.pages.map((page) => (page.id === id ? change(page) : page)) })

export const addPage = (body: Definition): Definition => ({
  ...body,
  pages: [...body.pages, { id: freshId(body, 'p'), title: `${body.pages.length + 1}ページ目`, fields: [] }],
})

export const dropPage = (body: Definition, id: string): Definition => ({
  ...body,
  pages: body.pages.filter((page) => page.id !== id),
})

export const movePage = (body: Definition, id: string, by: -1 | 1): Definition => {
  const at = body.pages.findIndex((page) => page.id === id)
  return { ...body, pages: swap(body.pages, at, at + by) }
}

const idsIn = (fields: Fields): string[] => fields.flatMap((field) => [field.id, ...idsIn(innerOf(field))])

/**
 * An id that the form does not name anywhere: `q7`. What a condition or a letter still points at counts too, so that
 * neither comes to mean another question than it did.
 */
export function freshId(body: Definition, prefix: 'q' | 'p' | 'd'): string {
  const named = JSON.stringify(body).matchAll(new RegExp(`\\b${prefix}(\\d{1,6})\\b`, 'g'))
  return `${prefix}${Math.max(0, ...[...named].map(([, number]) => Number(number))) + 1}`
}

/** An id of its own for a shared group: `applicant`, or `applicant2` where that stands already. */
export function idLike(body: Definition, wanted: string): string {
  const taken = new Set(body.pages.flatMap((page) => [page.id, ...idsIn(page.fields)]))
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}${number}`
    if (!taken.has(id)) return id
  }
}
