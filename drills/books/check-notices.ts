import { type Database, sql } from '#platform/database'
import { exactlyOnce, type Fault } from './fault.ts'

interface Notices {
  readonly faults: readonly Fault[]
  readonly count: number
  /** Mails handed over more than once under one Message-ID: one mail for its reader. */
  readonly twice: number
}

/**
 * Each application of a resident, each request to mend and each decision was told once: one notice, marked as sent, and
 * one mail in the reader's mailbox. A mail about what is not in the books was sent by a transaction that never was.
 */
export async function checkNotices(db: Database, handed: ReadonlyMap<string, number>): Promise<Notices> {
  const due = await sql<{ key: string; notices: number }>`
    with due as (
      select application.id, event.kind, data->>'outcome' as outcome,
        row_number() over (partition by application.id, event.kind order by seq) as round
      from application_event event join application on application.id = event.application_id
      where event.kind in ('submitted', 'returned', 'decided') and application.resident_id is not null
    ),
    told as (
      select 'application:' || id || case when kind = 'submitted' then ':submitted'
        else ':' || coalesce(outcome, kind) || ':' || round end as key from due
    )
    select told.key, count(notice.id)::int as notices
    from told left join notice on notice.key = told.key group by 1`.execute(db)
  const sent = await sql<{ id: string; sent: boolean }>`
    select id, sent_at is not null as sent from notice_delivery where channel = 'email'`.execute(db)
  const ids = new Map(
    [...handed].flatMap(([messageId, times]) => {
      const id = /^<notice-([\w-]{36})@/.exec(messageId)?.[1]
      return id ? [[id, times] as const] : []
    }),
  )
  const known = new Set(sent.rows.map(({ id }) => id))
  const faults: Fault[] = [
    ...due.rows.flatMap(({ key, notices }) => exactlyOnce(notices, `通知（${key}）`)),
    ...sent.rows.flatMap(({ id, sent }) => exactlyOnce(sent && ids.has(id) ? 1 : 0, `メール（${id}）`)),
    ...[...ids.keys()]
      .filter((id) => !known.has(id))
      .map((id) => ({ kind: 'wrong', what: `ない通知のメール（${id}）` }) as const),
  ]
  return { faults, count: sent.rows.length, twice: [...ids.values()].filter((times) => times > 1).length }
}
