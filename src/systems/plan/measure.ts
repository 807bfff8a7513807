import { createHash } from 'node:crypto'
import { type Hall, type Indicator, type IsoDate, indicatorsOf, type RegisterPart } from '#language'
import { fiscalYear, today } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'
import type { Measures } from './measures.ts'
import { getIndicator, planOf } from './plan-of.ts'

/**
 * Why there is no value: `missing`, no system offers the measure; `nothing`, there is nothing to count yet;
 * `failed`, the query broke.
 */
export type Unmeasured = 'missing' | 'nothing' | 'failed'

export type Outcome =
  | { readonly value: number; readonly definition: string }
  | { readonly problem: Unmeasured; readonly error?: unknown }

/** What was asked, as the page shows it: the query, and which records it looked at. */
export const queryOf = (query: string, of: RegisterPart | undefined): string =>
  of ? `${query}\n${JSON.stringify(of)}` : query

/** Names the query that gave a value; changes when its text does, or the records that it looks at. */
export const definitionOf = (query: string, of?: RegisterPart): string =>
  createHash('sha256').update(queryOf(query, of)).digest('hex')

/** Measures one indicator as of a day. Stores nothing. */
export const measureIndicator = async (
  hall: Hall,
  measures: Measures,
  id: string,
  at: IsoDate,
): Promise<Outcome> => {
  const indicator = getIndicator(hall, id)
  const measure = measures.get(indicator.measure ?? '')
  if (!measure) return { problem: 'missing' }
  try {
    const value = await measure.measure(hall, at, indicator.of)
    if (value === undefined) return { problem: 'nothing' }
    if (!Number.isFinite(value)) return { problem: 'failed', error: new Error(`${id} measured ${value}`) }
    return { value, definition: definitionOf(measure.query, indicator.of) }
  } catch (error) {
    return { problem: 'failed', error }
  }
}

/**
 * The job `plan.measure`: a reading of every living indicator for today. Again on the same day it replaces the
 * day's reading, but a failure never replaces a value.
 * @throws after all are measured, when one failed, so that the job is tried again and seen
 */
export const measurePlan = async (hall: Hall, measures: Measures): Promise<void> => {
  const at = today(hall.clock)
  const failed: unknown[] = []
  for (const indicator of indicatorsOf(planOf(hall)).filter((each) => each.measure)) {
    const outcome = await measureIndicator(hall, measures, indicator.id, at)
    await storeReading(hall.db, indicator, outcome, at, hall.clock.now())
    if ('problem' in outcome && outcome.problem === 'failed') failed.push(outcome.error)
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} measures of the plan failed`)
}

const storeReading = (
  db: Database | Transaction,
  indicator: Indicator,
  outcome: Outcome,
  at: IsoDate,
  now: Date,
) => {
  const reading = {
    measure: indicator.measure!,
    definition: 'value' in outcome ? outcome.definition : null,
    value: 'value' in outcome ? outcome.value : null,
    problem: 'problem' in outcome ? outcome.problem : null,
    measured_at: now,
  }
  return db
    .insertInto('plan_reading')
    .values({ indicator: indicator.id, measured_on: at, fiscal_year: fiscalYear(at), ...reading })
    .onConflict((conflict) =>
      conflict
        .columns(['indicator', 'measured_on'])
        .doUpdateSet(reading)
        .where(sql<boolean>`excluded.value is not null or plan_reading.value is null`),
    )
    .execute()
}

/** Asks for a fresh reading in the same transaction as what changed it; many requests become one job. */
export const askToMeasure = (hall: Hall, tx: Database | Transaction): Promise<void> =>
  hall.jobs.add(tx, 'plan.measure', {}, { key: 'plan.measure' })
