import { v7 as uuid, validate } from 'uuid'
import type { House } from '#platform/house'
import type { WebRequest } from './request.ts'

/** What was typed when the session had already ended waits here for an hour. */
const KEPT_MS = 3_600_000
const KEPT_FIELDS_BYTES = 512_000

/**
 * Keeps the fields of a post whose sender must sign in (again), so that nothing typed is lost. Bound to the
 * browser's cookie. Files are not kept: the person is asked to attach them once more.
 * @returns id for `/resume/:id`
 */
export async function stash(request: WebRequest): Promise<string> {
  const form = await request.form()
  const fields = form
    .names()
    .filter((name) => name !== '_csrf')
    .flatMap((name) => form.all(name).map((value) => [name, value] as const))
  const kept = JSON.stringify(fields).length <= KEPT_FIELDS_BYTES ? fields : []
  const id = uuid()
  const { db, clock, vault } = request.house
  await db
    .insertInto('stashed_post')
    .values({
      id,
      visitor: request.visitor,
      path: request.url.pathname + request.url.search,
      fields: vault.seal(JSON.stringify(kept), `stash:${id}`),
      created_at: clock.now(),
    })
    .execute()
  return id
}

export interface StashedPost {
  readonly path: string
  readonly fields: readonly (readonly [string, string])[]
}

/** The stashed post of this browser, or nothing when it is another's or older than an hour. */
export async function findStash(request: WebRequest, id: string): Promise<StashedPost | undefined> {
  const { db, clock, vault } = request.house
  if (!validate(id)) return undefined
  const oldest = new Date(clock.now().getTime() - KEPT_MS)
  const row = await db
    .selectFrom('stashed_post')
    .select(['path', 'fields'])
    .where('id', '=', id)
    .where('visitor', '=', request.visitor)
    .where('created_at', '>', oldest)
    .executeTakeFirst()
  return row && { path: row.path, fields: JSON.parse(vault.open(row.fields, `stash:${id}`)) }
}

/** Forgets what has waited longer than an hour. */
export const sweepStash = ({ db, clock }: House) =>
  db
    .deleteFrom('stashed_post')
    .where('created_at', '<=', new Date(clock.now().getTime() - KEPT_MS))
    .execute()
