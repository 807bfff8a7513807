import { QuestionPage, storedView } from '#doors/form'
import { type Definition, type Hall, type Row, trialOf } from '#language'
import { today } from '#platform/clock'
import { PublicPage } from '#platform/screens'
import { download, get, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import { addressBookOf, letterPreview } from '#systems/cases'
import { Eligibility, ProcedurePage } from '#systems/procedures'
import { deskOf } from './builder.ts'
import { problemsOf } from './problems.ts'
import { isLetterKind } from './read-letter.ts'

const READ = { who: { may: 'form.read' } } as const

/** Answers made up, so that questions behind conditions of other pages are seen. None where the form is not whole yet. */
function trialAnswers(hall: Hall, definition: Definition, page: string): Row {
  if (problemsOf(hall, definition).length > 0) return {}
  const context = {
    today: today(hall.clock),
    addresses: addressBookOf(hall.town),
    disasters: hall.town.disasters,
  }
  const own = definition.pages.find(({ id }) => id === page)?.fields.map(({ id }) => id) ?? []
  const { answers } = trialOf(definition, context, { amount: 'most' })
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !own.includes(id)))
}

function questions(request: WebRequest, hall: Hall, definition: Definition, base: string): Response {
  const asked = definition.pages.findIndex(({ id }) => id === request.params.page)
  const shown = definition.pages[asked]
  if (!shown) throw new Problem(404, 'このページは、用紙にありません。')
  const context = {
    today: today(hall.clock),
    addresses: addressBookOf(hall.town),
    disasters: hall.town.disasters,
  }
  const view = storedView(shown, trialAnswers(hall, definition, shown.id), context)
  const before = definition.pages[asked - 1]
  return page(
    request,
    <PublicPage request={request} title={shown.title} heading={false} bare>
      <QuestionPage
        view={view}
        action={`${base}/${shown.id}`}
        at={asked + 1}
        of={definition.pages.length}
        back={`${base}/${before?.id ?? 'top'}`}
      />
    </PublicPage>,
  )
}

/** The residents' pages as they would look: nothing that is typed here is kept. */
export const previewRoutes: readonly Route[] = [
  get('/desk/forms/:id/preview/:page', READ, async (request) => {
    const { hall, form } = await deskOf(request)
    const { body } = form
    const base = `/desk/forms/${form.id}/preview`
    const asked = body.eligible.length > 0
    if (asked && request.params.page === 'rules')
      return page(request, <Eligibility request={request} definition={body} action={`${base}/rules`} />)
    if (request.params.page === 'top' || request.params.page === 'rules') {
      const begin = `${base}/${asked ? 'rules' : (body.pages[0]?.id ?? 'top')}`
      return page(request, <ProcedurePage request={request} definition={body} begin={begin} />)
    }
    return questions(request, hall, body, base)
  }),

  post('/desk/forms/:id/preview/:page', READ, async (request) => {
    const { form } = await deskOf(request)
    const at = form.body.pages.findIndex(({ id }) => id === request.params.page)
    const next = form.body.pages[at + 1]?.id ?? 'top'
    return redirect(`/desk/forms/${form.id}/preview/${next}`)
  }),

  get('/desk/forms/:id/letters/:kind/pdf', READ, async (request) => {
    const { hall, form } = await deskOf(request)
    const { kind } = request.params
    if (!isLetterKind(kind)) throw new Problem(404, 'この通知はありません。')
    const wrong = problemsOf(hall, form.body)
    if (wrong.length > 0)
      throw new Problem(
        409,
        `直すところが残っているので、まだPDFにできません。先に直してください：${wrong[0]?.text ?? ''}`,
      )
    const bytes = await letterPreview(hall, form.body, kind)
    const name = `見本_${form.body.letters[kind].title}.pdf`
    return download(bytes, { name, type: 'application/pdf', inline: true })
  }),
]
