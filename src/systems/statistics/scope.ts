import type { Hall } from '#language'
import { officesWith, type StaffActor } from '#platform/people'
import type { Period } from './period.ts'

/** Which applications are counted: those of offices whose figures the reader may see, in a period. */
export interface Scope {
  readonly offices: readonly string[]
  readonly period: Period
  /** All of them when left out. */
  readonly procedure?: string | undefined
}

/** What a reader may count. */
export const scopeOf = (
  { town }: Hall,
  actor: StaffActor,
  period: Period,
  procedure?: string | undefined,
): Scope => ({ offices: officesWith(town, actor, 'statistics.read'), period, procedure })

/** `$1` to `$4` of every query here: from, to, offices, procedure. */
export const valuesOf = ({ offices, period, procedure }: Scope): unknown[] => [
  period.from,
  period.to,
  offices,
  procedure ?? null,
]

/** Narrows `application`, inside the query. */
export const WITHIN = `application.office = any($3::text[]) and ($4::text is null or application.procedure = $4)`

/** Stands for the name of a procedure and an office in the line that sums up. */
export const TOTAL = ''
