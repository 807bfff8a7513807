import { type FieldError, isStored, type LinkField, type RegisterField, type Row } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import { formatSum, formatValue, foundKey } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import { tableOf } from '../storage/table.ts'

const linksOf = ({ definition }: OpenRegister): LinkField[] =>
  definition.fields.filter((field): field is LinkField => field.kind === 'link')

const idsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string')

/** Links among `values` that lead to no record, or to none that the actor may read. */
export async function brokenLinks(
  db: Database | Transaction,
  open: OpenRegister,
  values: Row,
): Promise<FieldError[]> {
  const errors: FieldError[] = []
  for (const field of linksOf(open)) {
    const ids = idsIn(values[field.id])
    if (ids.length === 0) continue
    const found = await titlesOf(db, open, field.register, ids)
    if (ids.some((id) => !found.has(id)))
      errors.push({
        path: field.id,
        message: '選んだものが見つかりません。消されたか、見ることができない記録です。',
      })
  }
  return errors
}

/** How the records with these ids are called, as far as the actor may read them. */
export async function titlesOf(
  db: Database | Transaction,
  { other }: OpenRegister,
  register: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const there = other(register)
  if (!there || ids.length === 0) return new Map()
  const title = there.rights.column(there.definition.title)?.sql ?? sql`''`
  const { rows } = await sql<{ id: string; title: string | null }>`
    select t.id, ${title}::text as title from ${tableOf(register)} t
    where t.id = any(${[...new Set(ids)]}::uuid[]) and t.removed_at is null and ${there.rights.rows('read')}`.execute(
    db,
  )
  return new Map(rows.map(({ id, title }) => [id, title ?? '（名前なし）']))
}

/**
 * What stands for values that tell nothing by themselves: the titles of everything that these records link to, by id, and
 * the words of what was found in other registers, by {@link foundKey}.
 */
export async function linkedTitles(
  db: Database | Transaction,
  open: OpenRegister,
  records: readonly { readonly values: Row }[],
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    open.definition.fields.map((field) => {
      const values = records.map(({ values }) => values[field.id])
      if (field.kind === 'link') return titlesOf(db, open, field.register, values.flatMap(idsIn))
      return isStored(field) ? [] : foundWords(db, open, field, values)
    }),
  )
  return new Map(found.flatMap((each) => [...each]))
}

/** Values of a lookup or roll-up in the words of the field they come from. */
async function foundWords(
  db: Database | Transaction,
  open: OpenRegister,
  field: RegisterField,
  values: readonly unknown[],
): Promise<[string, string][]> {
  const source = sourceOf(open, field)
  const there = values.filter((value) => value !== undefined && value !== null)
  if (source === field || there.length === 0) return []
  const titles =
    source.kind === 'link'
      ? await titlesOf(db, open, source.register, there.flatMap(idsIn))
      : new Map<string, string>()
  const said = (value: unknown) =>
    field.kind === 'rollup' && typeof value === 'number'
      ? formatSum(source, value)
      : formatValue(source, value, titles)
  return there.map((value) => [foundKey(field, value), said(value)])
}

/** The field that a lookup shows or a roll-up sums, in its own register; every other field itself. */
export function sourceOf(
  { definition, other }: Pick<OpenRegister, 'definition' | 'other'>,
  field: RegisterField,
): RegisterField {
  if ((field.kind !== 'lookup' && field.kind !== 'rollup') || field.field === undefined) return field
  const link = definition.fields.find(({ id }) => id === field.link)
  const register = field.kind === 'rollup' ? field.register : link?.kind === 'link' ? link.register : ''
  return other(register)?.definition.fields.find(({ id }) => id === field.field) ?? field
}

/** More than this, and a list to open is no help: the name or number is typed. */
export const MOST_LINK_CHOICES = 300

/** What a link may lead to, for a list to open; undefined where there is more than fits in one. */
export async function linkChoices(
  db: Database,
  { other }: OpenRegister,
  fields: readonly { readonly kind: string; readonly id: string }[],
): Promise<ReadonlyMap<string, readonly { readonly id: string; readonly label: string }[] | undefined>> {
  const found = new Map<string, readonly { id: string; label: string }[] | undefined>()
  for (const field of fields as readonly LinkField[]) {
    const there = field.kind === 'link' ? other(field.register) : undefined
    if (!there) continue
    const title = there.rights.column(there.definition.title)?.sql ?? sql`''`
    const { rows } = await sql<{ id: string; label: string | null }>`
      select t.id, ${title}::text as label from ${tableOf(field.register)} t
      where t.removed_at is null and ${there.rights.rows('read')} order by label limit ${MOST_LINK_CHOICES + 1}`.execute(
      db,
    )
    const choices = rows.map(({ id, label }) => ({ id, label: label ?? '（名前なし）' }))
    found.set(field.id, choices.length > MOST_LINK_CHOICES ? undefined : choices)
  }
  return found
}
