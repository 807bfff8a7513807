import type { IsoDate } from '#language'
import { record } from '#platform/audit'
import { parseDate } from '#platform/clock'
import { addToRail } from '#platform/screens'
import { wordsAsked } from '#platform/search'
import { type FormInput, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { isUuid } from '../uuid.ts'
import { enterAccount, getPayment } from './account.ts'
import { makeBatch } from './collect.ts'
import { payoutOffices, payoutPurpose } from './permission.ts'
import {
  accountsOf,
  batchList,
  PAYMENT_STATES,
  type PaymentState,
  type PaymentWish,
  paymentList,
  statisticsOf,
  waitingByProcedure,
} from './queries.ts'
import { accountView, readAccount, typedView } from './read-account.ts'
import { Overview } from './screens/overview.tsx'
import { PaymentPage, Payments } from './screens/payments.tsx'
import { Statistics } from './screens/statistics.tsx'
import { staffOf } from './staff-of.ts'

addToRail([{ href: '/desk/payouts', title: '支給', may: 'payout.make', place: 30 }])

/** A day as people write it. @throws Problem 422 */
export function dayIn(form: FormInput): IsoDate {
  const { date, error } = parseDate(form.text('day') ?? '')
  if (!date) throw new Problem(422, `振込日：${error}`)
  return date
}

async function showOverview(
  request: WebRequest,
  refused?: { readonly problem: Problem; readonly typed: { procedure: string; day: string } },
): Promise<Response> {
  const hall = hallOf(request)
  const actor = staffOf(request)
  if (payoutOffices(hall, actor).length === 0)
    throw new Problem(403, '支給を扱えるのは、担当課と会計課の職員だけです。')
  const asked = request.url.searchParams.get('after') ?? ''
  const after = /^\d{1,9}$/.test(asked) ? asked : undefined
  const [waiting, batches] = await Promise.all([
    waitingByProcedure(hall, actor),
    batchList(hall, actor, after === undefined ? undefined : Number(after)),
  ])
  const element = (
    <Overview
      request={request}
      waiting={waiting}
      batches={batches.rows}
      after={after}
      next={batches.last && String(batches.last.number)}
      problem={refused?.problem.message}
      typed={refused?.typed}
    />
  )
  return page(request, element, { status: refused?.problem.status ?? 200 })
}

const readWish = (params: URLSearchParams): PaymentWish => {
  const [state, after] = [params.get('state') ?? '', params.get('after') ?? undefined]
  return {
    state: Object.hasOwn(PAYMENT_STATES, state) ? (state as PaymentState) : 'due',
    procedure: params.get('procedure')?.slice(0, 100) || undefined,
    q: wordsAsked(params),
    after: isUuid(after) ? after : undefined,
  }
}

async function showPayment(
  request: WebRequest,
  refused?: {
    readonly problem?: Problem
    readonly view: ReturnType<typeof accountView>
    readonly reason: string
  },
): Promise<Response> {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const payment = await getPayment(hall, actor, request.params.id)
  const purpose = payoutPurpose(hall, actor, [payment.office])
  await record(
    hall.db,
    actor,
    {
      action: 'payment.read',
      about: { kind: 'payment', id: payment.id },
      ...(payment.resident_id && { resident: payment.resident_id }),
      ...(purpose && { purpose }),
    },
    hall.clock.now(),
  )
  const element = (
    <PaymentPage
      request={request}
      payment={payment}
      accounts={await accountsOf(hall, payment.id)}
      view={refused?.view ?? accountView(hall)}
      reason={refused?.reason}
      problem={refused?.problem?.message}
      done={request.url.searchParams.has('done')}
    />
  )
  return page(request, element, { status: refused ? (refused.problem?.status ?? 422) : 200 })
}

export const deskRoutes = [
  get('/desk/payouts', { who: 'staff' }, (request) => showOverview(request)),

  get('/desk/payouts/statistics', { who: { may: 'payout.make' } }, async (request) =>
    page(
      request,
      <Statistics request={request} rows={await statisticsOf(hallOf(request), staffOf(request))} />,
    ),
  ),

  post('/desk/payouts/batches', { who: { may: 'payout.make' } }, async (request) => {
    const form = await request.form()
    const procedure = form.text('procedure') ?? ''
    try {
      const wish = { procedure, office: form.text('office') ?? '', transferOn: dayIn(form) }
      return redirect(`/desk/payouts/batches/${await makeBatch(hallOf(request), staffOf(request), wish)}`)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      return showOverview(request, { problem, typed: { procedure, day: form.text('day') ?? '' } })
    }
  }),

  get('/desk/payouts/payments', { who: { may: 'payout.make' } }, async (request) => {
    const hall = hallOf(request)
    const actor = staffOf(request)
    const wish = readWish(request.url.searchParams)
    const { rows, last } = await paymentList(hall, actor, wish)
    const purpose = payoutPurpose(hall, actor, payoutOffices(hall, actor))
    await record(
      hall.db,
      actor,
      {
        action: 'payment.list',
        about: { kind: 'payments', id: wish.state },
        ...(purpose && { purpose }),
        detail: { shown: rows.length },
      },
      hall.clock.now(),
    )
    return page(request, <Payments request={request} wish={wish} rows={rows} next={last?.id} />)
  }),

  get('/desk/payouts/payments/:id', { who: { may: 'payout.make' } }, (request) => showPayment(request)),

  post('/desk/payouts/payments/:id/account', { who: { may: 'payout.make' } }, async (request) => {
    const hall = hallOf(request)
    const form = await request.form()
    const reason = form.text('reason') ?? ''
    const { id } = await getPayment(hall, staffOf(request), request.params.id)
    const read = readAccount(hall, form)
    if (!read.account) return showPayment(request, { view: read.view, reason })
    try {
      await enterAccount(hall, staffOf(request), id, { account: read.account, reason })
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      return showPayment(request, { problem, view: typedView(hall, form), reason })
    }
    return redirect(`/desk/payouts/payments/${id}?done=1`)
  }),
]
