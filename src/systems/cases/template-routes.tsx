import { officesWith } from '#platform/people'
import { wordsAsked } from '#platform/search'
import { type FormInput, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { keepDeskDraft } from './desk-draft.ts'
import { fill } from './fill.ts'
import { getReadable } from './get-readable.ts'
import { removeTemplate } from './remove-template.ts'
import { saveTemplate } from './save-template.ts'
import { EditTemplate, type TemplateFields, Templates } from './screens/desk/templates.tsx'
import { doneAddress, refusedFill, staffOf } from './show-case.tsx'
import { findTemplates, templatesOf } from './templates.ts'

const PATH = '/desk/templates'
const who = { may: 'case.check' }

const DONE: Readonly<Record<string, string>> = {
  saved: '定型文を保存しました。',
  removed: '定型文を消しました。',
}

const fieldsIn = (form: FormInput, id?: string) => ({
  id,
  office: form.text('office') ?? '',
  procedure: form.text('procedure') || undefined,
  use: form.text('use') ?? '',
  title: form.text('title') ?? '',
  body: form.text('body') ?? '',
})

const officesOf = (request: WebRequest) => officesWith(hallOf(request).town, staffOf(request), 'case.check')

async function showList(request: WebRequest, fields: TemplateFields = {}, refused?: Problem) {
  const hall = hallOf(request)
  const offices = officesOf(request)
  const { searchParams } = request.url
  const q = wordsAsked(searchParams)
  const all = await templatesOf(hall, offices)
  const element = (
    <Templates
      {...{ request, offices, fields, q }}
      templates={q ? findTemplates(all, q, hall.town) : all}
      problem={refused?.message}
      done={refused ? undefined : DONE[searchParams.get('done') ?? '']}
    />
  )
  return page(request, element, { status: refused?.status ?? 200 })
}

async function getTemplate(request: WebRequest) {
  const offices = officesOf(request)
  const all = await templatesOf(hallOf(request), offices)
  const found = all.find(({ id }) => id === request.params.id)
  if (!found)
    throw new Problem(404, 'この定型文は見つかりません。ほかの課の定型文は、その課の職員だけが直せます。')
  return { found, offices }
}

/** 定型文: kept by the staff of an office, put into a box when chosen. */
export const templateRoutes = [
  get(PATH, { who }, (request) => showList(request)),

  post(PATH, { who }, async (request) => {
    const fields = fieldsIn(await request.form())
    try {
      await saveTemplate(hallOf(request), staffOf(request), fields)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      return showList(request, fields, error)
    }
    return redirect(`${PATH}?done=saved`)
  }),

  get(`${PATH}/:id`, { who }, async (request) => {
    const { found, offices } = await getTemplate(request)
    return page(request, <EditTemplate request={request} offices={offices} fields={found} />)
  }),

  post(`${PATH}/:id`, { who }, async (request) => {
    const { found, offices } = await getTemplate(request)
    const fields = { ...fieldsIn(await request.form(), found.id), office: found.office }
    try {
      await saveTemplate(hallOf(request), staffOf(request), fields)
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const element = <EditTemplate {...{ request, offices, fields }} problem={error.message} />
      return page(request, element, { status: error.status })
    }
    return redirect(`${PATH}?done=saved`)
  }),

  post(`${PATH}/:id/remove`, { who }, async (request) => {
    await removeTemplate(hallOf(request), staffOf(request), request.params.id)
    return redirect(`${PATH}?done=removed`)
  }),

  /** Without a script: the page again, with the text in its box and all that was typed. */
  post('/desk/cases/:id/fill', { who: { may: 'case.read' } }, async (request) => {
    const hall = hallOf(request)
    const actor = staffOf(request)
    const found = await getReadable(hall, actor, request.params.id)
    const form = await request.form()
    try {
      const { draft, box } = await fill(hall, actor, found, form)
      await keepDeskDraft(hall, actor, found.application.id, draft)
      const back = doneAddress(request, found.application.id, 'fill')
      if (draft.act !== 'return') return redirect(`${back}#${draft.act}-${box}`)
      return redirect(`${back.replace('?', '/return?')}#${encodeURIComponent(box)}`)
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 422) throw error
      return refusedFill(request, error, form)
    }
  }),
]
