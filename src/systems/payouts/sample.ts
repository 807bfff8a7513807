import type { Hall, SampleForm } from '#language'
import { addDays, addWorkingDays, isBankDay, today } from '#platform/clock'
import { sampleStaff } from '#systems/cases'
import { proceduresNow } from '../procedures-now.ts'
import { makeBatch } from './collect.ts'
import { guessColumns, headingRow } from './targets/columns.ts'
import { stage, takeIn } from './targets/keep.ts'

/** Lists of entitled households are taken in, and of what the invented cases are owed batches are made, as clerks would. */
export async function sample(hall: Hall): Promise<void> {
  for (const form of hall.town.sample?.forms ?? []) await takeTargets(hall, form)
  const waiting = await hall.db
    .selectFrom('payment')
    .select(['procedure', 'office'])
    .distinct()
    .where('state', '=', 'due')
    .orderBy('procedure')
    .orderBy('office')
    .execute()
  let transferOn = addWorkingDays(today(hall.clock), 5)
  while (!isBankDay(transferOn)) transferOn = addWorkingDays(transferOn, 1)
  for (const { procedure, office } of waiting)
    await makeBatch(hall, await sampleStaff(hall, office, '主事'), { procedure, office, transferOn })
}

async function takeTargets(hall: Hall, { office, changes, targets }: SampleForm): Promise<void> {
  const { all } = await proceduresNow(hall)
  const procedure = all.find((each) => each.office === office && each.name === changes.name)?.id
  if (!targets || !procedure) return
  const { name, sheet } = targets
  const clerk = await sampleStaff(hall, office, '主事')
  const eraseOn = addDays(today(hall.clock), 180)
  const upload = await stage(hall, clerk, { procedure, name, eraseOn, sheet })
  await takeIn(hall, clerk, upload, guessColumns(sheet[headingRow(sheet)] ?? []))
}
