import { type Database, sql } from '#platform/database'
import { exactlyOnce, type Fault, wrong } from './fault.ts'

/**
 * Each decision has its letter once (kind, round), with its line in the life, and so has each request to mend that still
 * stands; one that was answered before its letter was printed needs none. The numbers of letters run without gaps.
 */
export async function checkLetters(db: Database): Promise<{ faults: readonly Fault[]; count: number }> {
  const due = await sql<{ application: string; kind: string; round: number; letters: number; lines: number }>`
    with due as (
      select application_id, kind, data->>'outcome' as outcome,
        row_number() over (partition by application_id, kind order by seq)::int as round,
        row_number() over (partition by application_id, kind order by seq desc) = 1 as newest
      from application_event where kind in ('returned', 'decided')
    )
    select due.application_id as application, coalesce(due.outcome, due.kind) as kind, due.round,
      count(letter.id)::int as letters,
      count(line.seq)::int as lines
    from due
    join application on application.id = due.application_id
    left join letter on letter.application_id = due.application_id
      and letter.kind = coalesce(due.outcome, due.kind) and letter.round = due.round
    left join application_event line on line.application_id = due.application_id
      and line.kind = 'letterIssued' and line.data->>'letter' = letter.id::text
    where letter.id is not null or due.kind = 'decided' or (application.state = 'returned' and due.newest)
    group by 1, 2, 3`.execute(db)
  const faults = due.rows.flatMap(({ application, kind, round, letters, lines }) => {
    const what = `通知書（申請 ${application}、${kind} ${round}）`
    const missing = exactlyOnce(letters, what)
    return missing.length > 0 ? missing : exactlyOnce(lines, `${what}の履歴`)
  })
  const { rows: gaps } = await sql<{ office: string; last: number; letters: number }>`
    select counted.office, counted.last, count(letter.id)::int as letters
    from letter_number counted
    join application on application.office = counted.office
    left join letter on letter.application_id = application.id and letter.fiscal_year = counted.fiscal_year
    group by 1, 2 having counted.last <> count(letter.id)`.execute(db)
  faults.push(
    ...gaps.map(({ office, last, letters }) =>
      wrong(`${office} の文書番号は${last}まで、通知書は${letters}通`),
    ),
  )
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from letter`.execute(db)
  return { faults, count: rows[0]!.n }
}
