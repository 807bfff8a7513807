/** Compares the town's books with what the people outside were told, and with each other. */
import { sealAudit, verifyAudit } from '#platform/audit'
import type { Database } from '#platform/database'
import { deadJobs } from '#platform/jobs'
import type { Ledger } from '../people/ledger.ts'
import { checkFiled } from './check-filed.ts'
import { checkLetters } from './check-letters.ts'
import { checkLives } from './check-lives.ts'
import { checkNotices } from './check-notices.ts'
import { type Fault, wrong } from './fault.ts'

export interface Books {
  readonly faults: readonly Fault[]
  readonly auditOk: boolean
  /** What was counted, in a sentence for the operator. */
  readonly counted: string
}

interface Outside {
  readonly ledger: Ledger
  /** How often each mail arrived, by Message-ID. */
  readonly handed: ReadonlyMap<string, number>
  readonly headsFile: string
}

/** The town must be quiet: no process of it runs. */
export async function checkBooks(db: Database, { ledger, handed, headsFile }: Outside): Promise<Books> {
  const lives = await checkLives(db, ledger)
  const letters = await checkLetters(db)
  const notices = await checkNotices(db, handed)
  const dead = (await deadJobs(db)).map(({ task, lastError }) =>
    wrong(`仕事 ${task} が止まっています：${lastError}`),
  )
  await sealAudit(db)
  const audit = await verifyAudit(db, { headsFile })
  return {
    faults: [
      ...(await checkFiled(db, ledger)),
      ...lives.faults,
      ...letters.faults,
      ...notices.faults,
      ...dead,
    ],
    auditOk: audit.ok,
    counted:
      `申請${lives.applications}件、履歴${lives.events}行、通知書${letters.count}通、通知${notices.count}件` +
      `（同じメールを2度渡した${notices.twice}件）、監査記録${audit.entries}件${audit.problem ?? ''}`,
  }
}
