import { may, type StaffActor } from '#platform/people'
import { get, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { holdCase, openHolds, releaseHold } from './hold.ts'
import { Holds } from './screens/holds.tsx'

const PATH = '/desk/retention/holds'
const DONE: Readonly<Record<string, string>> = {
  held: '保留にしました。解くまで、廃棄されません。',
  released: '保留を解きました。',
}

const NOTHING = { number: '', kind: 'suit', reason: '' }

async function show(request: WebRequest, typed = NOTHING, refused?: Problem): Promise<Response> {
  const hall = hallOf(request)
  const actor = request.actor as StaffActor
  const element = (
    <Holds
      {...{ request, typed }}
      holds={await openHolds(hall, actor)}
      mayHold={may(hall.town, actor, 'retention.propose')}
      mayRelease={(office) => may(hall.town, actor, 'retention.sign', office)}
      problem={refused?.message}
      done={refused ? undefined : DONE[request.url.searchParams.get('done') ?? '']}
    />
  )
  return page(request, element, { status: refused?.status ?? 200 })
}

/** What a person can mend stands above the form; anything else is an error page. */
async function mended(
  request: WebRequest,
  typed: typeof NOTHING,
  act: () => Promise<void>,
  done: string,
): Promise<Response> {
  try {
    await act()
  } catch (problem) {
    if (!(problem instanceof Problem) || ![404, 409, 422].includes(problem.status)) throw problem
    return show(request, typed, problem)
  }
  return redirect(`${PATH}?done=${done}`)
}

export const holdRoutes: Route[] = [
  get(PATH, { who: { may: 'retention.read' } }, (request) => {
    const number = request.url.searchParams.get('number') ?? ''
    return show(request, { ...NOTHING, number: /^\d{12}$/.test(number) ? number : '' })
  }),

  post(PATH, { who: { may: 'retention.propose' } }, async (request) => {
    const form = await request.form()
    const typed = {
      number: (form.text('number') ?? '').slice(0, 30),
      kind: form.text('kind') ?? '',
      reason: form.text('reason') ?? '',
    }
    return mended(request, typed, () => holdCase(hallOf(request), request.actor as StaffActor, typed), 'held')
  }),

  post(`${PATH}/:id/release`, { who: { may: 'retention.sign' } }, async (request) => {
    const reason = (await request.form()).text('reason') ?? ''
    return mended(
      request,
      NOTHING,
      () => releaseHold(hallOf(request), request.actor as StaffActor, request.params.id, reason),
      'released',
    )
  }),
]
