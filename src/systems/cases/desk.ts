/** The clerk's side of applications, as the room's index takes it up. */

import type { Hall } from '#language'
import type { Schedule, Task } from '#platform/jobs'
import { sweepApi } from './api/sweep-api.ts'
import { sweepProxyDrafts } from './by-proxy/sweep-drafts.ts'
import { checkHandover, fileHandover } from './handover/take-handover.ts'
import { writeHandover } from './handover/write-handover.ts'
import { issueLetter } from './letters/issue-letter.ts'
import { checkSheet } from './sheet/check-sheet.ts'
import { exportCases } from './sheet/export-cases.ts'
import { fileSheet } from './sheet/file-sheet.ts'
import { sweepDrafts } from './sweep-drafts.ts'
import { sweepTransfers } from './transfers/sweep-transfers.ts'

export { append, firstEvent } from './append.ts'
export { deskRoutes } from './desk-routes.tsx'
export { caseMeasures } from './measures.ts'
export { mostAsked } from './most-asked.ts'

export const deskTasks: Readonly<Record<string, Task<Hall>>> = {
  'letters.issue': issueLetter,
  'proxy-drafts.sweep': (_, hall) => sweepProxyDrafts(hall),
  'api.sweep': (_, hall) => sweepApi(hall),
  'drafts.sweep': (_, hall) => sweepDrafts(hall),
  'handover.write': writeHandover,
  'handover.check': checkHandover,
  'handover.file': fileHandover,
  'sheets.export': exportCases,
  'sheets.check': checkSheet,
  'sheets.file': fileSheet,
  'transfers.sweep': (_, hall) => sweepTransfers(hall),
}

export const deskSchedules: readonly Schedule[] = [
  { task: 'transfers.sweep', cron: '20 * * * *' },
  { task: 'proxy-drafts.sweep', cron: '50 * * * *' },
  { task: 'api.sweep', cron: '40 * * * *' },
  { task: 'drafts.sweep', cron: '10 3 * * *' },
]
