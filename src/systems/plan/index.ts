/** 計画: the town's informatization plan, whose indicators the program measures. */
import type { Hall } from '#language'
import type { System } from '../system.ts'
import { reportCommand } from './commands.ts'
import { measurePlan } from './measure.ts'
import { planMeasures } from './measures.ts'
import { planRoutes } from './routes.tsx'

export { askToMeasure, measureIndicator, measurePlan, type Outcome } from './measure.ts'
export { type Measures, planMeasures } from './measures.ts'
export { planReport, planReportPdf, type YearReport } from './report.ts'
export { allSeries, indicatorSeries, type Series } from './series.ts'

/** The system, given the others, whose measures it reads: `[...systems, plan(systems)]`. */
export const plan = (systems: readonly System[]): System => {
  const measures = planMeasures(systems)
  return {
    name: 'plan',
    routes: planRoutes(measures),
    tasks: { 'plan.measure': (_, house) => measurePlan(house as Hall, measures) },
    // Hourly, so that the page shows today; each run renews the day's one reading.
    schedules: [{ task: 'plan.measure', cron: '5 * * * *' }],
    commands: [reportCommand],
  }
}
