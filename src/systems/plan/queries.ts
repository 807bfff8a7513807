import type { IsoDate } from '#language'
import type { Database } from '#platform/database'
import type { Unmeasured } from './measure.ts'

export interface Reading {
  readonly indicator: string
  readonly measuredOn: IsoDate
  readonly fiscalYear: number
  readonly value: number
  readonly definition: string
}

export interface Attempt {
  readonly indicator: string
  readonly measuredOn: IsoDate
  readonly problem: Unmeasured | undefined
}

/** The last value of every fiscal year, by indicator and year. */
export const yearlyReadings = async (db: Database): Promise<Reading[]> => {
  const rows = await db
    .selectFrom('plan_reading')
    .distinctOn(['indicator', 'fiscal_year'])
    .select(['indicator', 'measured_on', 'fiscal_year', 'value', 'definition'])
    .where('value', 'is not', null)
    .orderBy('indicator')
    .orderBy('fiscal_year')
    .orderBy('measured_on', 'desc')
    .execute()
  return rows.map((row) => ({
    indicator: row.indicator,
    measuredOn: row.measured_on as IsoDate,
    fiscalYear: row.fiscal_year,
    value: row.value!,
    definition: row.definition!,
  }))
}

/** The last attempt to measure each indicator, successful or not. */
export const lastAttempts = async (db: Database): Promise<Attempt[]> => {
  const rows = await db
    .selectFrom('plan_reading')
    .distinctOn(['indicator'])
    .select(['indicator', 'measured_on', 'problem'])
    .orderBy('indicator')
    .orderBy('measured_on', 'desc')
    .execute()
  return rows.map((row) => ({
    indicator: row.indicator,
    measuredOn: row.measured_on as IsoDate,
    problem: (row.problem ?? undefined) as Unmeasured | undefined,
  }))
}
