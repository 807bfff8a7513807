import { isoDate, warekiShort } from '#platform/clock'
import { formatYen, yen } from '#platform/money'
import { may } from '#platform/people'
import type { Beside } from '#systems/cases'
import { knownProcedures } from '../procedures-now.ts'
import { erasePayment } from './erase-payment.ts'
import { noteOwed } from './owed.ts'
import { PAYMENT_STATES, type PaymentState } from './queries.ts'
import { MyPayment } from './screens/my.tsx'
import { askToMatch, matchCase } from './targets/match.ts'
import { MatchPanel } from './targets/screens.tsx'

/** What an application's pages say about its money. */
export const besideCases: Beside = {
  filed: async (tx, hall, { id, procedure }) => {
    // Lists are made for procedures that pay.
    if (knownProcedures(hall).some((each) => each.id === procedure && each.payout))
      await askToMatch(tx, hall, id, procedure)
  },

  approved: noteOwed,

  erased: erasePayment,

  async onDesk(hall, actor, found) {
    const { application } = found
    const matches = may(hall.town, actor, 'payout.make', application.office)
      ? await matchCase(hall, found)
      : []
    const payment = await hall.db
      .selectFrom('payment')
      .select(['id', 'state', 'amount', 'paid_on', 'office'])
      .where('application_id', '=', application.id)
      .executeTakeFirst()
    const panel = matches.length > 0 && <MatchPanel matches={matches} />
    if (!payment) return panel
    const words = `${formatYen(yen(payment.amount))}　${PAYMENT_STATES[payment.state as PaymentState]}${payment.paid_on ? `（${warekiShort(isoDate(payment.paid_on))}）` : ''}`
    return (
      <>
        {panel}
        <section className="sheet mt-4" aria-label="支給">
          <h2>支給</h2>
          <p>
            {may(hall.town, actor, 'payout.make', payment.office) ? (
              <a href={`/desk/payouts/payments/${payment.id}`}>{words}</a>
            ) : (
              words
            )}
          </p>
        </section>
      </>
    )
  },

  async onMyPage(hall, actor, applicationId) {
    const payment = await hall.db
      .selectFrom('payment')
      .select(['id', 'state', 'amount', 'paid_on'])
      .where('application_id', '=', applicationId)
      .where('resident_id', '=', actor.id)
      .executeTakeFirst()
    return payment && <MyPayment payment={payment} />
  },
}
