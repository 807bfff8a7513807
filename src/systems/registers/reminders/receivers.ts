/** Whom a reminder is for, among those who work here today. */
import { isRow, type RegisterDefinition, type Reminder } from '#language'
import type { Colleague } from '../rights/readers.ts'
import type { DueRecord } from './due-records.ts'

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

const inOffice = ({ office }: RegisterDefinition, people: readonly Colleague[], post?: string) =>
  people.filter(({ assignments }) =>
    assignments.some((held) => held.office === office && (post === undefined || held.post === post)),
  )

/** A name or an e-mail address in a field, whichever way it is written. */
function words(value: unknown): string {
  if (isRow(value)) return bare(`${value.family ?? ''}${value.given ?? ''}`)
  return typeof value === 'string' ? bare(value) : ''
}

/**
 * Where a field names nobody who works here, or several, the office that keeps the register is told instead: a reminder that
 * nobody hears is none.
 */
export function receiversOf(
  definition: RegisterDefinition,
  { to }: Reminder,
  { record }: DueRecord,
  makers: ReadonlyMap<string, string | null>,
  people: readonly Colleague[],
): readonly Colleague[] {
  if (to === 'office') return inOffice(definition, people)
  const field = definition.fields.find(({ id }) => id === to)
  if (!field && to !== '@maker') return inOffice(definition, people, to)
  const asked = field ? words(record.values[to]) : undefined
  const found = people.filter(({ id, name, email }) =>
    asked === undefined
      ? makers.get(record.id) === id
      : asked !== '' && (bare(name) === asked || bare(email) === asked),
  )
  return found.length === 1 ? found : inOffice(definition, people)
}

/** The same in words, for a list of what is coming. */
export function whoIsTold(
  { office, fields }: RegisterDefinition,
  { to }: Pick<Reminder, 'to'>,
  town: { readonly offices: readonly { readonly id: string; readonly name: string }[] },
): string {
  const name = town.offices.find(({ id }) => id === office)?.name ?? office
  if (to === 'office') return `${name}の全員`
  if (to === '@maker') return '記録を作った人'
  const field = fields.find(({ id }) => id === to)
  return field ? `「${field.label}」の人` : `${name}の${to}`
}
