import type { View } from '#language'
import { get, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { actorOf, registerOf, wishOf } from '../desk-routes.tsx'
import type { OpenRegister } from '../open-register.ts'
import { ViewForm } from '../screens/view-form.tsx'
import { readView, viewOf } from './read-view.ts'
import { changeView, findView, officesOf, removeView, savedViews, saveView } from './saved-views.ts'

const USE = { who: { may: 'register.use' } } as const

interface Shown {
  readonly view: Omit<View, 'id'>
  readonly office?: string | undefined
  readonly id?: string | undefined
}

function showForm(request: WebRequest, open: OpenRegister, shown: Shown, problem?: Problem): Response {
  const offices = officesOf(actorOf(request))
  const props = { request, town: hallOf(request).town, open, offices, problem: problem?.message }
  return page(request, <ViewForm {...props} {...shown} office={shown.office} />, {
    status: problem?.status ?? 200,
  })
}

/** What the person looks at, by the address of the form. */
async function lookedAt(request: WebRequest, open: OpenRegister): Promise<Omit<View, 'id'>> {
  const saved = await savedViews(hallOf(request), actorOf(request), open)
  return viewOf(open, wishOf(request, open, saved))
}

/** Keeps what the form says, or shows it again with what is wrong. */
async function keep(request: WebRequest, before: Shown, open: OpenRegister): Promise<Response> {
  const wish = readView(open.definition, before.view, await request.form())
  const [hall, actor] = [hallOf(request), actorOf(request)]
  try {
    if (before.id) await changeView(hall, actor, open, before.id, wish)
    const id = before.id ?? (await saveView(hall, actor, open, wish))
    return redirect(`/desk/registers/${open.definition.id}?view=saved-${id}`)
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422) throw error
    return showForm(request, open, { ...before, ...wish }, error)
  }
}

export const viewRoutes: readonly Route[] = [
  get('/desk/registers/:register/views/new', USE, async (request) => {
    const open = await registerOf(request)
    return showForm(request, open, { view: await lookedAt(request, open) })
  }),
  post('/desk/registers/:register/views/new', USE, async (request) => {
    const open = await registerOf(request)
    return keep(request, { view: await lookedAt(request, open) }, open)
  }),
  get('/desk/registers/:register/views/:view', USE, async (request) => {
    const open = await registerOf(request)
    return showForm(
      request,
      open,
      await findView(hallOf(request), actorOf(request), open, request.params.view),
    )
  }),
  post('/desk/registers/:register/views/:view', USE, async (request) => {
    const open = await registerOf(request)
    return keep(request, await findView(hallOf(request), actorOf(request), open, request.params.view), open)
  }),
  post('/desk/registers/:register/views/:view/remove', USE, async (request) => {
    const open = await registerOf(request)
    await removeView(hallOf(request), actorOf(request), open, request.params.view)
    return redirect(`/desk/registers/${open.definition.id}`)
  }),
]
