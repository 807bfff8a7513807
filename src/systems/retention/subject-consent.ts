import { eraseConsent, putAwayConsent, takeBackConsent } from '#systems/proxies'
import { dueConsents } from './due-consents.ts'
import type { Subject } from './subject.ts'

/** What a consent is called in lists and in the register. */
export const CONSENT_NAME = '代理の同意'

/** A consent by which a 代理人 acted, and which ended. */
export const consentSubject: Subject = {
  kind: 'proxy',
  async mayStillGo(tx, hall, office, id) {
    const { rows } = await dueConsents(hall, [office], id).execute(tx)
    return rows.length > 0
  },
  putAway: putAwayConsent,
  takeBack: takeBackConsent,

  async owner(tx, id) {
    const row = await tx
      .selectFrom('proxy_consent')
      .select('principal_id')
      .where('id', '=', id)
      .executeTakeFirst()
    return row?.principal_id ?? undefined
  },

  /** A case that is kept keeps its consent: what nothing stands on any more needs no hold of its own. */
  isFree: async () => true,
  erase: async (tx, hall, id) => ({ name: CONSENT_NAME, ...(await eraseConsent(tx, hall, id)) }),
}
