import { get, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import { recordListing } from '#systems/registers'
import { hallOf } from '../hall.ts'
import { actorOf } from './desk-routes.tsx'
import { TurnoverScreen } from './screens/turnover-screen.tsx'
import { previewTurnover, pupilsOf, runTurnover, turnoverYear } from './turnover/run-turnover.ts'
import { turnoversOf, undoTurnover } from './turnover/undo-turnover.ts'

const USE = { who: { may: 'register.use' } } as const
const PATH = '/desk/devices/turnover'

async function show(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const open = await pupilsOf(hall, actorOf(request))
  const { searchParams } = request.url
  const newClasses = searchParams.get('classes') !== 'keep'
  const [turnover, past] = await Promise.all([
    previewTurnover(hall, open, newClasses),
    turnoversOf(hall, open.definition.id),
  ])
  await recordListing(hall, actorOf(request), open, { shown: turnover.lines.length })
  const props = { request, open, turnover, newClasses, past, year: turnoverYear(hall) }
  return page(request, <TurnoverScreen {...props} said={searchParams} />)
}

export const turnoverRoutes: readonly Route[] = [
  get(PATH, USE, show),
  post(PATH, USE, async (request) => {
    const hall = hallOf(request)
    const open = await pupilsOf(hall, actorOf(request))
    const form = await request.form()
    const newClasses = form.text('classes') !== 'keep'
    await runTurnover(hall, actorOf(request), open, { newClasses, mark: form.text('mark') ?? '' })
    return redirect(`${PATH}?done=1`)
  }),
  post(`${PATH}/undo`, USE, async (request) => {
    const hall = hallOf(request)
    const open = await pupilsOf(hall, actorOf(request))
    const { undone, left } = await undoTurnover(
      hall,
      actorOf(request),
      open,
      (await request.form()).text('id') ?? '',
    )
    return redirect(`${PATH}?undone=${undone}&left=${left.length}`)
  }),
]
