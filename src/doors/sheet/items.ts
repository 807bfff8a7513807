import { type Cell, type Definition, type FieldDefinition, kindOf, type RepeatField } from '#language'

/** One box of a table for every application. */
export interface SheetColumn {
  /** The name that the input of a form has: `applicant.name.family`, `children.0.birth`. */
  readonly name: string
  readonly title: string
  readonly field: FieldDefinition
  readonly cell: Cell
  /** The input path of the field itself: `children.0.name`. */
  readonly path: string
}

/** What a clerk chooses: an answer with its cells, or a list with all that stands in it. */
export interface SheetItem {
  /** Path in the definition. */
  readonly key: string
  readonly title: string
  /** The list whose entries it has columns for. */
  readonly list?: RepeatField
  /** Its columns; a list has them for so many entries. */
  columns(entries?: number): SheetColumn[]
}

/** Everything that a definition asks and a table may show, in the order asked. No two columns bear one title. */
export function itemsOf(definition: Definition): SheetItem[] {
  const items = definition.pages.flatMap((page) =>
    itemsIn(page.fields, '', '').map((item) => ({
      item,
      // What tells it from another of the same title, the shortest first.
      prefixes: ['', `${page.title}：`, `${page.title}：${item.title}：`, `${item.key}：`],
    })),
  )
  let named = items.map(({ item }) => item)
  for (const level of [1, 2, 3]) {
    const twice = titlesTwice(named)
    if (twice.size === 0) break
    named = named.map((each, at) =>
      titlesOf(each).some((title) => twice.has(title))
        ? retitled(items[at]!.item, items[at]!.prefixes[level]!)
        : each,
    )
  }
  return named
}

const titlesOf = (item: SheetItem): string[] => [
  ...new Set([item.title, ...item.columns(1).map(({ title }) => title)]),
]

function titlesTwice(items: readonly SheetItem[]): ReadonlySet<string> {
  const all = items.flatMap(titlesOf)
  return new Set(all.filter((title, at) => all.indexOf(title) !== at))
}

function itemsIn(fields: readonly FieldDefinition[], path: string, within: string): SheetItem[] {
  return fields.flatMap((field): SheetItem[] => {
    const key = path + field.id
    const title = within + field.label
    if (field.kind === 'group') return itemsIn(field.fields, `${key}.`, `${title}：`)
    if (field.kind === 'repeat') {
      const columns = (entries = 1) => columnsOfList(field, key, within, entries)
      return columns(1).length === 0 ? [] : [{ key, title, list: field, columns }]
    }
    const columns = columnsOfField(field, key, within)
    return columns.length === 0 ? [] : [{ key, title, columns: () => columns }]
  })
}

const columnsOfField = (field: FieldDefinition, path: string, within: string): SheetColumn[] =>
  kindOf(field)
    .cells(field)
    .map((cell) => ({
      name: cell.key ? `${path}.${cell.key}` : path,
      title: within + field.label + (cell.label ? `（${cell.label}）` : ''),
      ...{ field, cell, path },
    }))

function columnsOfList(list: RepeatField, path: string, within: string, entries: number): SheetColumn[] {
  return Array.from({ length: entries }, (_, index) =>
    itemsIn(list.fields, `${path}.${index}.`, `${within}${list.each ?? list.label}${index + 1}：`).flatMap(
      (item) => item.columns(1),
    ),
  ).flat()
}

/** The same under longer titles. */
const retitled = (item: SheetItem, prefix: string): SheetItem => ({
  ...item,
  title: prefix + item.title,
  columns: (entries) => item.columns(entries).map((each) => ({ ...each, title: prefix + each.title })),
})
