import type { Hall, SampleForm } from '#language'
import { addDays, settableClock, startOf, today } from '#platform/clock'
import { liveSample, moveDates, sampleStaff } from '#systems/cases'
import { approve } from './approve.ts'
import { changeForm } from './change-form.ts'
import { findForm } from './form.ts'
import { templates } from './gallery/index.ts'
import { placeOf } from './place.ts'
import { propose } from './propose.ts'
import { startForm } from './start-form.ts'

/** Half past eight in the morning. */
const MORNING_MS = 8.5 * 3_600_000

/** Forms that clerks of the sample made, published by 決裁 through the same verbs, with applications that came since. */
export async function sample(hall: Hall): Promise<void> {
  const { forms = [], asOf } = hall.town.sample ?? {}
  for (const form of asOf ? moveDates(forms, asOf, today(hall.clock)) : forms) await make(hall, form)
}

async function make(hall: Hall, { template: id, office, changes, note, ...rest }: SampleForm): Promise<void> {
  const day = addDays(today(hall.clock), -rest.publishedDaysAgo)
  const then: Hall = { ...hall, clock: settableClock(new Date(startOf(day).getTime() + MORNING_MS)) }
  const template = templates.find((each) => each.id === id)
  if (!template) throw new Error(`the sample names a template that is not there: ${id}`)
  const clerk = await sampleStaff(then, office, '主事')
  const body = template.make({ place: placeOf(hall.town), office, from: day })
  const form = await startForm(then, clerk, office, body, { from: 'template', of: id })
  const now = async () => ({ id: form, expected: (await findForm(hall.db, form))?.version ?? 0 })
  await changeForm(then, clerk, await now(), '基本のことを変えました', (before) => ({
    ...before,
    ...changes,
  }))
  await propose(then, clerk, await now(), note)
  await approve(then, await sampleStaff(then, office, '係長'), await now())
  const made = await findForm(hall.db, form)
  if (!made) throw new Error(`the sample lost its form ${form}`)
  for (const application of rest.applications) await liveSample(hall, made.body, application)
}
