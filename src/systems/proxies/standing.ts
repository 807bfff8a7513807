import type { Clock } from '#platform/clock'
import { today } from '#platform/clock'
import type { Consent } from './consent.ts'

/** Where a consent stands today. */
export type Standing = 'invited' | 'holds' | 'declined' | 'withdrawn' | 'lapsed' | 'ended'

/** In words, as a tag says them. */
export const STANDINGS: Readonly<Record<Standing, string>> = {
  invited: '返事を待っています',
  holds: '続いています',
  declined: '断られました',
  withdrawn: '取り消しました',
  lapsed: '期限が過ぎました',
  ended: '終わりました',
}

export function standingOf(consent: Consent, clock: Clock): Standing {
  if (consent.acceptedAt) return !consent.closedAt && consent.until >= today(clock) ? 'holds' : 'ended'
  if (consent.closedBy === 'proxy') return 'declined'
  if (consent.closedBy === 'time' || (!consent.closedAt && consent.lapsesAt <= clock.now())) return 'lapsed'
  return consent.closedAt ? 'withdrawn' : 'invited'
}
