import { standBeside } from '#systems/cases'
import type { System } from '../system.ts'
import { besideCases } from './beside.tsx'
import { eraseLists } from './erase-lists.ts'
import { putAwayList } from './put-away-list.ts'
import { retentionRoutes } from './routes.tsx'
import { sample } from './sample.ts'

standBeside(besideCases)

/** 保存と廃棄: what is kept no longer than the law and the town's rules say, and never erased without a signature. */
export const retention: System = {
  name: 'retention',
  routes: retentionRoutes,
  tasks: { 'retention.put-away': putAwayList, 'retention.erase': eraseLists },
  schedules: [{ task: 'retention.erase', cron: '20 2 * * *' }],
  sample,
}
