import type { Hall } from '#language'
import { sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { takePage } from '#platform/search'
import { marksOf, readableDecisions } from './decision.ts'

const PAGE = 50

/** How many decisions of records wait for somebody. */
export async function waitingForMe({ db }: Hall, actor: StaffActor): Promise<number> {
  const { count } = await db
    .selectFrom('record_decision')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('over_at', 'is', null)
    .where(sql<boolean>`waits && ${marksOf(actor)}::text[]`)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Decisions that the actor may read, the newest first: those that wait for them, or all. */
export async function listDecisions(
  hall: Hall,
  actor: StaffActor,
  { all, after }: { readonly all: boolean; readonly after?: string | undefined },
) {
  const rows = await hall.db
    .selectFrom('record_decision')
    .innerJoin('register', 'register.id', 'record_decision.register')
    .select(['record_decision.id', 'record_decision.title', 'record_decision.state', 'record_decision.waits'])
    .select(['record_decision.begun_at', 'record_decision.move', 'register.id as register', 'register.name'])
    .where(await readableDecisions(hall, actor))
    .$if(!all, (query) =>
      query.where('over_at', 'is', null).where(sql<boolean>`waits && ${marksOf(actor)}::text[]`),
    )
    .$if(after !== undefined, (query) => query.where('record_decision.id', '<', after!))
    .orderBy('record_decision.id', 'desc')
    .limit(PAGE + 1)
    .execute()
  return takePage(rows, PAGE)
}
export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>['rows'][number]
