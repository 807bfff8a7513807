import type { Hall } from '#language'
import type { Task } from '#platform/jobs'
import { addToRail } from '#platform/screens'
import { addTile } from '#systems/cases'
import type { System } from '../system.ts'
import { apiRoutes } from './api/api-routes.ts'
import { fileRoutes } from './attachments/file-routes.ts'
import { sweepRecordFiles } from './attachments/take-files.ts'
import { registerCommands } from './commands.ts'
import { commentRoutes } from './comments/comment-routes.tsx'
import { deskRoutes } from './desk-routes.tsx'
import { editingRoutes } from './editing/editing-routes.tsx'
import { importRoutes } from './import-routes.tsx'
import { runImport, sweepImports } from './imports/imports.ts'
import { indexLongRegisters } from './index-long-registers.ts'
import { installRegisters } from './install.ts'
import { makeRoutes } from './make-routes.tsx'
import { registerMeasures } from './measures.ts'
import { printRoutes } from './print-routes.tsx'
import { processRoutes } from './process/process-routes.tsx'
import { waitingForMe } from './process/waiting.ts'
import { recordRoutes } from './record-routes.tsx'
import { reminderRoutes } from './reminders/reminder-routes.tsx'
import { sendReminders } from './reminders/send-reminders.ts'
import { sample } from './sample.ts'
import { viewRoutes } from './views/view-routes.tsx'

import { webhookRoutes } from './webhooks/webhook-routes.tsx'

export { besideRecord, besideRegister } from './beside.ts'
export { askedOf, recordListing } from './desk-routes.tsx'
export { formatValue } from './format-value.ts'
export { changeRecordsIn } from './imports/change-many.ts'
export { namedLinks } from './imports/link-names.ts'
export { replaceRecords } from './imports/replace-records.ts'
export { installRegisters, keepDefinition } from './install.ts'
export { openPart } from './measures.ts'
export { ANYBODY, type OpenRegister, openRegister, PROGRAM, readableRegisters } from './open-register.ts'
export { changeRecord, changeRecordIn, noRecord, RecordClashed } from './records/change-record.ts'
export { createRecord, createRecordIn } from './records/create-record.ts'
export { groupRecords } from './records/group-records.ts'
export { linkChoices, linkedTitles } from './records/links.ts'
export { countRecords, type ListAsked, listRecords } from './records/list-records.ts'
export { findRecord, type RegisterRecord } from './records/record.ts'
export { removeRecord, restoreRecord } from './records/remove-record.ts'
export { RecordRefused } from './records/write.ts'
export { registersChanged, registersNow } from './registers-now.ts'
export { nameOfRecord, shownFields } from './screens/record-views.tsx'
export { type RegisterStanding, registerStandings } from './standings.ts'
export { readWish } from './wish.ts'

addToRail([{ href: '/desk/registers', title: '台帳', may: 'register.use', place: 35 }])

addTile({ title: '台帳の決裁待ち', href: '/desk/registers/decisions', count: waitingForMe })

const sweep: Task<Hall> = async (_, hall) => {
  await sweepImports(hall)
  await sweepRecordFiles(hall)
}
const remind: Task<Hall> = (_, hall) => sendReminders(hall)
const words: Task<Hall> = (_, hall) => indexLongRegisters(hall)

/** 台帳: what the town keeps, in lists of records. */
export const registers: System = {
  name: 'registers',
  routes: [
    ...apiRoutes,
    ...makeRoutes,
    ...processRoutes,
    ...viewRoutes,
    ...editingRoutes,
    ...deskRoutes,
    ...recordRoutes,
    ...fileRoutes,
    ...commentRoutes,
    ...reminderRoutes,
    ...webhookRoutes,
    ...importRoutes,
    ...printRoutes,
  ],
  commands: registerCommands,
  measures: registerMeasures,
  tasks: {
    'registers.import': runImport,
    'registers.sweep': sweep,
    'registers.words': words,
    'registers.remind': remind,
  },
  schedules: [
    { task: 'registers.remind', cron: '0 7 * * *' },
    { task: 'registers.sweep', cron: '20 4 * * *' },
    { task: 'registers.words', cron: '40 3 * * *' },
  ],
  prepare: installRegisters,
  sample,
}
