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
import { type Hall, type PageDefinition, type Row, readPage } from '#language'
import type { FormInput } from '#platform/web'
import { type Draft, findDraft, keepAnswers } from './drafts.ts'
import { acting, type Filer, knownOf } from './filer.ts'
import { type FormContext, formContext } from './form-context.ts'
import { keepSecrets } from './keep-secrets.ts'
import { bringsFiles, keepFiles, takeFiles } from './take-files.ts'

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
 * Reads one posted page into a draft. What is clean is kept even when something else is wrong, files are kept at
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
  const open = (draft: Draft | undefined) => (draft && !draft.filed ? page(draft) : undefined)
  const taken = bringsFiles(form)
    ? await takeFiles(hall, open(await findDraft(hall.db, hall, filer, draftId))?.fields ?? [], form)
    : []
  return hall.db.transaction().execute(async (tx) => {
    const draft = await findDraft(tx, hall, filer, draftId, true)
    const asked = open(draft)
    if (!draft || !asked) return undefined
    const posted = inputsOf(form)
    const refused = await keepFiles(tx, hall, { draft, filer }, taken, posted)
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
