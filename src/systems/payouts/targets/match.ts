import type { Hall } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import { type Case, findCase } from '#systems/cases'
import { type Keys, keysOfCase } from './keys.ts'

/** How surely a case is a row: by number and person, by person and address, by one of them alone. */
export type How = 'number' | 'person' | 'number-only' | 'person-elsewhere'

interface Candidate {
  readonly seq: number
  readonly number_key: string | null
  readonly person_keys: readonly string[]
  readonly address_key: string | null
}

const ORDER: readonly How[] = ['number', 'person', 'number-only', 'person-elsewhere']

function howOf(row: Candidate, keys: Keys): How | undefined {
  const number = row.number_key !== null && keys.numbers.includes(row.number_key)
  const person = row.person_keys.some((key) => keys.persons.includes(key))
  if (number) return person || row.person_keys.length === 0 ? 'number' : 'number-only'
  if (!person) return undefined
  return row.address_key === null || row.address_key === keys.address ? 'person' : 'person-elsewhere'
}

/** The lists of a procedure that are not erased, newest first. */
export const listsOf = (db: Database | Transaction, procedure: string) =>
  db
    .selectFrom('target_list')
    .select(['id', 'name', 'office', 'erase_on'])
    .where('procedure', '=', procedure)
    .where('erased_at', 'is', null)
    .orderBy('made_at', 'desc')
    .execute()

export interface Match {
  readonly list: string
  readonly listName: string
  readonly how?: How | undefined
  /** Other applications found to be the same row, and what became of them. */
  readonly others: readonly {
    readonly id: string
    readonly number: string
    readonly applicant: string
    readonly state: string
    readonly paid: boolean
  }[]
}

/** Compares a case with every list of its procedure, and remembers what it found. */
export async function matchCase(hall: Hall, found: Case): Promise<Match[]> {
  const { db } = hall
  const lists = await listsOf(db, found.definition.id)
  const keys = lists.length > 0 ? keysOfCase(hall, found) : undefined
  const matches: Match[] = []
  for (const list of lists) {
    const best = await bestRow(db, list.id, keys!)
    await remember(db, list.id, found.application.id, best)
    matches.push({
      list: list.id,
      listName: list.name,
      how: best?.how,
      others: best ? await othersAt(db, list.id, best.seq, found.application.id) : [],
    })
  }
  return matches
}

async function bestRow(db: Database, list: string, keys: Keys) {
  const rows = await db
    .selectFrom('target_row')
    .select(['seq', 'number_key', 'person_keys', 'address_key'])
    .where('list_id', '=', list)
    .where((row) =>
      row.or([
        row('number_key', '=', sql<string>`any(${[...keys.numbers]}::text[])`),
        sql<boolean>`person_keys && ${[...keys.persons]}::text[]`,
      ]),
    )
    .orderBy('seq')
    .limit(20)
    .execute()
  return rows
    .flatMap((row) => {
      const how = howOf(row, keys)
      return how ? [{ seq: row.seq, how }] : []
    })
    .sort((a, b) => ORDER.indexOf(a.how) - ORDER.indexOf(b.how))[0]
}

async function remember(
  db: Database,
  list_id: string,
  application_id: string,
  best: { readonly seq: number; readonly how: How } | undefined,
): Promise<void> {
  if (!best) {
    await db
      .deleteFrom('target_match')
      .where('list_id', '=', list_id)
      .where('application_id', '=', application_id)
      .execute()
    return
  }
  await db
    .insertInto('target_match')
    .values({ list_id, application_id, ...best })
    .onConflict((row) => row.columns(['list_id', 'application_id']).doUpdateSet(best))
    .execute()
}

const othersAt = (db: Database, list: string, seq: number, application: string) =>
  db
    .selectFrom('target_match')
    .innerJoin('application', 'application.id', 'target_match.application_id')
    .leftJoin('payment', 'payment.application_id', 'application.id')
    .select(['application.id', 'application.number', 'application.applicant', 'application.state'])
    .select(sql<boolean>`coalesce(payment.state = 'paid', false)`.as('paid'))
    .where('list_id', '=', list)
    .where('seq', '=', seq)
    .where('application.id', '!=', application)
    .where('application.state', 'not in', ['withdrawn', 'rejected', 'joined'])
    .orderBy('application.filed_at')
    .execute()

/** Task `targets.match`: a new list against every case of its procedure, or one new case against the lists. */
export async function matchTargets(payload: object, hall: Hall): Promise<void> {
  const { list, application } = payload as { list?: string; application?: string }
  const ids = application ? [application] : list ? await casesFor(hall, list) : []
  for (const id of ids) {
    const found = await findCase(hall.db, id)
    if (found) await matchCase(hall, found)
  }
}

async function casesFor({ db }: Hall, list: string): Promise<string[]> {
  const rows = await db
    .selectFrom('application')
    .innerJoin('target_list', 'target_list.procedure', 'application.procedure')
    .select('application.id')
    .where('target_list.id', '=', list)
    .execute()
  return rows.map((row) => row.id)
}

/** A case that was filed or mended is compared, where its procedure has a list. */
export async function askToMatch(
  tx: Transaction,
  hall: Hall,
  application: string,
  procedure: string,
): Promise<void> {
  const lists = await listsOf(tx, procedure)
  if (lists.length > 0)
    await hall.jobs.add(tx, 'targets.match', { application }, { key: `targets.match:${application}` })
}

/** How many of a list have applied, been approved and paid. A row that applied twice counts once. */
export async function countsOf({ db }: Hall, list: string) {
  const { rows } = await sql<{ applied: number; approved: number; paid: number }>`
    select count(distinct target_match.seq) as applied,
      count(distinct target_match.seq) filter (where application.state = 'approved') as approved,
      count(distinct target_match.seq) filter (where payment.state = 'paid') as paid
    from target_match
    join application on application.id = target_match.application_id
    left join payment on payment.application_id = application.id
    where target_match.list_id = ${list} and application.state not in ('withdrawn', 'rejected', 'joined')`.execute(
    db,
  )
  return rows[0] ?? { applied: 0, approved: 0, paid: 0 }
}

/** Rows of which nobody has applied yet. */
export const notApplied = ({ db }: Hall, list: string, after: number, limit: number) =>
  db
    .selectFrom('target_row')
    .select(['seq', 'sealed'])
    .where('list_id', '=', list)
    .where('seq', '>', after)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('target_match')
            .innerJoin('application', 'application.id', 'target_match.application_id')
            .select(sql`1`.as('one'))
            .whereRef('target_match.list_id', '=', 'target_row.list_id')
            .whereRef('target_match.seq', '=', 'target_row.seq')
            .where('application.state', 'not in', ['withdrawn', 'rejected', 'joined']),
        ),
      ),
    )
    .orderBy('seq')
    .limit(limit)
    .execute()
