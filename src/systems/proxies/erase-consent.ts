import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { dateOf, type IsoDate } from '#platform/clock'
import type { Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { forgetNotices, hideNotices, showNotices } from '#systems/notices'

const about = (id: string) => ({ kind: 'proxy', id })

/** Takes a consent that ended off every page, 本人's, 代理人's and the desk's. @returns false when it did not end, or is gone */
export async function putAwayConsent(tx: Transaction, house: House, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('proxy_consent')
    .set({ put_away_at: house.clock.now() })
    .where('id', '=', id)
    .where('closed_at', 'is not', null)
    .where('put_away_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (row) await hideNotices(tx, house, about(id))
  return row !== undefined
}

/** The opposite, for as long as it is not erased. @returns false when there is nothing to take back */
export async function takeBackConsent(tx: Transaction, id: string): Promise<boolean> {
  const row = await tx
    .updateTable('proxy_consent')
    .set({ put_away_at: null })
    .where('id', '=', id)
    .where('put_away_at', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  if (row) await showNotices(tx, about(id))
  return row !== undefined
}

/** What was erased, for the register. */
export interface ErasedConsent {
  /** Of the whole row, under the town's key. */
  readonly hash: string
  readonly files: number
  /** 本人's account. */
  readonly owner: string | undefined
  readonly begunOn: IsoDate
  readonly endedOn: IsoDate
  readonly putAwayAt: Date
}

/**
 * Erases a consent whole, with the 委任状 that a clerk scanned and what both were told. Only one that is put away and that a
 * signed list is erasing (a trigger holds it); a case that stands on it refuses by its key.
 */
export async function eraseConsent(tx: Transaction, house: House, id: string): Promise<ErasedConsent> {
  const row = await tx
    .selectFrom('proxy_consent')
    .select(['principal_id', 'file_id', 'invited_at', 'closed_at', 'put_away_at'])
    .select(sql<string>`to_jsonb(proxy_consent)::text`.as('whole'))
    .where('id', '=', id)
    .where('put_away_at', 'is not', null)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const file = row.file_id
    ? await tx.selectFrom('file').select('key').where('id', '=', row.file_id).executeTakeFirst()
    : undefined
  await tx.deleteFrom('proxy_consent').where('id', '=', id).execute()
  if (file) await house.files.remove(tx, file)
  await forgetNotices(tx, about(id))
  return {
    hash: createHmac('sha256', house.vault.derive('erased consents')).update(row.whole).digest('hex'),
    files: file ? 1 : 0,
    owner: row.principal_id ?? undefined,
    begunOn: dateOf(row.invited_at),
    endedOn: dateOf(row.closed_at ?? row.invited_at),
    putAwayAt: row.put_away_at ?? house.clock.now(),
  }
}
