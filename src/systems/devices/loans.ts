/** 貸出簿: loans of a register's things. */
import type { Hall } from '#language'
import { addDays, isIsoDate, today } from '#platform/clock'
import type { Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import {
  changeRecordIn,
  linkedTitles,
  listRecords,
  type OpenRegister,
  openRegister,
  type RegisterRecord,
} from '#systems/registers'
import { settingsOf } from './assets.ts'
import type { Thing } from './verbs/move-thing.ts'

/** The register of loans, as the actor may use it; undefined where there is none. */
export async function findLoans(hall: Hall, actor: Actor): Promise<OpenRegister | undefined> {
  const { loans } = settingsOf(hall)
  return loans === undefined ? undefined : await openRegister(hall, actor, loans).catch(() => undefined)
}

/** The same where it is for the things of this register. */
export async function loansFor(
  hall: Hall,
  actor: Actor,
  things: OpenRegister,
): Promise<OpenRegister | undefined> {
  const loans = await findLoans(hall, actor)
  const link = loans?.definition.fields.find(({ id }) => id === 'thing')
  return link?.kind === 'link' && link.register === things.definition.id ? loans : undefined
}

const OPEN = { op: 'not', of: { op: 'answered', field: 'returnedOn' } } as const

/** The loan of a thing that is still open ends today. */
export async function closeLoan(
  tx: Transaction,
  hall: Hall,
  actor: Actor,
  { open, id }: Thing,
  note: string,
): Promise<void> {
  const loans = await loansFor(hall, actor, open)
  if (!loans) return
  const of = { op: 'is', field: 'thing', value: id } as const
  const { records } = await listRecords(tx, loans, { filters: [of, OPEN] })
  for (const { id: loan, version } of records) {
    const raw = { returnedOn: today(hall.clock), ...(note && { note }) }
    await changeRecordIn(tx, hall, actor, loans, { id: loan, version, raw, via: 'asset' })
  }
}

export interface OutLoan {
  readonly record: RegisterRecord
  readonly thing: string
  readonly thingName: string
  readonly borrower: string
  readonly due: string
  readonly overdue: boolean
}

const MOST_OUT = 200

/** What is out, the most overdue first. */
export async function loansOut(hall: Hall, loans: OpenRegister): Promise<OutLoan[]> {
  const asked = { filters: [OPEN], sort: [{ field: 'due' }], size: MOST_OUT }
  const { records } = await listRecords(hall.db, loans, asked)
  const titles = await linkedTitles(hall.db, loans, records)
  const yesterday = addDays(today(hall.clock), -1)
  return records.map((record) => {
    const { thing, borrower, due } = record.values
    return {
      ...{ record, thing: String(thing), thingName: titles.get(String(thing)) ?? '（見られない記録）' },
      ...{ borrower: String(borrower ?? ''), due: String(due ?? '') },
      overdue: isIsoDate(due) && due <= yesterday,
    }
  })
}
