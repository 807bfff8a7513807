import { type RawBuilder, sql } from 'kysely'
import type { Hall } from '#language'
import { today } from '#platform/clock'
import { settingsOf } from './settings.ts'

/** What stands where a case has its procedure. */
export const CONSENTS = 'proxy-consent'

export interface DueConsent {
  readonly id: string
  readonly number: string
  readonly procedure: string
  readonly office: string
  readonly kept_until: string
}

/**
 * Consents that ended, declined and lapsed ones too, of which the 保存期間 is over: years after their end, and never before
 * the last case that was filed by them is erased. A paper one belongs to the office that took it in, others to the town's
 * own for them. `only`: this one, wherever it is listed.
 */
export function dueConsents(hall: Hall, offices: readonly string[], only?: string): RawBuilder<DueConsent> {
  const { from, proxyYears, proxyOffice } = settingsOf(hall)
  return sql<DueConsent>`select * from (
    select id, id::text as number, ${CONSENTS}::text as procedure, office,
      case when ${from}::text = 'day' then (ended_on + make_interval(years => ${proxyYears}::integer))::date
        else make_date(extract(year from ended_on - interval '3 months')::integer + 1 + ${proxyYears}::integer, 3, 31)
      end as kept_until
    from (
      select id, coalesce(office, ${proxyOffice}::text) as office,
        (closed_at at time zone 'Asia/Tokyo')::date as ended_on
      from proxy_consent
      where closed_at is not null and put_away_at is null
        and not exists (select from application where application.consent_id = proxy_consent.id)
        and not exists (select from put_away where put_away.kept ->> 'consent_id' = proxy_consent.id::text)
        and not exists (select from draft where draft.consent_id = proxy_consent.id)
        and ${
          only
            ? sql`id = ${only}::uuid`
            : sql`not exists (
          select from retention_item where retention_item.consent_id = proxy_consent.id
            and retention_item.state in ('listed', 'away', 'erasing'))`
        }
    ) as ended
  ) as kept
  where kept_until < ${today(hall.clock)}::date and office = any(${[...offices]}::text[])`
}
