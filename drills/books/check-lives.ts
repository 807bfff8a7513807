import { type Database, sql } from '#platform/database'
import { findCase } from '../../src/systems/cases/case.ts'
import type { Ledger } from '../people/ledger.ts'
import { exactlyOnce, type Fault, wrong } from './fault.ts'

interface Lives {
  readonly faults: readonly Fault[]
  readonly applications: number
  readonly events: number
}

/** Each acknowledged act stands in the log once; each application began once, and stands where its log says. */
export async function checkLives(db: Database, { acts }: Ledger): Promise<Lives> {
  const rows = await db.selectFrom('application').select('id').execute()
  const written = await sql<{ mark: string; n: number }>`
    select mark[1] as mark, count(*)::int as n
    from application_event, regexp_matches(data::text, '印[0-9a-z]{6}', 'g') as mark group by 1`.execute(db)
  const marks = new Map(written.rows.map(({ mark, n }) => [mark, n]))
  const faults = [...acts].flatMap(([mark, told]) => {
    const found = marks.get(mark) ?? 0
    return told || found > 1 ? exactlyOnce(found, `決裁の行い（${mark}）`) : []
  })
  let events = 0
  for (const { id } of rows) {
    const checked = await checkLife(db, id)
    events += checked.events
    faults.push(...checked.faults)
  }
  return { faults, applications: rows.length, events }
}

async function checkLife(db: Database, id: string): Promise<{ faults: Fault[]; events: number }> {
  const found = await findCase(db, id)
  if (!found) return { faults: [wrong(`申請 ${id} が読めません`)], events: 0 }
  const { application, log, life } = found
  const begun = log.filter(({ event }) => event.kind === 'submitted').length
  const faults = exactlyOnce(begun, `申請 ${id} の始まり`)
  const told = {
    state: life.state,
    version: log.length,
    assignee: life.assignedTo ?? null,
    result: life.result ?? null,
    decided: life.decidedAt ?? null,
  }
  const shown = {
    state: application.state,
    version: application.version,
    assignee: application.assignee,
    result: application.result,
    decided: application.decided_at?.toISOString() ?? null,
  }
  if (JSON.stringify(told) !== JSON.stringify(shown))
    faults.push(wrong(`申請 ${id}：履歴は ${JSON.stringify(told)}、一覧は ${JSON.stringify(shown)}`))
  if (log.some(({ seq }, at) => seq !== at + 1)) faults.push(wrong(`申請 ${id} の履歴の番号が続いていません`))
  return { faults, events: log.length }
}
