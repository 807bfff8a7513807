import { get, Problem, page, post, redirect } from '#platform/web'
import { startDraft } from '#systems/cases'
import { hallOf } from '../hall.ts'
import { findProcedures, offered } from './offered.ts'
import { ProcedureList } from './screens/list.tsx'
import { ProcedurePage } from './screens/procedure.tsx'

export const routes = [
  get('/procedures', { who: 'anyone', cache: 'public' }, (request) => {
    const [q, event] = ['q', 'event'].map((name) => request.url.searchParams.get(name)?.trim() || undefined)
    const found = findProcedures(hallOf(request), { ...(q && { q }), ...(event && { event }) })
    return page(request, <ProcedureList request={request} found={found} q={q} event={event} />)
  }),

  get('/procedures/:id', { who: 'anyone' }, (request) => {
    const definition = offered(hallOf(request)).find((each) => each.id === request.params.id)
    if (!definition)
      throw new Problem(404, 'この手続きは見つかりませんでした。名前を変えてさがしてみてください。')
    return page(request, <ProcedurePage request={request} definition={definition} />)
  }),

  post('/procedures/:id/start', { who: 'anyone' }, async (request) => {
    const hall = hallOf(request)
    const definition = offered(hall).find((each) => each.id === request.params.id)
    if (!definition) throw new Problem(404, 'この手続きは、いま受け付けていません。')
    const { visitor, actor } = request
    return redirect(`/forms/${await startDraft(hall, { visitor, actor }, definition)}`)
  }),
]
