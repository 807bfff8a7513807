import { blankPaper } from '#doors/print'
import type { Definition, Row } from '#language'
import { wordsAsked } from '#platform/search'
import { download, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { startDraft } from '#systems/cases'
import { hallOf } from '../hall.ts'
import { proceduresNow, shutSentence } from '../procedures-now.ts'
import { filledBy, readGuide } from './guide.ts'
import { guideOf, guideRoutes } from './guide-routes.tsx'
import { findProcedures } from './offered.ts'
import { readOwnWord } from './own-word.ts'
import { Eligibility, LikelyNotEligible } from './screens/eligibility.tsx'
import { ProcedureList } from './screens/list.tsx'
import { ProcedurePage } from './screens/procedure.tsx'

export const routes = [
  get('/procedures', { who: 'anyone', cache: 'public' }, async (request) => {
    const q = wordsAsked(request.url.searchParams)
    const event = request.url.searchParams.get('event')?.trim() || undefined
    const found = await findProcedures(hallOf(request), { q, event })
    return page(request, <ProcedureList request={request} found={found} q={q} event={event} />)
  }),

  get('/procedures/:id', { who: 'anyone' }, async (request) =>
    page(request, <ProcedurePage request={request} {...(await procedureOf(request))} />),
  ),

  get('/procedures/:id/paper.pdf', { who: 'anyone', cache: 'public' }, async (request) => {
    const { definition } = await procedureOf(request)
    const { documents, town, config } = hallOf(request)
    const pdf = await blankPaper(documents, { town, baseUrl: config.baseUrl }, definition)
    return download(pdf, { name: `${definition.short}.pdf`, type: 'application/pdf', inline: true })
  }),

  get('/procedures/:id/eligibility', { who: 'anyone' }, async (request) =>
    page(request, <Eligibility request={request} definition={await openOne(request)} />),
  ),

  post('/procedures/:id/eligibility', { who: 'anyone' }, async (request) => {
    const definition = await openOne(request)
    const said = (await request.form()).text
    const word = readOwnWord(definition, said)
    const props = { request, definition, word, said }
    if (word.errors.length > 0) return page(request, <Eligibility {...props} />, { status: 422 })
    if (word.refused.length > 0) return page(request, <LikelyNotEligible {...props} />)
    return start(request, definition)
  }),

  post('/procedures/:id/start', { who: 'anyone' }, async (request) => {
    const definition = await openOne(request)
    const form = await request.form()
    const event = form.text('_guide')
    if (event === undefined) return start(request, definition)
    const guide = guideOf(request, event)
    const hall = hallOf(request)
    return start(request, definition, filledBy(hall, guide, readGuide(hall, guide, form).answers, definition))
  }),

  ...guideRoutes,
]

/** A procedure, and what to say of it while it takes no applications. */
async function procedureOf(request: WebRequest): Promise<{ definition: Definition; shut?: string }> {
  const hall = hallOf(request)
  const now = await proceduresNow(hall)
  const definition = now.all.find((each) => each.id === request.params.id)
  if (!definition)
    throw new Problem(404, 'この手続きは見つかりませんでした。名前を変えてさがしてみてください。')
  const shut = shutSentence(hall, now, definition)
  return { definition, ...(shut !== undefined && { shut }) }
}

async function openOne(request: WebRequest): Promise<Definition> {
  const { definition, shut } = await procedureOf(request)
  if (shut !== undefined) throw new Problem(410, `いまは受け付けていません。${shut}`)
  return definition
}

const start = async (request: WebRequest, definition: Definition, known: Row = {}) => {
  const { visitor, actor } = request
  return redirect(`/forms/${await startDraft(hallOf(request), { visitor, actor }, definition, known)}`)
}
