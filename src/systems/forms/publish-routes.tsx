import { may } from '#platform/people'
import { get, page, post, type Route, type WebRequest } from '#platform/web'
import { approve, sendBack } from './approve.ts'
import { builderProps, type Desk, deskOf, press, type Refusal } from './builder.ts'
import { close, reopen } from './close.ts'
import { differenceOf } from './difference.ts'
import { discard } from './discard.ts'
import { versionsOf } from './form.ts'
import { propose, pullBack } from './propose.ts'
import { Overview } from './screens/overview.tsx'
import { undoChange } from './undo-change.ts'

async function showOverview(desk: Desk, refusal?: Refusal): Promise<Response> {
  const { hall, actor, form, request, published } = desk
  const props = {
    ...builderProps(desk, refusal),
    town: hall.town,
    differences: form.stage === 'clean' ? [] : differenceOf(hall.town, published, form.body),
    versions: await versionsOf(hall, form.id),
    actorId: actor.id,
    mayPublish: may(hall.town, actor, 'form.publish', form.office),
  }
  return page(request, <Overview {...props} />, { status: refusal?.status ?? 200 })
}

type Act = (
  desk: Desk,
  which: Parameters<typeof undoChange>[2],
  text: (name: string) => string,
) => Promise<void>

/** Each act with the verb it needs, and the word that the next page says. */
const ACTS: Readonly<Record<string, readonly [verb: string, done: string, act: Act]>> = {
  propose: [
    'form.make',
    'proposed',
    ({ hall, actor }, which, text) => propose(hall, actor, which, text('note')),
  ],
  'pull-back': ['form.make', 'pulled-back', ({ hall, actor }, which) => pullBack(hall, actor, which)],
  discard: ['form.make', 'discarded', ({ hall, actor }, which) => discard(hall, actor, which)],
  approve: ['form.publish', 'published', ({ hall, actor }, which) => approve(hall, actor, which)],
  'send-back': [
    'form.publish',
    'sent-back',
    ({ hall, actor }, which, text) => sendBack(hall, actor, which, text('reason')),
  ],
  close: [
    'form.publish',
    'closed',
    ({ hall, actor }, which, text) => close(hall, actor, which, text('sentence')),
  ],
  reopen: ['form.publish', 'reopened', ({ hall, actor }, which) => reopen(hall, actor, which)],
}

/** Back to the page of the builder on which 「元に戻す」 was pressed. */
function backOf(request: WebRequest, id: string): string {
  const from = request.header('referer') ?? ''
  const path = URL.canParse(from) ? new URL(from).pathname : ''
  const own = `/desk/forms/${id}`
  return path.startsWith(`${own}/`) && !path.startsWith(`${own}/fields/`) ? path : `${own}/pages`
}

export const publishRoutes: readonly Route[] = [
  get('/desk/forms/:id', { who: { may: 'form.read' } }, async (request) =>
    showOverview(await deskOf(request)),
  ),

  post('/desk/forms/:id/undo', { who: { may: 'form.make' } }, (request) =>
    press(request, showOverview, async ({ hall, actor, form }, _, which) => {
      await undoChange(hall, actor, which)
      return `${backOf(request, form.id)}?done=undone`
    }),
  ),

  ...Object.entries(ACTS).map(([name, [verb, done, act]]) =>
    post(`/desk/forms/:id/${name}`, { who: { may: verb } }, (request) =>
      press(request, showOverview, async (desk, input, which) => {
        await act(desk, which, (field) => (input.text(field) ?? '').trim())
        return `/desk/forms/${desk.form.id}?done=${done}`
      }),
    ),
  ),
]
