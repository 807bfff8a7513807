import { type Definition, type FieldDefinition, kindOf, type Row, visible } from '#language'
import type { IsoDate } from '#platform/clock'
import { type FormInput, Problem } from '#platform/web'
import type { Case } from './case.ts'

/** Where 決定の内容 stands in the form of a decision. */
export const detailName = (field: Pick<FieldDefinition, 'id'>): string => `details.${field.id}`

/** What conditions within 決定の内容 look at: the answers, and the result. */
const factsFor = ({ answers }: Pick<Case, 'answers'>, result: string | undefined): Row => ({
  ...answers,
  ...(result !== undefined && { '@result': result }),
})

/** 決定の内容 as a clerk wrote it. @throws Problem 422 with what is missing or wrong */
export function readDetails(
  found: Case,
  form: FormInput,
  result: string | undefined,
  today: IsoDate,
): Row | undefined {
  const { details } = found.definition.outcomes
  if (!details) return undefined
  const raw: Row = Object.fromEntries(
    details.map((field) => [field.id, kindOf(field).gather(field, form, detailName(field))]),
  )
  return parsed(found, raw, result, today)
}

/** What comes from elsewhere than the desk's form is judged by the same rules. @throws Problem 422 */
export const checkDetails = (
  found: Case,
  details: Row | undefined,
  result: string | undefined,
  today: IsoDate,
): void => {
  if (found.definition.outcomes.details) parsed(found, details ?? {}, result, today)
}

function parsed(found: Case, raw: Row, result: string | undefined, today: IsoDate): Row {
  const values: Record<string, unknown> = {}
  const wrong: string[] = []
  for (const field of visible(found.definition.outcomes.details ?? [], factsFor(found, result), today)) {
    const reading = kindOf(field).parse(field, raw[field.id], field.id, { today })
    if (reading.errors) wrong.push(...reading.errors.map(({ message }) => `${field.label}：${message}`))
    else if (reading.value !== undefined) values[field.id] = reading.value
    else if (!field.optional) wrong.push(`「${field.label}」を${kindOf(field).ask}ください。`)
  }
  if (wrong.length > 0) throw new Problem(422, wrong.join('\n'))
  return values
}

/** 決定の内容 in words, one line each: for the desk and its history. */
export const detailLines = ({ outcomes }: Definition, details: Row | undefined): string[] =>
  (outcomes.details ?? [])
    .filter((field) => details?.[field.id] !== undefined)
    .map((field) => `${field.label}：${kindOf(field).format(details?.[field.id], field)}`)
