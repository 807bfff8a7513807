/** Files that a form or another system sends for a field of a register. */
import type { Inputs } from '#doors/form'
import { inputsOf } from '#doors/form'
import type { AttachmentField, EnteredField, Hall } from '#language'
import { FileRefused, type StoredFile } from '#platform/files'
import type { Actor } from '#platform/people'
import { type FormInput, Problem } from '#platform/web'
import type { OpenRegister } from '../open-register.ts'
import { attachmentsOf, senderOf } from './file-book.ts'

/** What a browser calls the chosen files of the field `<id>`. */
const NEW = '.new'

/**
 * Takes one file for a field: examined, cleaned and kept; it belongs to nobody's record yet.
 * @throws FileRefused with a sentence for the person; Problem 403
 */
export async function takeFile(
  hall: Hall,
  actor: Actor,
  { definition }: OpenRegister,
  field: AttachmentField,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<StoredFile> {
  const sender = senderOf(actor)
  if (sender === undefined) throw new Problem(403, 'ファイルを送る人がわかりません。')
  const file = await hall.files.take({ bytes, name, allow: field.accept })
  const at = hall.clock.now()
  await hall.db.transaction().execute(async (tx) => {
    await hall.files.keep(tx, file, { purpose: `register:${definition.id}`, owner: sender }, at)
    await tx
      .insertInto('record_file')
      .values({
        file_id: file.id,
        register: definition.id,
        field: field.id,
        by_id: sender,
        created_at: at,
      })
      .execute()
  })
  return file
}

export interface TakenForm {
  /** What was posted, with the ids of the taken files as if they had stood there. */
  readonly inputs: Inputs
  /** Sentences by field for files that were refused. */
  readonly refused: ReadonlyMap<string, string>
}

/** Takes the chosen files of a posted form, for those fields that it may ask for. */
export async function takeFormFiles(
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  fields: readonly EnteredField[],
  form: FormInput,
): Promise<TakenForm> {
  const inputs = inputsOf(form)
  const refused = new Map<string, string>()
  for (const name of [...inputs.keys()]) if (name.endsWith(NEW)) inputs.delete(name)
  for (const field of attachmentsOf(fields)) {
    const chosen = (await form.files(field.id + NEW)).filter(({ bytes, name }) => bytes.length > 0 || name)
    const ids: string[] = []
    for (const each of chosen)
      try {
        ids.push((await takeFile(hall, actor, open, field, each)).id)
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error
        refused.set(field.id, `「${each.name.slice(0, 60)}」：${error.message}`)
      }
    if (ids.length === 0) continue
    // Where one file stands, another takes its place; the earlier one stays in the history.
    const kept = (field.maxFiles ?? 1) === 1 ? [] : (inputs.get(field.id) ?? [])
    inputs.set(field.id, [...kept, ...ids])
  }
  return { inputs, refused }
}

/** Files that no record took within a day. */
export async function sweepRecordFiles({ db, files, clock }: Hall): Promise<void> {
  const left = await db
    .selectFrom('record_file')
    .innerJoin('file', 'file.id', 'file_id')
    .select(['file_id', 'file.key'])
    .where('record', 'is', null)
    .where('record_file.created_at', '<', new Date(clock.now().getTime() - 24 * 60 * 60 * 1_000))
    .execute()
  for (const { file_id, key } of left)
    await db.transaction().execute(async (tx) => {
      // Whoever saves the record in this instant has the file.
      const gone = await tx
        .deleteFrom('record_file')
        .where('file_id', '=', file_id)
        .where('record', 'is', null)
        .returning('file_id')
        .execute()
      if (gone.length > 0) await files.remove(tx, { key })
    })
}
