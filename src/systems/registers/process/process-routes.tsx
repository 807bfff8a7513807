import type { Hall } from '#language'
import { record as audit } from '#platform/audit'
import {
  type FormInput,
  get,
  Problem,
  page,
  post,
  type Route,
  redirect,
  type WebRequest,
} from '#platform/web'
import { COURSE_ACTS, type CourseEvent, DONE_WORDS, expectedIn } from '#systems/course'
import { hallOf } from '../../hall.ts'
import { isUuid } from '../../uuid.ts'
import { actorOf, registerOf } from '../desk-routes.tsx'
import { openAnyway } from '../open-register.ts'
import { recordOf, versionOf } from '../record-routes.tsx'
import { linkedTitles } from '../records/links.ts'
import { DecisionPage } from '../screens/decision.tsx'
import { DecisionList } from '../screens/decisions.tsx'
import { getDecision } from './decision.ts'
import { decisionMoves, moveDecision } from './move-decision.ts'
import { moveRecord } from './move-record.ts'
import { listDecisions } from './waiting.ts'

/** Who sits on a route need not work with registers otherwise. */
const STAFF = { who: 'staff' } as const

async function showDecision(request: WebRequest, refused?: Problem): Promise<Response> {
  const hall = hallOf(request)
  const actor = actorOf(request)
  const { decision, sees } = await getDecision(hall, actor, request.params.id)
  const open = await openAnyway(hall, decision.register)
  const titles = await linkedTitles(hall.db, open, [decision])
  if (open.definition.personal) await recordReading(hall, request, decision)
  const did = request.url.searchParams.get('done') ?? ''
  const props = {
    ...{ request, hall, decision, sees, titles },
    definition: open.definition,
    moves: decisionMoves(actor, decision),
    problem: refused?.message,
    done: Object.hasOwn(DONE_WORDS, did) ? DONE_WORDS[did] : undefined,
  }
  return page(request, <DecisionPage {...props} />, { status: refused?.status ?? 200 })
}

const recordReading = (
  hall: Hall,
  request: WebRequest,
  { record, register }: { readonly record: string; readonly register: string },
) =>
  audit(
    hall.db,
    actorOf(request),
    { action: 'record.decision-read', about: { kind: 'record', id: record }, detail: { register } },
    hall.clock.now(),
  )

const acting = (name: string, event: (form: FormInput) => CourseEvent): Route =>
  post(`/desk/registers/decisions/:id/${name}`, STAFF, async (request) => {
    const { id } = request.params
    const form = await request.form()
    try {
      await moveDecision(hallOf(request), actorOf(request), {
        id: id ?? '',
        expected: expectedIn(form),
        event: event(form),
      })
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status === 404) throw problem
      return showDecision(request, problem)
    }
    return redirect(`/desk/registers/decisions/${id}?done=${name}`)
  })

export const processRoutes: readonly Route[] = [
  get('/desk/registers/decisions', STAFF, async (request) => {
    const { searchParams } = request.url
    const all = searchParams.get('view') === 'all'
    const after = searchParams.get('after') ?? undefined
    const found = await listDecisions(hallOf(request), actorOf(request), {
      all,
      after: isUuid(after) ? after : undefined,
    })
    return page(request, <DecisionList request={request} hall={hallOf(request)} all={all} found={found} />)
  }),
  get('/desk/registers/decisions/:id', STAFF, (request) => showDecision(request)),
  ...Object.entries(COURSE_ACTS).map(([name, event]) => acting(name, event)),
  post(
    '/desk/registers/:register/records/:record/move',
    { who: { may: 'register.use' } },
    async (request) => {
      const open = await registerOf(request)
      const record = await recordOf(request, open)
      const form = await request.form()
      const wish = { id: record.id, version: versionOf(form), move: form.text('move') ?? '' }
      const decision = await moveRecord(hallOf(request), actorOf(request), open, wish)
      return redirect(
        decision
          ? `/desk/registers/decisions/${decision}?done=propose`
          : `/desk/registers/${open.definition.id}/records/${record.id}?done=moved`,
      )
    },
  ),
]
