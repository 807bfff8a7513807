import type { ResidentActor } from '#platform/people'
import { get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { correctAccount, getMyPayment } from './account.ts'
import { accountView, readAccount, typedView } from './read-account.ts'
import { AccountCorrection } from './screens/my.tsx'

const residentOf = (request: WebRequest) => request.actor as ResidentActor

async function waiting(request: WebRequest) {
  const payment = await getMyPayment(hallOf(request), residentOf(request), request.params.id)
  if (payment.state !== 'returned') throw new Problem(409, 'この支給の口座は、いま直せる状態ではありません。')
  return payment
}

export const myRoutes = [
  get('/my/payments/:id/account', { who: 'resident' }, async (request) => {
    const payment = await waiting(request)
    return page(
      request,
      <AccountCorrection request={request} payment={payment} view={accountView(hallOf(request))} />,
    )
  }),

  post('/my/payments/:id/account', { who: 'resident' }, async (request) => {
    const hall = hallOf(request)
    const payment = await waiting(request)
    const form = await request.form()
    const agreed = form.text('agree') === 'yes'
    const read = readAccount(hall, form)
    if (!read.account || !agreed) {
      const view = read.view ?? typedView(hall, form)
      return page(request, <AccountCorrection {...{ request, payment, view }} unagreed={!agreed} />, {
        status: 422,
      })
    }
    await correctAccount(hall, residentOf(request), payment.id, read.account)
    return redirect(`/my/applications/${payment.application_id}`)
  }),
]
