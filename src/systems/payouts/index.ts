import { standBeside } from '#systems/cases'
import type { System } from '../system.ts'
import { forgetAnswers } from './answers/keep.ts'
import { answerRoutes } from './answers/routes.tsx'
import { batchRoutes } from './batch-routes.tsx'
import { besideCases } from './beside.tsx'
import { tellPaid } from './confirm.ts'
import { deskRoutes } from './desk-routes.tsx'
import { myRoutes } from './my-routes.tsx'
import { sample } from './sample.ts'
import { eraseTargets } from './targets/keep.ts'
import { matchTargets } from './targets/match.ts'
import { targetRoutes } from './targets/routes.tsx'

standBeside(besideCases)

/** 支給: what approved cases are owed, until the bank has paid it. */
export const payouts: System = {
  name: 'payouts',
  routes: [...deskRoutes, ...batchRoutes, ...answerRoutes, ...targetRoutes, ...myRoutes],
  tasks: {
    'payouts.tell': tellPaid,
    'targets.match': matchTargets,
    'targets.erase': eraseTargets,
    'payouts.forget-answers': forgetAnswers,
  },
  sample,
  schedules: [
    { task: 'targets.erase', cron: '50 3 * * *' },
    { task: 'payouts.forget-answers', cron: '55 3 * * *' },
  ],
}
