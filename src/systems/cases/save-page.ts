import {
  formOf,
  type Inputs,
  inputsOf,
  isNewQuestion,
  knownAnswers,
  settle,
  type Wish,
  wishOf,
} from '#doors/form'
import {
  type AttachmentField,
  type FieldDefinition,
  type Hall,
  innerOf,
  type PageDefinition,
  type Row,
  readPage,
} from '#language'
import type { Transaction } from '#platform/database'
import { FileRefused } from '#platform/files'
import type { FormInput } from '#platform/web'
import { type Draft, findDraft, keepAnswers } from './drafts.ts'
import { acting, type Filer, knownOf } from './filer.ts'
import { type FormContext, formContext } from './form-context.ts'
import { keepSecrets } from './keep-secrets.ts'

export interface SavedPage {
  readonly draft: Draft
  readonly context: FormContext
  readonly inputs: Inputs
  readonly wish: Wish
  /** Answers kept, with facts about the filer. */
  readonly answers: Row
  readonly errors: readonly { path: string; message: string }[]
  /** Every error is a question that was not asked before this answer. */
  readonly more: boolean
}

/**
 * Reads one posted page into a draft. What is clean is kept even when something else is wrong, files are stored at
 * once, and two tabs do not overwrite each other: only this page's answers change.
 * @returns undefined when there is no such draft of one's own
 */
export async function savePage(
  hall: Hall,
  filer: Filer,
  draftId: string,
  page: (draft: Draft) => PageDefinition | undefined,
  form: FormInput,
): Promise<SavedPage | undefined> {
  return hall.db.transaction().execute(async (tx) => {
    const draft = await findDraft(tx, hall, filer, draftId, true)
    const asked = draft && !draft.filed ? page(draft) : undefined
    if (!draft || !asked) return undefined
    const posted = inputsOf(form)
    const refused = await storeFiles(tx, hall, { draft, filer, fields: asked.fields }, form, posted)
    const context = await formContext(tx, hall, draft.definition, draft.id)
    const wish = wishOf(posted)
    const inputs = settle(asked.fields, posted, wish, context)
    const factsOf = (answers: Row) => ({
      '@identity': knownOf(hall.town, acting(filer, draft), draft.definition, answers).identity,
    })
    const before = { ...draft.answers, ...factsOf(draft.answers) }
    const quiet = Boolean(
      wish.add ||
        wish.drop ||
        wish.complete ||
        posted.has('_save') ||
        posted.has('_card') ||
        posted.has('_kept'),
    )
    const read = readPage(asked, formOf(inputs) as FormInput, before, { ...context, required: !quiet })
    await keepSecrets(tx, hall, draft.id, context.secrets)
    await keepAnswers(tx, hall, filer, draft.id, withoutFacts(read.answers), asked.id)
    const told = new Set(refused.map(({ path }) => path))
    const errors = [...refused, ...(quiet ? [] : read.errors.filter(({ path }) => !told.has(path)))]
    return {
      draft,
      context,
      inputs,
      wish,
      answers: {
        ...read.answers,
        ...factsOf(read.answers),
        ...(errors.length > 0 || quiet ? knownAnswers(asked.fields, formOf(inputs), context.today) : {}),
      },
      errors,
      more:
        errors.length > 0 &&
        refused.length === 0 &&
        !posted.has('_seen') &&
        errors.every(({ path }) => isNewQuestion(asked.fields, path, formOf(inputs))),
    }
  })
}

/** The answers alone. */
export const withoutFacts = (answers: Row): Row =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !key.startsWith('@')))

/** The attachment that an input path belongs to; nothing for a name that somebody made up. */
function attachmentAt(fields: readonly FieldDefinition[], path: string): AttachmentField | undefined {
  const [id, ...rest] = path.replaceAll(/\.\d+(?=\.|$)/g, '').split('.')
  const field = fields.find((each) => each.id === id)
  if (!field) return undefined
  if (rest.length > 0) return attachmentAt(innerOf(field), rest.join('.'))
  return field.kind === 'attachment' ? field : undefined
}

/** Stores what was chosen in `<path>.new` and adds its id to the page as if it had been there. */
async function storeFiles(
  tx: Transaction,
  hall: Hall,
  { draft, filer, fields }: { draft: Draft; filer: Filer; fields: readonly FieldDefinition[] },
  form: FormInput,
  inputs: Inputs,
): Promise<{ path: string; message: string }[]> {
  const refused: { path: string; message: string }[] = []
  for (const name of form.names().filter((each) => each.endsWith('.new'))) {
    const path = name.slice(0, -'.new'.length)
    inputs.delete(name)
    const field = attachmentAt(fields, path)
    if (!field) continue
    for (const file of await form.files(name)) {
      if (file.bytes.byteLength === 0 && file.name === '') continue
      try {
        const owner =
          filer.actor.kind === 'resident' || filer.actor.kind === 'staff' ? filer.actor.id : filer.visitor
        const stored = await hall.files.store(
          tx,
          {
            bytes: file.bytes,
            name: file.name,
            purpose: `draft:${draft.definition.id}`,
            owner,
            ...(field.accept && { allow: field.accept }),
          },
          hall.clock.now(),
        )
        await tx.insertInto('draft_file').values({ draft_id: draft.id, file_id: stored.id }).execute()
        inputs.set(path, [...(inputs.get(path) ?? []), stored.id])
      } catch (error) {
        if (!(error instanceof FileRefused)) throw error
        refused.push({ path, message: `「${file.name.slice(0, 60)}」：${error.message}` })
      }
    }
  }
  return refused
}
