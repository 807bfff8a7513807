import { v7 as uuid } from 'uuid'
import { type Handed, HandoverRefused, readHandover } from '#doors/handover'
import type { SheetError } from '#doors/sheet'
import {
  type Definition,
  type FieldDefinition,
  type FormInput,
  HANDOVER,
  type Hall,
  innerOf,
  kindOf,
  prune,
  readAll,
} from '#language'
import { record } from '#platform/audit'
import { today } from '#platform/clock'
import { json, sql } from '#platform/database'
import { FileRefused } from '#platform/files'
import { may } from '#platform/people'
import { proceduresNow } from '../../procedures-now.ts'
import { rememberDefinition } from '../definitions.ts'
import { formContext } from '../form-context.ts'
import { NotFiled, submitWithin } from '../submit.ts'
import { TransferRefused, transferTask, type Work } from '../transfers/run-transfer.ts'
import { settle, tellProgress } from '../transfers/transfer.ts'

export interface TakenResult {
  readonly rows: number
  readonly errors: readonly SheetError[]
  readonly errorCount: number
  /** 受付番号 of the other side that were taken in before, and are left out. */
  readonly known: readonly string[]
  readonly taken: readonly {
    readonly number: string
    readonly procedure: string
    readonly application: string
  }[]
}

/** 試し読み: takes everything in, tells what came of it, and takes it back. What is told is what will be. */
export const checkHandover = transferTask({ of: 'waiting' }, async (hall, work) => {
  const { tx, transfer } = work
  const handed = await openArchive(hall, work)
  await sql`savepoint before_dry_run`.execute(tx)
  const result = await takeAll(hall, work, handed)
  await sql`rollback to savepoint before_dry_run`.execute(tx)
  await settle(tx, hall, transfer.id, { state: 'checked', result })
})

/** Files every application of a checked archive: all of them in one transaction, or none. */
export const fileHandover = transferTask({ of: 'filing' }, async (hall, work) => {
  const { tx, transfer, actor } = work
  const result = await takeAll(hall, work, await openArchive(hall, work))
  const [first] = result.errors
  if (first) throw new TransferRefused(`${first.at}: ${first.message}`)
  const about = { kind: 'transfer', id: transfer.id }
  const detail = { rows: result.taken.length }
  await record(
    tx,
    actor,
    { action: 'transfer.taken', about, purpose: '引き渡された申請の受付', detail },
    hall.clock.now(),
  )
  await settle(tx, hall, transfer.id, { state: 'done', result })
})

async function openArchive(hall: Hall, { tx, transfer }: Work): Promise<Handed[]> {
  const file = await tx
    .selectFrom('file')
    .select(['key', 'sha256'])
    .where('id', '=', transfer.file_id ?? '')
    .executeTakeFirst()
  if (!file) throw new TransferRefused('ファイルがもうありません。もう一度送ってください。')
  try {
    return await readHandover(await hall.files.read(file), hall.town.handover ?? HANDOVER)
  } catch (error) {
    if (error instanceof HandoverRefused) throw new TransferRefused(error.message)
    throw error
  }
}

const MOST_TOLD = 300

async function takeAll(hall: Hall, work: Work, handed: readonly Handed[]): Promise<TakenResult> {
  const { tx, transfer } = work
  const errors: SheetError[] = []
  const known: string[] = []
  const taken: TakenResult['taken'][number][] = []
  for (const [index, each] of handed.entries()) {
    await tellProgress(hall, transfer.id, index, handed.length)
    const { source, number, procedure } = each
    const before = await tx
      .selectFrom('application_origin')
      .select('application_id')
      .where('source', '=', source)
      .where('number', '=', number)
      .executeTakeFirst()
    const own = source === hall.town.code && (await isOwn(work, number))
    if (before || own) known.push(number)
    else {
      const found = await take(hall, work, each)
      if (typeof found === 'string') taken.push({ number, procedure, application: found })
      else errors.push(...found)
    }
  }
  await tellProgress(hall, transfer.id, handed.length, handed.length)
  if (taken.length === 0 && errors.length === 0)
    errors.push({ at: 'ZIP', message: '新しく受け付ける申請がありません。どれも、もう取り込まれています。' })
  return { rows: handed.length, errors: errors.slice(0, MOST_TOLD), errorCount: errors.length, known, taken }
}

/** An application that we handed over ourselves and that comes back. */
const isOwn = async ({ tx }: Work, number: string): Promise<boolean> =>
  (await tx.selectFrom('application').select('id').where('number', '=', number).executeTakeFirst()) !==
  undefined

/** Through the same gate as every application. @returns its id, or what is wrong with it */
async function take(hall: Hall, { tx, actor }: Work, handed: Handed): Promise<string | SheetError[]> {
  const { source, number, procedure, inputs, files } = handed
  const wrong = (message: string): SheetError[] => [{ at: number, message }]
  const definition = (await proceduresNow(hall)).all.find((each) => each.id === procedure)
  if (!definition) return wrong(`手続き「${procedure}」は、この町にありません。`)
  if (!may(hall.town, actor, 'case.enter', definition.office))
    return wrong(`「${definition.name}」の申請は、担当課の職員が受け付けます。`)
  const strange = [...inputs.keys()].find((name) => !isAsked(definition, name))
  if (strange) return wrong(`項目「${strange}」は、「${definition.name}」の質問にありません。`)
  const id = uuid()
  const now = hall.clock.now()
  await tx
    .insertInto('draft')
    .values({
      ...{ id, procedure, definition: await rememberDefinition(hall, definition), visitor: `transfer:${id}` },
      ...{ staff_id: actor.id, answers: json({}), created_at: now, updated_at: now },
    })
    .execute()
  const stored = new Map<string, string>()
  for (const [path, bytes] of files) {
    try {
      const name = path.split('/').at(-1)?.replace(/^\d+_/, '') ?? path
      const file = await hall.files.store(
        tx,
        { bytes, name, purpose: 'handover', owner: actor.id, allow: ['image', 'pdf', 'office', 'csv'] },
        now,
      )
      await tx.insertInto('draft_file').values({ draft_id: id, file_id: file.id }).execute()
      stored.set(path, file.id)
    } catch (error) {
      if (error instanceof FileRefused) return wrong(`「${path}」：${error.message}`)
      throw error
    }
  }
  const context = await formContext(tx, hall, definition, id)
  const raw = rawOf(definition, inputs, stored)
  const read = readAll(definition, { ...raw, '@identity': 'counter' }, context)
  if (read.errors.length > 0)
    return read.errors.map(({ path, message }) => ({ at: number, message: `${path}　${message}` }))
  const kept = prune(definition, { ...read.answers, '@identity': 'counter' }, today(hall.clock))
  const named = JSON.stringify(kept)
  const unused = [...stored].find(([, fileId]) => !named.includes(fileId))
  if (unused) return wrong(`添付「${unused[0]}」が、どの質問のものかわかりません。`)
  await tx
    .updateTable('draft')
    .set({ answers: json(kept) })
    .where('id', '=', id)
    .execute()
  try {
    const application = await submitWithin(tx, hall, { visitor: '', actor, door: 'handover' }, id)
    await tx
      .insertInto('application_origin')
      .values({ source, number, application_id: application })
      .execute()
    return application
  } catch (error) {
    if (!(error instanceof NotFiled)) throw error
    return error.errors.map(({ path, message }) => ({ at: number, message: `${path}　${message}` }))
  }
}

/** Answers as a form would have gathered them; a file's place in the archive becomes the id under which it was stored. */
function rawOf(definition: Definition, inputs: Handed['inputs'], stored: ReadonlyMap<string, string>) {
  const all = (name: string) => (inputs.get(name) ?? []).map((value) => stored.get(value) ?? value)
  const input: FormInput = { all, text: (name) => all(name)[0], names: () => [...inputs.keys()] }
  const raw: Record<string, unknown> = {}
  for (const field of definition.pages.flatMap((page) => page.fields)) {
    const found = kindOf(field).gather(field, input, field.id)
    if (found !== undefined) raw[field.id] = found
  }
  return raw
}

/** Whether an input belongs to a question that may come from outside: a 個人番号 may not. */
function isAsked(definition: Definition, name: string): boolean {
  const within = (fields: readonly FieldDefinition[], [id, ...rest]: readonly string[]): boolean => {
    const field = fields.find((each) => each.id === id)
    if (!field || kindOf(field).secret) return false
    if (innerOf(field).length === 0) return rest.length <= 2
    return within(innerOf(field), field.kind === 'repeat' ? rest.slice(1) : rest)
  }
  return within(
    definition.pages.flatMap((page) => page.fields),
    name.split('.'),
  )
}
