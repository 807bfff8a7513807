/** A table on its way into a register: read once, matched, judged, taken. */
import { NIL, v7 as uuid } from 'uuid'
import { findSystem, type GeoTable, readGeodata } from '#doors/geodata'
import { type ReadTable, readTable, TableRefused } from '#doors/sheet'
import type { Hall } from '#language'
import { json } from '#platform/database'
import type { Task } from '#platform/jobs'
import { loadStaff, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { addressBookOf } from '#systems/cases'
import { isUuid } from '../../uuid.ts'
import { type OpenRegister, openRegister } from '../open-register.ts'
import { type Imported, importRecords } from './import-records.ts'
import { type Mapping, mapColumns } from './map-columns.ts'
import { placeByAddress, placeToFill, type Unplaced } from './place-by-address.ts'
import { type HandedIn, takeTable } from './take-table.ts'

export interface ImportAsked extends Mapping {
  readonly key?: string
  readonly trial: boolean
  readonly skipWrong: boolean
  /** Where the file does not say how its places are written: the system that was chosen. */
  readonly system?: string
  /** The column whose addresses give the places. */
  readonly address?: number
}

export interface RegisterImport {
  readonly id: string
  readonly register: string
  readonly state: 'mapping' | 'waiting' | 'judged' | 'done' | 'failed'
  readonly wish: ImportAsked
  readonly done: number
  readonly total: number | null
  readonly result: Partial<Imported> & {
    readonly problem?: string
    readonly placed?: number
    readonly unplaced?: readonly Unplaced[]
  }
  readonly file_id: string | null
  readonly staff_id: string
  /** Of what came with an app: whoever may import goes on with it. */
  readonly kept_until: Date | null
}

const DAY_MS = 24 * 60 * 60 * 1_000

/** Puts a file aside for its columns to be matched. @returns the import's id @throws Problem 403, 422 */
export async function beginImport(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  handedIn: HandedIn,
): Promise<string> {
  if (!open.rights.may('import')) throw new Problem(403, 'この台帳への取り込みは、あなたの職ではできません。')
  const table = await read(handedIn.bytes)
  const mapping = mapColumns(open.definition, table)
  const { key } = open.definition
  const wish: ImportAsked = {
    ...mapping,
    ...(key !== undefined && mapping.columns.includes(key) && { key }),
    trial: true,
    skipWrong: false,
  }
  const [id, at] = [uuid(), hall.clock.now()]
  const file = await takeTable(hall, handedIn)
  await hall.db.transaction().execute(async (tx) => {
    await hall.files.keep(tx, file, { purpose: 'register-import', owner: actor.id }, at)
    await tx
      .insertInto('register_import')
      .values({
        ...{ id, register: open.definition.id, staff_id: actor.id, file_id: file.id },
        ...{ state: 'mapping', wish: json(wish), created_at: at },
      })
      .execute()
  })
  return id
}

/** Reads a file as a table, whatever its encoding or form. @throws Problem 422 with what to do */
export async function read(bytes: Uint8Array, system?: string): Promise<ReadTable | GeoTable> {
  try {
    return (await readGeodata(bytes, system)) ?? (await readTable(bytes, { rows: 200_000 }))
  } catch (error) {
    throw error instanceof TableRefused ? new Problem(422, error.message) : error
  }
}

/** An import of one's own, as it may quote what was read, or one that came with an app. @throws Problem 404 */
export async function getImport(
  { db }: Hall,
  actor: StaffActor,
  id: string | undefined,
): Promise<RegisterImport> {
  const found = isUuid(id)
    ? await db
        .selectFrom('register_import')
        .selectAll()
        .where('id', '=', id)
        .where((row) => row.or([row('staff_id', '=', actor.id), row('kept_until', 'is not', null)]))
        .executeTakeFirst()
    : undefined
  if (!found) throw new Problem(404, 'この取り込みは見つかりません。始めた人だけが見られます。')
  return found as unknown as RegisterImport
}

/** The table of an import. @throws Problem 410 a day later */
export async function tableOfImport(
  hall: Hall,
  { file_id, wish }: RegisterImport,
): Promise<ReadTable | GeoTable> {
  const file =
    file_id && (await hall.db.selectFrom('file').selectAll().where('id', '=', file_id).executeTakeFirst())
  if (!file) throw new Problem(410, '日がたったので、ファイルは消しました。はじめから取り込んでください。')
  return read(await hall.files.read(file), wish.system)
}

/** The import that came with an app and is not done yet: its rows do not fit, or wait for somebody who may import. */
export async function waitingWithApp(
  { db }: Pick<Hall, 'db'>,
  { definition, madeIn, rights }: OpenRegister,
): Promise<string | undefined> {
  if (madeIn !== 'browser' || !rights.may('import') || rights.partial || rights.neverSeen.size > 0)
    return undefined
  const found = await db
    .selectFrom('register_import')
    .select('id')
    .where('register', '=', definition.id)
    .where('kept_until', 'is not', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.id
}

/** How the places of a file are written, where it does not say so itself. @throws Problem 409 while it works or after it is done */
export async function chooseSystem(
  { db }: Hall,
  { id, wish }: RegisterImport,
  system: string | undefined,
): Promise<void> {
  const { system: _, ...rest } = wish
  const changed = { ...rest, ...(findSystem(system) && { system }) }
  const done = await db
    .updateTable('register_import')
    .set({ wish: json(changed) })
    .where('id', '=', id)
    .where('state', 'not in', ['waiting', 'done'])
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new Problem(409, 'この取り込みは、いま動いているか、終わっています。')
}

/** Sends an import to the worker: a trial, or the taking itself. @throws Problem 409 while it works or after it is done */
export async function sendImport(
  hall: Hall,
  actor: StaffActor,
  { id }: RegisterImport,
  wish: ImportAsked,
): Promise<void> {
  await hall.db.transaction().execute(async (tx) => {
    const sent = await tx
      .updateTable('register_import')
      .set({ state: 'waiting', staff_id: actor.id, wish: json(wish), done: 0, total: null, result: json({}) })
      .where('id', '=', id)
      .where('state', 'in', ['mapping', 'judged', 'failed'])
      .returning('id')
      .execute()
    if (sent.length === 0) throw new Problem(409, 'この取り込みは、すでに進んでいます。')
    await hall.jobs.add(tx, 'registers.import', { import: id }, { maxAttempts: 3 })
  })
}

/** The table of an import, with places from its addresses where that was asked for. */
async function withPlaces(hall: Hall, open: OpenRegister, asked: RegisterImport) {
  const table = await tableOfImport(hall, asked)
  const { header, columns, address } = asked.wish
  const place = placeToFill(open.definition, columns)
  if (address === undefined || place === undefined) return { table, mapping: { header, columns } }
  const book = addressBookOf(hall.town)
  const found = placeByAddress(table, { header, columns }, { column: address, place, book })
  return {
    table: found.table,
    mapping: { header, columns: found.columns },
    placed: found.placed,
    unplaced: found.unplaced,
  }
}

/** The worker's part. What was taken and what it says of itself are one transaction. */
export const runImport: Task<Hall> = async ({ import: id }: { import: string }, hall) => {
  const row = await hall.db.selectFrom('register_import').selectAll().where('id', '=', id).executeTakeFirst()
  if (row?.state !== 'waiting') return
  const asked = row as unknown as RegisterImport
  const tell = (done: number, total: number) =>
    hall.db.updateTable('register_import').set({ done, total }).where('id', '=', id).execute()
  const settle = (state: RegisterImport['state'], result: object) =>
    hall.db
      .updateTable('register_import')
      .set({ state, result: json(result), finished_at: hall.clock.now() })
      .where('id', '=', id)
      .execute()
  try {
    const actor = await loadStaff(hall, row.staff_id, NIL)
    const open = await openRegister(hall, actor, asked.register)
    const { trial, skipWrong, key } = asked.wish
    const { table, mapping, ...places } = await withPlaces(hall, open, asked)
    const imported = await importRecords(hall, actor, open, table, {
      ...{ mapping, key, skipWrong, dryRun: trial, via: 'import' },
      progress: async (done, of) => void (await tell(done, of)),
      within: async (tx, result) => {
        const settled = await tx
          .updateTable('register_import')
          .set({
            ...{ state: 'done', result: json({ ...result, ...places }) },
            ...{ finished_at: hall.clock.now(), kept_until: null },
          })
          .where('id', '=', id)
          .where('state', '=', 'waiting')
          .executeTakeFirst()
        // Another worker was faster: what was written here is taken back.
        if (settled.numUpdatedRows === 0n) throw new Error(`import ${id} was done twice at once`)
      },
    })
    if (!imported.done) await settle('judged', { ...imported, ...places })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    await settle('failed', { problem: error.message })
  }
}

/** What was read is nobody's to find a day later; what came with an app waits until it is taken, or thirty days. */
export async function sweepImports({ db, files, clock }: Hall): Promise<void> {
  const now = clock.now()
  const old = await db
    .selectFrom('register_import')
    .leftJoin('file', 'file.id', 'register_import.file_id')
    .select(['register_import.id', 'file.key'])
    .where('register_import.created_at', '<', new Date(now.getTime() - DAY_MS))
    .where((row) => row.or([row('kept_until', 'is', null), row('kept_until', '<', now)]))
    .execute()
  for (const { id, key } of old)
    await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('register_import').where('id', '=', id).execute()
      if (key) await files.remove(tx, { key })
    })
}
