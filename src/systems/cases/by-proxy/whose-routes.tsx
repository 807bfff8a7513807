import { get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { isUuid } from '../../uuid.ts'
import { type Draft, findDraft } from '../drafts.ts'
import { filerOf } from '../filer.ts'
import { Whose } from '../screens/whose.tsx'
import { chooseWhose, possiblePrincipals } from './whose.ts'

/** だれの申請ですか: asked once, before anything is filled in, of those who act for others. */
export const whoseRoutes = [
  get('/forms/:draft/whose', { who: 'resident' }, async (request) => {
    const draft = await getDraft(request)
    return draft.consent ? redirect(`/forms/${draft.id}`) : show(request, draft)
  }),

  post('/forms/:draft/whose', { who: 'resident' }, async (request) => {
    const draft = await getDraft(request)
    try {
      const wish = (await request.form()).text('whose')
      await chooseWhose(hallOf(request), filerOf(request), draft.id, wish)
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 422) throw problem
      return show(request, draft, problem.message)
    }
    return redirect(`/forms/${draft.id}`)
  }),
]

async function show(request: WebRequest, draft: Draft, error?: string): Promise<Response> {
  const principals = await possiblePrincipals(
    request.house.db,
    hallOf(request),
    request.actor,
    draft.definition.id,
  )
  const element = <Whose {...{ request, draft, principals, error }} />
  return page(request, element, { status: error ? 422 : 200 })
}

async function getDraft(request: WebRequest): Promise<Draft> {
  const hall = hallOf(request)
  const id = request.params.draft
  const draft = isUuid(id) ? await findDraft(hall.db, hall, filerOf(request), id) : undefined
  if (!draft || draft.filed || draft.corrects) throw new Problem(404, 'この下書きは見つかりませんでした。')
  return draft
}
