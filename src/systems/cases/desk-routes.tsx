import { addToRail } from '#platform/screens'
import { get, Problem, page, post, type Route, redirect } from '#platform/web'
import { hallOf } from '../hall.ts'
import { deskApiRoutes } from './api/desk-api-routes.tsx'
import { roundOf } from './case.ts'
import { tick } from './checks.ts'
import { filterRoutes } from './filter-routes.tsx'
import { askForLetter } from './follow.ts'
import { getReadable } from './get-readable.ts'
import { handoverRoutes } from './handover/handover-routes.tsx'
import { joinRoutes } from './joining/join-routes.tsx'
import { mailingRoutes } from './letters/mailing-routes.tsx'
import { paperRoutes } from './paper-routes.tsx'
import { openMoves } from './permission.ts'
import { queueRoutes } from './queue-routes.tsx'
import { readWish } from './queue-wish.ts'
import { revealNumbers } from './reveal-numbers.ts'
import { MyNumberPage } from './screens/desk/my-number.tsx'
import { sheetRoutes } from './sheet/sheet-routes.tsx'
import { actRoutes, doneAddress, showCase, staffOf } from './show-case.tsx'
import { splitRoutes } from './splitting/split-routes.tsx'
import { templateRoutes } from './template-routes.tsx'
import { transferRoutes } from './transfers/transfer-routes.tsx'

addToRail([
  { href: '/desk', place: 10, title: '今日' },
  { href: '/desk/cases', place: 20, title: '申請', may: 'case.read' },
  { href: '/desk/templates', place: 55, title: '定型文', may: 'case.check' },
])

/** Everything a clerk works at. */
export const deskRoutes: Route[] = [
  ...queueRoutes,
  ...filterRoutes,
  ...templateRoutes,
  ...paperRoutes,
  ...mailingRoutes,
  ...sheetRoutes,
  ...transferRoutes,
  ...deskApiRoutes,
  ...handoverRoutes,
  ...joinRoutes,
  ...splitRoutes,
  ...actRoutes,

  get('/desk/cases/:id', { who: { may: 'case.read' } }, (request) => showCase(request)),

  get('/desk/cases/:id/return', { who: { may: 'case.read' } }, (request) =>
    showCase(request, undefined, 'return'),
  ),

  get('/desk/cases/:id/word', { who: { may: 'case.read' } }, (request) =>
    showCase(request, undefined, 'word'),
  ),

  /** A letter that was not printed is asked for again; one that was is never printed twice. */
  post('/desk/cases/:id/letter', { who: { may: 'case.letter' } }, async (request) => {
    const hall = hallOf(request)
    const found = await getReadable(hall, staffOf(request), request.params.id)
    const { outcome } = found.life
    if (
      !outcome ||
      !openMoves(hall.town, staffOf(request), found).some((move) => move.kind === 'letterIssued')
    )
      throw new Problem(403, 'この申請の通知書は、いまあなたの職では発行できません。')
    await hall.db
      .transaction()
      .execute((tx) => askForLetter(tx, hall, found, outcome, roundOf(found, 'decided')))
    return redirect(doneAddress(request, found.application.id, 'letter'))
  }),

  post('/desk/cases/:id/checks', { who: { may: 'case.read' } }, async (request) => {
    const hall = hallOf(request)
    const { application } = await getReadable(hall, staffOf(request), request.params.id)
    const form = await request.form()
    const items = (name: string) => new Set(form.all(name).map(Number))
    await tick(hall, staffOf(request), application.id, { had: items('had'), now: items('item') })
    return redirect(`${doneAddress(request, application.id, 'checks')}#checks`)
  }),

  post('/desk/cases/:id/my-number', { who: { may: 'my-number.read' } }, async (request) => {
    const hall = hallOf(request)
    const found = await getReadable(hall, staffOf(request), request.params.id)
    const numbers = await revealNumbers(hall, staffOf(request), found)
    const wish = readWish(request.url.searchParams)
    const element = (
      <MyNumberPage request={request} applicationId={found.application.id} wish={wish} numbers={numbers} />
    )
    return page(request, element)
  }),
]
