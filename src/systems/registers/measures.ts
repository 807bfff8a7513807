/** What the plan's indicators count in registers: a number of records, or a share of them. Only the figure leaves the hall. */
import type { Filter, Hall, RegisterPart } from '#language'
import { percent } from '#systems/cases'
import type { Measure } from '../system.ts'
import { type OpenRegister, openAnyway } from './open-register.ts'
import { countRecords } from './records/list-records.ts'
import { registersNow } from './registers-now.ts'

/** The register that an indicator names, as the program opens it; undefined where the town has none of that id. */
export async function openPart(hall: Hall, of: RegisterPart | undefined): Promise<OpenRegister | undefined> {
  const there = of && (await registersNow(hall)).has(of.register)
  return there ? await openAnyway(hall, of.register) : undefined
}

const count = ({ db }: Hall, open: OpenRegister, filters: readonly (Filter | undefined)[]): Promise<number> =>
  countRecords(
    db,
    open,
    { filters: filters.filter((each) => each !== undefined) },
    Number.MAX_SAFE_INTEGER - 1,
  )

export const registerMeasures: Readonly<Record<string, Measure>> = {
  'registers.count': {
    about: '台帳の記録のうち、下の条件に合うものの数です。',
    query: 'select count(*) from 台帳 where 条件（where）',
    async measure(hall, _, of) {
      const open = await openPart(hall, of)
      return open && (await count(hall, open, [of?.where]))
    },
  },
  'registers.share': {
    about: '台帳の記録のうち、下の条件に合うものの割合（%）です。',
    query:
      'select count(*) filter (where 条件（where）) * 100 / count(*) from 台帳 where 対象とする記録（among）',
    async measure(hall, _, of) {
      const open = await openPart(hall, of)
      if (!open) return undefined
      const [part, whole] = [
        await count(hall, open, [of?.among, of?.where]),
        await count(hall, open, [of?.among]),
      ]
      return percent(part, whole)
    },
  },
  'registers.made': {
    about: '職員が画面で作り、いま使っている台帳（業務アプリ）の数です。',
    query: `select count(*) from register where made_in = 'browser' and closed_at is null`,
    async measure({ db }) {
      const { made } = await db
        .selectFrom('register')
        .select(({ fn }) => fn.countAll<number>().as('made'))
        .where('made_in', '=', 'browser')
        .where('closed_at', 'is', null)
        .executeTakeFirstOrThrow()
      return Number(made)
    },
  },
}
