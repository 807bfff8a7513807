import { postedView, storedView, told } from '#doors/form'
import { loadBanks, problems, review } from '#language'
import { today } from '#platform/clock'
import {
  download,
  type FormInput,
  get,
  json,
  Problem,
  page,
  post,
  redirect,
  SignInNeeded,
  type WebRequest,
} from '#platform/web'
import { type KeptKind, KINDS, partOf } from '#systems/once'
import { hallOf } from '../hall.ts'
import { isUuid } from '../uuid.ts'
import { possiblePrincipals } from './by-proxy/whose.ts'
import { whoseRoutes } from './by-proxy/whose-routes.tsx'
import { correct } from './correct.ts'
import { type Draft, dropDraft, findDraft, keepAnswers } from './drafts.ts'
import { filerOf } from './filer.ts'
import { askCard, backFromCard, takeFromKept } from './fill-form.tsx'
import { addressBookOf, formContext } from './form-context.ts'
import { findPage, firstUnfinished, pageAfter, type Steps, stepsOf } from './form-steps.ts'
import { offersFor } from './offers.tsx'
import { type SavedPage, savePage, withoutFacts } from './save-page.ts'
import { CheckAnswers, Done, NotEligible, Question, Saved } from './screens/form.tsx'
import { submit } from './submit.ts'

/** The form door's routes. A draft belongs to whoever began it; everybody else finds nothing. */
export const formRoutes = [
  get('/forms/addresses/:postcode', { who: 'anyone', cache: 'public' }, (request) => {
    const book = addressBookOf(hallOf(request).town)
    const towns = book.byPostcode((request.params.postcode ?? '').replaceAll(/\D/g, ''))
    return json(
      towns.length > 0 ? { area: book.area, towns: towns.map((each) => each.town) } : { area: '', towns: [] },
    )
  }),

  get('/forms/banks', { who: 'anyone' }, (request) => {
    const [q, bank] = ['q', 'bank'].map((name) => (request.url.searchParams.get(name) ?? '').slice(0, 60))
    const banks = loadBanks()
    if (!bank) return json(banks.searchBanks(q ?? '', 10).map((each) => each.name))
    const chosen = /^\d{4}$/.test(bank) ? banks.findBank(bank) : banks.searchBanks(bank, 1)[0]
    return json(chosen ? banks.searchBranches(chosen.code, q ?? '', 10).map((each) => each.name) : [])
  }),

  get('/forms/files/:file', { who: 'anyone' }, async (request) => {
    const hall = hallOf(request)
    const file = isUuid(request.params.file) ? await findOwnFile(request, request.params.file) : undefined
    if (!file) throw new Problem(404, 'このファイルは見つかりませんでした。')
    return download(await hall.files.read(file), { name: file.name, type: file.type, inline: true })
  }),

  get('/forms/:draft', { who: 'anyone' }, async (request) => {
    const { draft, steps } = await open(request)
    if (!draft.whoseAsked) return redirect(`/forms/${draft.id}/whose`)
    const context = await formContext(request.house.db, hallOf(request), draft.definition, draft.id)
    const next = firstUnfinished(steps, draft, context)
    return redirect(next ? `/forms/${draft.id}/${next.id}` : `/forms/${draft.id}/check`)
  }),

  ...whoseRoutes,

  get('/forms/:draft/check', { who: 'anyone' }, async (request) => {
    const { draft, steps } = await open(request)
    return page(request, <CheckAnswers {...(await checkProps(request, draft, steps))} />)
  }),

  post('/forms/:draft/send', { who: 'anyone' }, async (request) => {
    const { draft, steps } = await open(request, true)
    if (draft.filed) return redirect(`/forms/${draft.id}/done`)
    const filer = filerOf(request)
    if (draft.definition.sign !== 'none' && filer.actor.kind === 'anonymous') {
      return redirect(`/sign-in?next=${encodeURIComponent(`/forms/${draft.id}/check`)}`)
    }
    const hall = hallOf(request)
    const sent = draft.corrects
      ? await correct(hall, filer, draft.id)
      : await submit(hall, filer, draft.id, await toKeep(request))
    if (sent.errors) {
      const props = { ...(await checkProps(request, draft, steps)), errors: sent.errors }
      return page(request, <CheckAnswers {...props} />, { status: 422 })
    }
    if (filer.actor.kind === 'staff') return redirect(`/desk/cases/${sent.applicationId}`)
    return redirect(draft.corrects ? `/my/applications/${draft.corrects}?sent=1` : `/forms/${draft.id}/done`)
  }),

  get('/forms/:draft/done', { who: 'anyone' }, async (request) => {
    const { draft } = await open(request, true)
    if (!draft.filed) return redirect(`/forms/${draft.id}`)
    const application = await request.house.db
      .selectFrom('application')
      .select(['number', 'due_on', 'filed_at'])
      .where('id', '=', draft.filed)
      .executeTakeFirstOrThrow()
    return page(request, <Done request={request} draft={draft} application={application} />)
  }),

  get('/forms/:draft/card', { who: 'anyone' }, async (request) => {
    const { draft } = await open(request)
    return backFromCard(request, draft)
  }),

  get('/forms/:draft/saved', { who: 'anyone' }, async (request) => {
    const { draft } = await open(request)
    return page(request, <Saved request={request} draft={draft} />)
  }),

  get('/forms/:draft/keep', { who: 'resident' }, async (request) => {
    const { draft } = await open(request)
    const hall = hallOf(request)
    await hall.db
      .transaction()
      .execute((tx) => keepAnswers(tx, hall, filerOf(request), draft.id, draft.answers))
    return redirect(`/forms/${draft.id}/saved`)
  }),

  get('/forms/:draft/eligibility', { who: 'anyone' }, async (request) => {
    const { draft, steps } = await open(request)
    const next = request.url.searchParams.get('next') ?? ''
    const onward = steps.pages.some((each) => each.id === next) ? next : 'check'
    return page(
      request,
      <NotEligible request={request} draft={draft} refused={steps.refused} onward={onward} />,
    )
  }),

  post('/forms/:draft/drop', { who: 'anyone' }, async (request) => {
    const id = request.params.draft ?? ''
    if (isUuid(id)) await dropDraft(hallOf(request), filerOf(request), id)
    return redirect(request.actor.kind === 'resident' ? '/my' : '/procedures')
  }),

  get('/forms/:draft/:page', { who: 'anyone' }, async (request) => {
    const { draft, steps } = await open(request)
    const asked = findPage(steps, request.params.page)
    if (!asked) return redirect(`/forms/${draft.id}`)
    const context = await formContext(request.house.db, hallOf(request), draft.definition, draft.id)
    const view = storedView(asked, steps.answers, context, new Set(steps.known.same))
    const offers = await offersFor(request, draft, steps, asked)
    return page(
      request,
      <Question request={request} draft={draft} steps={steps} view={view} offers={offers} />,
    )
  }),

  post('/forms/:draft/:page', { who: 'anyone', upload: true }, async (request) => {
    const id = request.params.draft ?? ''
    const hall = hallOf(request)
    const form: FormInput = await request.form()
    const saved = isUuid(id)
      ? await savePage(
          hall,
          filerOf(request),
          id,
          (draft) => findPage(stepsOf(hall, draft, filerOf(request)), request.params.page),
          form,
        )
      : undefined
    if (!saved && (await findOwnerRealm(request, id))) throw await notFound(request)
    if (!saved) return redirect(`/forms/${id}`)
    return afterPage(request, saved)
  }),
]

/** Where a posted page leads: shown again, saved for later, on to the next question, or to the check page. */
async function afterPage(request: WebRequest, saved: SavedPage): Promise<Response> {
  const hall = hallOf(request)
  const draft = { ...saved.draft, answers: saved.answers }
  const steps = stepsOf(hall, draft, filerOf(request))
  const here = request.params.page ?? ''
  const asked = findPage(steps, here)
  const again = saved.errors.length > 0 || saved.wish.add || saved.wish.drop || saved.wish.complete
  if (again && asked) {
    const errors = saved.more ? [] : saved.errors
    const proven = new Set(steps.known.same)
    const view = postedView(asked, saved.inputs, errors, saved.answers, saved.context, proven)
    const offers = await offersFor(request, draft, steps, asked)
    const props = { request, draft, steps, view, more: saved.more, offers }
    const element = <Question {...props} />
    return page(request, element, { status: saved.errors.length > 0 && !saved.more ? 422 : 200 })
  }
  const form = await request.form()
  if (form.text('_card')) return askCard(request, { ...draft, answers: withoutFacts(saved.answers) }, here)
  if (form.text('_kept'))
    return takeFromKept(request, { ...draft, answers: withoutFacts(saved.answers) }, here)
  if (form.text('_save')) return redirect(`/forms/${draft.id}/saved`)
  const checking = request.url.searchParams.has('check')
  const next = checking ? firstUnfinished(steps, draft, saved.context) : pageAfter(steps, here)
  const before = stepsOf(hall, saved.draft, filerOf(request)).refused.length
  if (steps.refused.length > before) {
    return redirect(`/forms/${draft.id}/eligibility${next ? `?next=${next.id}` : ''}`)
  }
  return redirect(
    next ? `/forms/${draft.id}/${next.id}${checking ? '?check=1' : ''}` : `/forms/${draft.id}/check`,
  )
}

/** A draft that belongs to somebody while nobody is signed in: the session has probably ended. */
async function findOwnerRealm(request: WebRequest, id: string): Promise<'resident' | 'staff' | undefined> {
  if (request.actor.kind !== 'anonymous' || !isUuid(id)) return undefined
  const draft = await request.house.db
    .selectFrom('draft')
    .select(['resident_id', 'staff_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  return draft?.staff_id ? 'staff' : draft?.resident_id ? 'resident' : undefined
}

async function notFound(request: WebRequest): Promise<Error> {
  const realm = await findOwnerRealm(request, request.params.draft ?? '')
  if (realm) return new SignInNeeded(realm)
  return new Problem(
    404,
    'この下書きは見つかりませんでした。サインインし直すと、マイページに続きがあることがあります。',
  )
}

/** The draft of the address, if it is one's own. A filed one leads to its receipt. */
async function open(request: WebRequest, filedToo = false): Promise<{ draft: Draft; steps: Steps }> {
  const id = request.params.draft
  const hall = hallOf(request)
  const draft = isUuid(id) ? await findDraft(hall.db, hall, filerOf(request), id) : undefined
  if (!draft) throw await notFound(request)
  if (draft.filed && !filedToo) {
    throw new Problem(410, 'この申請は送信済みです。マイページで状況を確かめられます。')
  }
  return { draft, steps: stepsOf(hall, draft, filerOf(request)) }
}

async function checkProps(request: WebRequest, draft: Draft, steps: Steps) {
  const hall = hallOf(request)
  const context = await formContext(hall.db, hall, draft.definition, draft.id)
  return {
    request,
    draft,
    steps,
    pages: review(draft.definition, steps.answers, today(hall.clock)),
    errors: problems(draft.definition, steps.answers, context.today, context),
    keepable: keepableOf(request, draft, steps),
    mayChoose: draft.corrects
      ? false
      : (await possiblePrincipals(hall.db, hall, request.actor, draft.definition.id)).length > 0,
  }
}

/** Only a resident can be asked, for what is theirs, and not again while they mend what they sent. */
function keepableOf(
  { actor }: WebRequest,
  { definition, corrects, consent }: Draft,
  { answers }: Steps,
): KeptKind[] {
  if (actor.kind !== 'resident' || corrects || consent) return []
  const fields = definition.pages.flatMap((each) => each.fields)
  const given = told(fields, answers)
  return KINDS.filter((kind) => Object.keys(partOf(kind, given)).length > 0)
}

async function toKeep(request: WebRequest): Promise<KeptKind[]> {
  const ticked = (await request.form()).all('_keep')
  return KINDS.filter((kind) => ticked.includes(kind))
}

async function findOwnFile(request: WebRequest, id: string) {
  const { db } = request.house
  const row = await db
    .selectFrom('draft_file')
    .innerJoin('file', 'file.id', 'draft_file.file_id')
    .select(['draft_id', 'file.key', 'file.sha256', 'file.name', 'file.type'])
    .where('file.id', '=', id)
    .execute()
  for (const each of row)
    if (await findDraft(db, hallOf(request), filerOf(request), each.draft_id)) return each
  return undefined
}
