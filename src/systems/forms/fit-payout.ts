import { DECISION, type Definition, fieldAt, type Town } from '#language'

/**
 * 支給 of a form, as far as its questions and its town still carry it: a template brings it along, and whoever takes the
 * account or the amount out of the form takes it out as well.
 */
export function fitPayout({ payouts }: Pick<Town, 'payouts'>, body: Definition): Definition {
  const { payout, ...rest } = body
  if (!payout) return body
  const accounts = payout.accounts.filter((path) => fieldAt(body, path)?.kind === 'bankAccount')
  const { amount, by, ...other } = payout
  const counted = 'decided' in amount ? `${DECISION}${amount.decided}` : amount.times
  const pays = counted === undefined || fieldAt(body, counted) !== undefined
  if (!payouts || accounts.length === 0 || !pays) return rest
  const dated = by !== undefined && fieldAt(body, `${DECISION}${by}`) !== undefined
  return { ...rest, payout: { ...other, accounts, amount, ...(dated && { by }) } }
}
