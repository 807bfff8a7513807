/** Applications for the benches, made by the town's own verbs. */
import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import type { ResidentActor } from '#platform/people'
import { answers } from '../drills/people/answers.ts'
import { copiesOf } from '../drills/people/copies.ts'
import { keepAnswers, startDraft } from '../src/systems/cases/drafts.ts'
import type { Filer } from '../src/systems/cases/filer.ts'

/** Somebody with an account. */
export async function newFiler({ db, clock }: Hall): Promise<Filer> {
  const id = uuid()
  const email = `keisoku-${id}@example.jp`
  await db.insertInto('resident').values({ id, email, name: null, created_at: clock.now() }).execute()
  const actor: ResidentActor = { kind: 'resident', id, name: email, email, level: 'card', sessionId: uuid() }
  return { visitor: id, actor }
}

/** Drafts of 転出届, filled in whole. */
export async function fullDrafts(hall: Hall, filer: Filer, count: number): Promise<string[]> {
  const definition = hall.town.procedures.find(({ id }) => id === 'moving-out')!
  const draft = await startDraft(hall, filer, definition)
  await hall.db.transaction().execute((tx) => keepAnswers(tx, hall, filer, draft, answers['moving-out']!()))
  return copiesOf(hall.db, draft, count)
}

/** Works through a list with eight pairs of hands. */
export async function eightAtOnce<T>(list: readonly T[], work: (each: T) => Promise<unknown>): Promise<void> {
  const rest = [...list]
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = rest.pop(); next !== undefined; next = rest.pop()) await work(next)
    }),
  )
}
