import type { Definition, Hall } from '#language'
import { today } from '#platform/clock'
import { may, type StaffActor } from '#platform/people'
import {
  download,
  type FormInput,
  get,
  Problem,
  page,
  post,
  type Route,
  redirect,
  type WebRequest,
} from '#platform/web'
import { getDefinition } from '#systems/cases'
import { hallOf } from '../hall.ts'
import { proceduresNow } from '../procedures-now.ts'
import { deskOf } from './builder.ts'
import { type Form, listForms, makingOffices } from './form.ts'
import { blank, templates } from './gallery/index.ts'
import { placeOf } from './place.ts'
import { FormList } from './screens/list.tsx'
import { StartForm } from './screens/start.tsx'
import { settleIn, shareFile } from './share-file.ts'
import { standingOf } from './standing.ts'
import { type Origin, startForm } from './start-form.ts'
import { takeIn } from './take-in.ts'

const READ = { who: { may: 'form.read' } } as const
const MAKE = { who: { may: 'form.make' } } as const

const actorOf = (request: WebRequest) => request.actor as StaffActor

async function showStart(request: WebRequest, problems: readonly string[] = []): Promise<Response> {
  const hall = hallOf(request)
  const { all } = await proceduresNow(hall)
  const props = {
    request,
    town: hall.town,
    offices: makingOffices(hall, actorOf(request)),
    templates,
    problems,
  }
  return page(request, <StartForm {...props} procedures={all} />, { status: problems.length > 0 ? 422 : 200 })
}

/** The body with which a form begins, by what was pressed: `blank`, `template price-relief`, `copy child-allowance`. */
async function beginning(hall: Hall, office: string, from: string): Promise<[Definition, Origin]> {
  const [kind, of = ''] = from.split(' ')
  const making = { place: placeOf(hall.town), office, from: today(hall.clock) }
  if (kind === 'blank') return [blank(making), { from: 'blank' }]
  const template = kind === 'template' && templates.find(({ id }) => id === of)
  if (template) return [template.make(making), { from: 'template', of }]
  const { all } = await proceduresNow(hall)
  const copied = kind === 'copy' && all.find(({ id }) => id === of)
  if (!copied) throw new Problem(422, 'もとにするものを選んでください。')
  const body = settleIn(hall.town, office, copied, placeOf(hall.town).code)
  const name = `${copied.name}（写し）`.slice(0, 100)
  return [
    { ...body, name, effective: { from: making.from } },
    { from: 'copy', of },
  ]
}

/** Which button was pressed; the one for copies has its choice beside it. */
const fromOf = (input: FormInput): string => {
  const from = input.text('from') ?? ''
  return from === 'copy' ? `copy ${input.text('copy') ?? ''}` : from
}

/** Lists show the period of what residents meet, not of what is being changed. */
async function standings(hall: Hall, forms: readonly Form[]) {
  return Promise.all(
    forms.map(async (form) => {
      const effective = form.published && (await getDefinition(hall.db, form.published)).effective
      return { ...form, standing: standingOf(hall, form, effective || undefined) }
    }),
  )
}

export const listRoutes: readonly Route[] = [
  get('/desk/forms', READ, async (request) => {
    const hall = hallOf(request)
    const actor = actorOf(request)
    const forms = await standings(hall, await listForms(hall, actor))
    const props = { request, town: hall.town, forms, mayMake: may(hall.town, actor, 'form.make') }
    return page(request, <FormList {...props} />)
  }),

  get('/desk/forms/new', MAKE, (request) => showStart(request)),

  post('/desk/forms/new', MAKE, async (request) => {
    const hall = hallOf(request)
    const input = await request.form()
    const office = input.text('office') ?? ''
    const [body, origin] = await beginning(hall, office, fromOf(input))
    const id = await startForm(hall, actorOf(request), office, body, origin)
    return redirect(`/desk/forms/${id}?done=started`)
  }),

  post('/desk/forms/take-in', { ...MAKE, upload: true }, async (request) => {
    const input = await request.form()
    const [file] = await input.files('file')
    if (!file) return showStart(request, ['用紙のファイルを選んでください。'])
    const took = await takeIn(hallOf(request), actorOf(request), input.text('office') ?? '', file.bytes)
    return took.id ? redirect(`/desk/forms/${took.id}?done=started`) : showStart(request, took.problems)
  }),

  get('/desk/forms/:id/file', READ, async (request) => {
    const { hall, form } = await deskOf(request)
    const bytes = new TextEncoder().encode(shareFile(hall, form.body))
    const name = `${form.body.short || '用紙'}.yakuba.json`
    return download(bytes, { name, type: 'application/json' })
  }),
]
