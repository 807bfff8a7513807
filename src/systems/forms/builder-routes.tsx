import { type Definition, type FieldDefinition, fieldAt } from '#language'
import { get, Problem, page, post, type Route } from '#platform/web'
import { proceduresNow } from '../procedures-now.ts'
import { builderProps, type Desk, deskOf, press, type Refusal } from './builder.ts'
import { changeForm } from './change-form.ts'
import { isDetailKind, newField } from './kinds.ts'
import { addField, freshId } from './outline.ts'
import { placeOf } from './place.ts'
import { pressField } from './press-field.ts'
import { pressPages } from './press-pages.ts'
import { readAbout } from './read-about.ts'
import { isLetterKind, readLetter } from './read-letter.ts'
import { readRoute } from './read-route.ts'
import { readRules } from './read-rules.ts'
import { About } from './screens/about.tsx'
import { FieldPage } from './screens/field.tsx'
import { Letters } from './screens/letters.tsx'
import { Pages } from './screens/pages.tsx'
import { Route as RoutePage } from './screens/route.tsx'
import { Rules } from './screens/rules.tsx'

const READ = { who: { may: 'form.read' } } as const
const MAKE = { who: { may: 'form.make' } } as const

const baseOf = ({ form }: Desk) => `/desk/forms/${form.id}`

async function showAbout(desk: Desk, refusal?: Refusal): Promise<Response> {
  const { all } = await proceduresNow(desk.hall)
  const groups = [...new Set(all.map(({ group }) => group))]
  const props = { ...builderProps(desk, refusal), groups, said: refusal?.said }
  return page(desk.request, <About {...props} />, { status: refusal?.status ?? 200 })
}

/** The page of the preview that belongs to a question, or the first. */
const previewOf = ({ pages }: Definition, path?: string): string =>
  (pages.find(({ fields }) => fields.some(({ id }) => id === path?.split('.')[0])) ?? pages[0])?.id ?? 'top'

function showPages(desk: Desk, refusal?: Refusal): Response {
  const asked = desk.request.url.searchParams.get('page') ?? ''
  const { pages } = desk.form.body
  const preview = pages.some(({ id }) => id === asked) ? asked : previewOf(desk.form.body)
  const props = { ...builderProps(desk, refusal), place: placeOf(desk.hall.town), preview }
  return page(desk.request, <Pages {...props} />, { status: refusal?.status ?? 200 })
}

function getField({ form, request }: Desk): { path: string; field: FieldDefinition } {
  const path = request.params.path ?? ''
  const field = fieldAt(form.body, path)
  if (!field) throw new Problem(404, 'この質問は見つかりません。先に消されたのかもしれません。')
  return { path, field }
}

function showField(desk: Desk, refusal?: Refusal): Response {
  const { path, field } = getField(desk)
  const props = {
    ...builderProps(desk, refusal),
    ...{ path, field, place: placeOf(desk.hall.town), said: refusal?.said },
    preview: previewOf(desk.form.body, path),
  }
  return page(desk.request, <FieldPage {...props} />, { status: refusal?.status ?? 200 })
}

function showRules(desk: Desk, refusal?: Refusal): Response {
  const props = { ...builderProps(desk, refusal), place: placeOf(desk.hall.town), said: refusal?.said }
  return page(desk.request, <Rules {...props} />, { status: refusal?.status ?? 200 })
}

function showRoute(desk: Desk, refusal?: Refusal): Response {
  const props = { ...builderProps(desk, refusal), place: placeOf(desk.hall.town), said: refusal?.said }
  return page(desk.request, <RoutePage {...props} />, { status: refusal?.status ?? 200 })
}

function showLetter(desk: Desk, refusal?: Refusal): Response {
  const { kind } = desk.request.params
  if (!isLetterKind(kind)) throw new Problem(404, 'この通知はありません。')
  const props = { ...builderProps(desk, refusal), kind, said: refusal?.said }
  return page(desk.request, <Letters {...props} />, { status: refusal?.status ?? 200 })
}

export const builderRoutes: readonly Route[] = [
  get('/desk/forms/:id/about', READ, async (request) => showAbout(await deskOf(request))),
  post('/desk/forms/:id/about', MAKE, (request) =>
    press(request, showAbout, async (desk, input, which) => {
      const { errors } = readAbout(desk.form.body, input)
      if (errors.length > 0) return errors
      await changeForm(
        desk.hall,
        desk.actor,
        which,
        '基本のことを直しました',
        (present) => readAbout(present, input).body,
      )
      return `${baseOf(desk)}/about?done=saved`
    }),
  ),

  get('/desk/forms/:id/pages', READ, async (request) => showPages(await deskOf(request))),
  post('/desk/forms/:id/pages', MAKE, (request) =>
    press(request, showPages, async (desk, input, which) => {
      const { note, change, next } = pressPages(desk.form.body, input)
      await changeForm(desk.hall, desk.actor, which, note, change)
      return baseOf(desk) + next
    }),
  ),

  get('/desk/forms/:id/fields/:path', READ, async (request) => showField(await deskOf(request))),
  post('/desk/forms/:id/fields/:path', MAKE, (request) =>
    press(request, showField, async (desk, input, which) => {
      const { path } = getField(desk)
      const pressed = pressField(desk.form.body, path, input, placeOf(desk.hall.town))
      if (pressed.errors) return pressed.errors
      await changeForm(desk.hall, desk.actor, which, pressed.note, pressed.change)
      return baseOf(desk) + pressed.next
    }),
  ),

  get('/desk/forms/:id/rules', READ, async (request) => showRules(await deskOf(request))),
  post('/desk/forms/:id/rules', MAKE, (request) =>
    press(request, showRules, async (desk, input, which) => {
      const place = placeOf(desk.hall.town)
      await changeForm(desk.hall, desk.actor, which, '申請できる条件を直しました', (body) =>
        readRules(body, input, place),
      )
      return `${baseOf(desk)}/rules?done=saved`
    }),
  ),

  get('/desk/forms/:id/route', READ, async (request) => showRoute(await deskOf(request))),
  post('/desk/forms/:id/route', MAKE, (request) =>
    press(request, showRoute, async (desk, input, which) => {
      const { errors } = readRoute(desk.hall.town, desk.form.body, input)
      if (errors.length > 0) return errors
      const [act = '', path = ''] = (input.text('act') ?? '').split(' ')
      const kind = input.text('new-detail')
      const id = freshId(desk.form.body, 'd')
      const adds = act === 'add-detail' && isDetailKind(kind)
      await changeForm(desk.hall, desk.actor, which, '決裁の流れを直しました', (body) => {
        const next = readRoute(desk.hall.town, body, input).body
        if (adds) return addField(next, '@decision', newField(kind, id))
        return path.startsWith('@decision.') ? pressPages(next, input).change(next) : next
      })
      return adds ? `${baseOf(desk)}/fields/@decision.${id}` : `${baseOf(desk)}/route?done=saved`
    }),
  ),

  get('/desk/forms/:id/letters/:kind', READ, async (request) => showLetter(await deskOf(request))),
  post('/desk/forms/:id/letters/:kind', MAKE, (request) =>
    press(request, showLetter, async (desk, input, which) => {
      const { kind } = request.params
      if (!isLetterKind(kind)) throw new Problem(404, 'この通知はありません。')
      const insert = input.text('act') === 'insert' ? input.text('insert') : undefined
      await changeForm(desk.hall, desk.actor, which, '通知文を直しました', (body) =>
        readLetter(body, kind, input, insert),
      )
      return `${baseOf(desk)}/letters/${kind}?done=saved`
    }),
  ),
]
