import { v7 as uuid } from 'uuid'
import { record } from '#platform/audit'
import { type IsoDate, wareki } from '#platform/clock'
import { type Database, sql, type Transaction } from '#platform/database'
import type { House } from '#platform/house'
import { officesWith, purposeOf, type StaffActor } from '#platform/people'
import { type ListWish, matching, olderThan, takePage, withSearchMemory } from '#platform/search'
import { Problem, type UploadedFile } from '#platform/web'
import { close } from './close.ts'
import { type Relation, TEXT_VERSION } from './consent.ts'
import { factsContext } from './held.ts'
import { lapseOf, mailInvitation } from './invite.ts'
import { consentOf } from './read-row.ts'

const PAGE = 50

/** What a paper 委任状 says, as a clerk types it in. */
export interface Mandate {
  readonly name: string
  readonly kana?: string | undefined
  readonly birth: IsoDate
  readonly address: string
  readonly email: string
  readonly relation: Relation
  readonly procedures: readonly string[]
  readonly until: IsoDate
  readonly office: string
  readonly scan: UploadedFile
}

/**
 * 窓口: a 委任状 that a clerk has seen, for a 本人 without an account. The 代理人 accepts by mail, like everybody.
 * @returns the consent's id @throws FileRefused
 */
export async function registerMandate(house: House, actor: StaffActor, mandate: Mandate): Promise<string> {
  const id = uuid()
  const now = house.clock.now()
  const { name, birth, scan, email, office } = mandate
  const file = await house.files.take(scan)
  await house.db.transaction().execute(async (tx) => {
    await house.files.keep(tx, file, { purpose: 'mandate', owner: actor.id }, now)
    await tx
      .insertInto('proxy_consent')
      .values({
        id,
        principal_name: name,
        principal_kana: mandate.kana ?? null,
        principal_birth: birth,
        principal_address: mandate.address,
        principal_level: 'counter',
        principal_facts: house.vault.seal(JSON.stringify({ name, birth }), factsContext(id)),
        invited_email: email,
        relation: mandate.relation,
        procedures: [...mandate.procedures],
        may: 'file',
        sees: 'filed',
        kept: false,
        until_on: mandate.until,
        text_version: TEXT_VERSION,
        giver_text: `本人が書いた委任状を、窓口で受けました（本人の生年月日 ${wareki(birth)}）。`,
        invited_at: now,
        lapses_at: lapseOf(now),
        ...{ office, staff_id: actor.id, file_id: file.id },
      })
      .execute()
    await mailInvitation(tx, house, { id, email, name, now })
    await note(tx, house, actor, 'proxy.registered', { id, office })
  })
  return id
}

/** Mandates that the actor's offices took in, by 本人, 代理人 and address; newest first. */
export const mandatesQuery = (
  db: Database | Transaction,
  house: Pick<House, 'town'>,
  actor: StaffActor,
  { q, after }: ListWish,
) =>
  db
    .selectFrom('proxy_consent')
    .selectAll()
    .where('put_away_at', 'is', null)
    .where('office', 'in', ['', ...officesWith(house.town, actor, 'case.enter')])
    .$if(q !== undefined, (query) => query.where(matching(sql.ref('proxy_consent.search_text'), q ?? '')))
    .$if(after !== undefined, (query) => query.where(olderThan('invited_at', 'id', after!)))
    .orderBy('invited_at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)

export const mandatesOf = (house: House, actor: StaffActor, wish: ListWish) =>
  house.db.transaction().execute(async (tx) => {
    if (wish.q) await withSearchMemory(tx)
    const { rows, last } = takePage(await mandatesQuery(tx, house, actor, wish).execute(), PAGE)
    const purpose = purposeOf(
      house.town,
      actor,
      'case.enter',
      officesWith(house.town, actor, 'case.enter')[0] ?? '',
    )
    const about = { kind: 'queue', id: 'proxies' }
    const entry = { action: wish.q ? 'proxy.search' : 'proxy.list', about, ...(purpose && { purpose }) }
    await record(tx, actor, { ...entry, detail: { shown: rows.length } }, house.clock.now())
    return { rows, next: last && { at: last.invited_at, id: last.id } }
  })

const GONE = 'この代理人の登録は見つかりません。ほかの課で受けたものは、その課の職員だけが見られます。'

/** One of the actor's offices; written down as seen. @throws Problem 404 */
export async function openMandate(house: House, actor: StaffActor, id: string, action = 'proxy.read') {
  const row = await house.db
    .selectFrom('proxy_consent')
    .innerJoin('file', 'file.id', 'proxy_consent.file_id')
    .selectAll('proxy_consent')
    .select(['file.key', 'file.sha256', 'file.name as fileName', 'file.type as fileType'])
    .where('proxy_consent.id', '=', id)
    .where('proxy_consent.put_away_at', 'is', null)
    .where('proxy_consent.office', 'in', ['', ...officesWith(house.town, actor, 'case.read')])
    .executeTakeFirst()
  if (!row?.office) throw new Problem(404, GONE)
  await note(house.db, house, actor, action, { id, office: row.office })
  return row
}

/** 本人 or 代理人 came to the counter to end it. @throws Problem 404 */
export const endMandate = (house: House, actor: StaffActor, id: string): Promise<void> =>
  house.db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('proxy_consent')
      .selectAll()
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .where('office', 'in', ['', ...officesWith(house.town, actor, 'case.enter')])
      .forUpdate()
      .executeTakeFirst()
    if (!row) throw new Problem(404, GONE)
    await close(tx, house, actor, { consent: consentOf(row), by: 'office' })
  })

const note = (
  db: Database | Transaction,
  house: House,
  actor: StaffActor,
  action: string,
  { id, office }: { readonly id: string; readonly office: string },
): Promise<void> => {
  const purpose = purposeOf(house.town, actor, 'case.enter', office)
  return record(
    db,
    actor,
    { action, about: { kind: 'proxy', id }, ...(purpose && { purpose }) },
    house.clock.now(),
  )
}
