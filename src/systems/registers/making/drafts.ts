/** Apps on their way: made, changed, proposed, published by somebody else. */
import { v7 as uuid } from 'uuid'
import type { ReadTable } from '#doors/sheet'
import { type Hall, parseRegister } from '#language'
import { record as audit } from '#platform/audit'
import { json, sql, type Transaction } from '#platform/database'
import type { StoredFile } from '#platform/files'
import { may, officesWith, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { isUuid } from '../../uuid.ts'
import { read } from '../imports/imports.ts'
import { keepDefinition } from '../install.ts'
import { registersChanged } from '../registers-now.ts'
import { ColumnRefused } from '../storage/table.ts'
import type { Body } from './body.ts'
import { draftProblems } from './draft-problems.ts'
import { importSheet } from './import-sheet.ts'
import type { DraftSheet } from './sheet.ts'

export interface RegisterDraft {
  readonly id: string
  readonly register: string
  readonly office: string
  readonly body: Body
  readonly stage: 'draft' | 'proposed'
  readonly version: number
  readonly proposed_by: string | null
  readonly sent_back: string | null
  readonly note: string
  readonly changed_at: Date
  /** The file whose rows come along. */
  readonly file_id: string | null
  readonly sheet: DraftSheet | null
}

const notFound = () => new Problem(404, 'このアプリの下書きは見つかりません。')

/** The rows that come along with a new app, with the file that was taken for them. */
export interface Brought {
  readonly file: StoredFile
  readonly sheet: DraftSheet
}

/** Begins a draft. @returns its id @throws Problem 403, 409 where the register is being changed already */
export async function startDraft(
  hall: Hall,
  actor: StaffActor,
  body: Body,
  brought?: Brought,
): Promise<string> {
  if (!may(hall.town, actor, 'register.make', body.office))
    throw new Problem(403, 'この課のアプリは、あなたの職では作れません。')
  const [id, now] = [uuid(), hall.clock.now()]
  await hall.db.transaction().execute(async (tx) => {
    if (brought) await hall.files.keep(tx, brought.file, { purpose: 'register-draft', owner: actor.id }, now)
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('register_draft')
      .values({
        ...{ id, register: body.id, office: body.office, body: json(body), stage: 'draft' },
        ...{ made_by: actor.id, made_at: now, changed_by: actor.id, changed_at: now },
        ...(brought && { file_id: brought.file.id, sheet: json(brought.sheet) }),
      })
      .onConflict((conflict) => conflict.column('register').doNothing())
      .executeTakeFirst()
    if (!numInsertedOrUpdatedRows)
      throw new Problem(409, 'この台帳は、いま別の下書きで直しています。そちらを開いてください。')
  })
  return id
}

/** The drafts of one's offices, the latest change first. */
export async function listDrafts({ db, town }: Hall, actor: StaffActor): Promise<RegisterDraft[]> {
  const offices = officesWith(town, actor, 'register.make')
  if (offices.length === 0) return []
  return (await db
    .selectFrom('register_draft')
    .selectAll()
    .where('office', 'in', offices)
    .orderBy('changed_at', 'desc')
    .limit(100)
    .execute()) as unknown as RegisterDraft[]
}

/** @throws Problem 404 */
export async function getDraft(
  hall: Hall,
  actor: StaffActor,
  id: string | undefined,
  tx: Transaction | Hall['db'] = hall.db,
): Promise<RegisterDraft> {
  const found = isUuid(id)
    ? await tx.selectFrom('register_draft').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined
  if (!found || !may(hall.town, actor, 'register.make', found.office)) throw notFound()
  return found as unknown as RegisterDraft
}

type Change = Partial<
  Pick<RegisterDraft, 'body' | 'stage' | 'note' | 'sent_back' | 'proposed_by' | 'file_id' | 'sheet'>
>

/** One way to change a draft: the row is held, and who was slower is told. @throws Problem 404, 409 */
async function alter(
  hall: Hall,
  actor: StaffActor,
  { id, version }: { readonly id: string | undefined; readonly version: number },
  change: (draft: RegisterDraft, tx: Transaction) => Promise<Change | 'gone'> | Change,
): Promise<void> {
  await hall.db.transaction().execute(async (tx) => {
    if (!isUuid(id)) throw notFound()
    await sql`select 1 from register_draft where id = ${id} for update`.execute(tx)
    const draft = await getDraft(hall, actor, id, tx)
    if (draft.version !== version)
      throw new Problem(
        409,
        'ほかの人が先にこの下書きを変えました。いまの内容を確かめて、もう一度操作してください。',
      )
    const changed = await change(draft, tx)
    if (changed === 'gone') return void (await tx.deleteFrom('register_draft').where('id', '=', id).execute())
    const { body, sheet, ...rest } = changed
    await tx
      .updateTable('register_draft')
      .set({
        ...rest,
        ...(body && { body: json(body) }),
        ...(sheet !== undefined && { sheet: sheet && json(sheet) }),
        version: version + 1,
        changed_by: actor.id,
        changed_at: hall.clock.now(),
      })
      .where('id', '=', id)
      .execute()
  })
}

type Which = { readonly id: string | undefined; readonly version: number }

export const changeDraft = (hall: Hall, actor: StaffActor, which: Which, change: (body: Body) => Body) =>
  alter(hall, actor, which, ({ body }) => ({ body: change(body), stage: 'draft', proposed_by: null }))

/** 公開の申し出: what does not fit is said first. @throws Problem 422 */
export const proposeDraft = (hall: Hall, actor: StaffActor, which: Which, note: string) =>
  alter(hall, actor, which, async ({ body }) => {
    const problems = await draftProblems(hall, body)
    if (problems.length > 0) throw new Problem(422, problems.join('\n'))
    return { stage: 'proposed', proposed_by: actor.id, note: note.slice(0, 1_000), sent_back: null }
  })

/** 差戻し */
export const sendBackDraft = (hall: Hall, actor: StaffActor, which: Which, why: string) =>
  alter(hall, actor, which, (draft) => {
    mayDecide(hall, actor, draft)
    if (why.trim() === '') throw new Problem(422, '直してほしいところを書いてください。')
    return { stage: 'draft', sent_back: why.trim().slice(0, 1_000) }
  })

/** Its file goes with it. */
export const discardDraft = (hall: Hall, actor: StaffActor, which: Which) =>
  alter(hall, actor, which, async (draft, tx) => {
    await forgetFile(hall, tx, draft)
    return 'gone' as const
  })

/** The rows stay where they are, and do not come along. */
export const dropSheet = (hall: Hall, actor: StaffActor, which: Which) =>
  alter(hall, actor, which, async (draft, tx) => {
    await forgetFile(hall, tx, draft)
    return { file_id: null, sheet: null, stage: 'draft', proposed_by: null }
  })

/** The rows that come along. @throws Problem 404 where none do */
export async function tableOfDraft(
  hall: Hall,
  { file_id, sheet }: RegisterDraft,
): Promise<{ readonly table: ReadTable; readonly sheet: DraftSheet }> {
  const file =
    file_id && (await hall.db.selectFrom('file').selectAll().where('id', '=', file_id).executeTakeFirst())
  if (!file || !sheet) throw new Problem(404, 'この下書きには、表の中身がありません。')
  return { table: await read(await hall.files.read(file)), sheet }
}

async function forgetFile({ files }: Hall, tx: Transaction, { file_id }: RegisterDraft): Promise<void> {
  const file =
    file_id && (await tx.selectFrom('file').select('key').where('id', '=', file_id).executeTakeFirst())
  if (file) await files.remove(tx, file)
}

function mayDecide(hall: Hall, actor: StaffActor, { office, stage, proposed_by }: RegisterDraft): void {
  if (!may(hall.town, actor, 'register.publish', office))
    throw new Problem(403, 'アプリの公開は、係長か課長が決めます。')
  if (stage !== 'proposed') throw new Problem(409, 'この下書きは、公開を申し出ていません。')
  if (proposed_by === actor.id) throw new Problem(403, '申し出た人とは別の人が決めます。')
}

/** What came of a publication. */
export interface Published {
  readonly register: string
  /** The import of the rows that came along. */
  readonly imports: string | undefined
}

/**
 * 公開の決裁: by another than who proposed it. The table is made or changed in the same moment, and the rows that came along
 * are on their way. @throws Problem 403, 409, 422
 */
export async function publishDraft(hall: Hall, actor: StaffActor, which: Which): Promise<Published> {
  let published: Published = { register: '', imports: undefined }
  await alter(hall, actor, which, async (draft, tx) => {
    mayDecide(hall, actor, draft)
    const problems = await draftProblems(hall, draft.body)
    const { definition } = parseRegister(draft.body)
    if (problems.length > 0 || !definition) throw new Problem(422, problems.join('\n'))
    const at = hall.clock.now()
    try {
      await keepDefinition(tx, definition, { at, by: actor.name, madeIn: 'browser' })
    } catch (error) {
      throw error instanceof ColumnRefused ? new Problem(422, error.message) : error
    }
    const about = { kind: 'register', id: definition.id } as const
    await audit(
      tx,
      actor,
      { action: 'register.published', about, detail: { proposed_by: draft.proposed_by } },
      at,
    )
    published = { register: definition.id, imports: await importSheet(hall, tx, actor, definition, draft) }
    return 'gone' as const
  })
  registersChanged(hall)
  return published
}

/** Ids of fields that the register ever had: none is given to another field. */
export async function fieldsEver({ db }: Hall, register: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct field->>'id' as id
    from register_version, jsonb_array_elements(definition->'fields') field where register = ${register}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
