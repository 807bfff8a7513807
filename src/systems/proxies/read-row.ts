import type { Selectable } from 'kysely'
import { type IsoDate, isoDate } from '#platform/clock'
import type { Tables } from '#platform/database'
import type { ClosedBy, Consent, Deed, PrincipalLevel, Relation, Sight } from './consent.ts'

export type ConsentRow = Selectable<Tables['proxy_consent']>

/** A row as the program speaks of it. */
export const consentOf = (row: ConsentRow): Consent => ({
  id: row.id,
  ...(row.principal_id !== null && { principal: row.principal_id }),
  principalName: row.principal_name,
  principalLevel: row.principal_level as PrincipalLevel,
  email: row.invited_email,
  ...(row.proxy_id !== null && { proxy: row.proxy_id }),
  ...(row.proxy_name !== null && { proxyName: row.proxy_name }),
  relation: row.relation as Relation,
  ...(row.procedures !== null && { procedures: row.procedures }),
  may: row.may as Deed,
  sees: row.sees as Sight,
  kept: row.kept,
  until: isoDate(row.until_on) as IsoDate,
  text: {
    version: row.text_version,
    giver: row.giver_text,
    ...(row.taker_text !== null && { taker: row.taker_text }),
  },
  invitedAt: row.invited_at,
  lapsesAt: row.lapses_at,
  ...(row.accepted_at !== null && { acceptedAt: row.accepted_at }),
  ...(row.closed_at !== null && { closedAt: row.closed_at, closedBy: row.closed_by as ClosedBy }),
  ...(row.office !== null && { office: row.office }),
})
