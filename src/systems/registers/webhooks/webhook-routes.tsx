import type { RegisterDefinition } from '#language'
import { get, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import {
  latestDeliveries,
  listeners,
  makeWebhook,
  resendDelivery,
  resumeWebhook,
  stopWebhook,
} from '#systems/webhooks'
import { hallOf } from '../../hall.ts'
import { isUuid } from '../../uuid.ts'
import { actorOf } from '../desk-routes.tsx'
import { noRegister } from '../open-register.ts'
import { registersChanged, registersNow } from '../registers-now.ts'
import { RegisterWebhooks, type WebhooksProps } from '../screens/register-webhooks.tsx'
import { filterOf, readWish } from '../wish.ts'
import { isRecordEvent } from './announce-record.ts'
import { managesWebhooks } from './manages-webhooks.ts'

const USE = { who: { may: 'register.use' } } as const
const PATH = '/desk/registers/:register/webhooks'

/** The definition alone: whoever manages listeners need not read the records. @throws Problem 404, 403 */
async function managed(request: WebRequest): Promise<RegisterDefinition> {
  const hall = hallOf(request)
  const kept = (await registersNow(hall)).get(request.params.register ?? '')
  if (!kept || !managesWebhooks(hall.town, actorOf(request), kept.definition.office)) throw noRegister()
  return kept.definition
}

async function show(
  request: WebRequest,
  shown: Pick<WebhooksProps, 'secret' | 'problem'> = {},
): Promise<Response> {
  const hall = hallOf(request)
  const definition = await managed(request)
  const of = { register: definition.id }
  const [all, deliveries] = await Promise.all([listeners(hall, of), latestDeliveries(hall, of)])
  return page(request, <RegisterWebhooks {...{ request, definition, all, deliveries, ...shown }} />, {
    status: shown.problem ? 422 : 200,
  })
}

async function add(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const definition = await managed(request)
  const form = await request.form()
  const lines = new URLSearchParams(
    ['f', 'o', 'v'].flatMap((name) => form.all(name).map((value) => [name, value])),
  )
  const filter = filterOf({ definition, other: () => undefined }, readWish(definition, lines))
  const events = form.all('event').filter(isRecordEvent)
  try {
    const secret = await makeWebhook(hall, actorOf(request), {
      ...{ name: form.text('name') ?? '', url: form.text('url') ?? '', offices: [] },
      register: { id: definition.id, events, filter },
    })
    registersChanged(hall)
    return await show(request, { secret })
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422) throw error
    return show(request, { problem: error.message })
  }
}

/** One of the buttons beside a listener or a call. */
const button =
  (does: typeof stopWebhook): Route['handle'] =>
  async (request) => {
    const hall = hallOf(request)
    const { id: register } = await managed(request)
    const id = (await request.form()).text('id')
    if (!isUuid(id)) throw new Problem(404, '見つかりませんでした。')
    await does(hall, actorOf(request), id, { register })
    registersChanged(hall)
    return redirect(`/desk/registers/${register}/webhooks`)
  }

export const webhookRoutes: readonly Route[] = [
  get(PATH, USE, (request) => show(request)),
  post(PATH, USE, add),
  post(`${PATH}/stop`, USE, button(stopWebhook)),
  post(`${PATH}/resume`, USE, button(resumeWebhook)),
  post(`${PATH}/resend`, USE, button(resendDelivery)),
]
