/** Files of a posted page: taken before anything is locked, kept with the page's answers. */
import type { Inputs } from '#doors/form'
import { type AttachmentField, type FieldDefinition, type Hall, innerOf } from '#language'
import type { Transaction } from '#platform/database'
import { FileRefused, type StoredFile } from '#platform/files'
import type { FormInput } from '#platform/web'
import type { Draft } from './drafts.ts'
import type { Filer } from './filer.ts'

/** What a browser calls the chosen files of the question `<path>`. */
const NEW = '.new'

/** One chosen file of the question at `path`: taken, or refused with a sentence. */
type Taken = { readonly path: string } & ({ readonly file: StoredFile } | { readonly message: string })

export const bringsFiles = (form: FormInput): boolean => form.names().some((name) => name.endsWith(NEW))

/** Takes the chosen files of a page's questions; what no question asked for is left. */
export async function takeFiles(
  hall: Hall,
  fields: readonly FieldDefinition[],
  form: FormInput,
): Promise<readonly Taken[]> {
  const chosen = form.names().flatMap((name) => {
    if (!name.endsWith(NEW)) return []
    const path = name.slice(0, -NEW.length)
    const field = attachmentAt(fields, path)
    return field ? [{ name, path, field }] : []
  })
  const taken = chosen.map(async ({ name, path, field }) => {
    const files = await form.files(name)
    const real = files.filter((file) => file.bytes.byteLength > 0 || file.name !== '')
    return Promise.all(real.map((file) => takeFile(hall, field, path, file)))
  })
  return (await Promise.all(taken)).flat()
}

async function takeFile(
  hall: Hall,
  { accept }: AttachmentField,
  path: string,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Promise<Taken> {
  try {
    return { path, file: await hall.files.take({ bytes, name, allow: accept }) }
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error
    return { path, message: `「${name.slice(0, 60)}」：${error.message}` }
  }
}

/** Keeps what was taken and adds its ids to the posted page as if they had been there. @returns what was refused */
export async function keepFiles(
  tx: Transaction,
  hall: Hall,
  { draft, filer }: { readonly draft: Draft; readonly filer: Filer },
  taken: readonly Taken[],
  inputs: Inputs,
): Promise<{ path: string; message: string }[]> {
  const { actor } = filer
  const owner = actor.kind === 'resident' || actor.kind === 'staff' ? actor.id : filer.visitor
  const origin = { purpose: `draft:${draft.definition.id}`, owner }
  const refused: { path: string; message: string }[] = []
  for (const name of [...inputs.keys()]) if (name.endsWith(NEW)) inputs.delete(name)
  for (const each of taken) {
    if ('message' in each) refused.push({ path: each.path, message: each.message })
    else {
      await hall.files.keep(tx, each.file, origin, hall.clock.now())
      await tx.insertInto('draft_file').values({ draft_id: draft.id, file_id: each.file.id }).execute()
      inputs.set(each.path, [...(inputs.get(each.path) ?? []), each.file.id])
    }
  }
  return refused
}

/** The attachment that an input path belongs to; nothing for a name that somebody made up. */
function attachmentAt(fields: readonly FieldDefinition[], path: string): AttachmentField | undefined {
  const [id, ...rest] = path.replaceAll(/\.\d+(?=\.|$)/g, '').split('.')
  const field = fields.find((each) => each.id === id)
  if (!field) return undefined
  if (rest.length > 0) return attachmentAt(innerOf(field), rest.join('.'))
  return field.kind === 'attachment' ? field : undefined
}
