import type { Hall, SampleApp, SampleRecords } from '#language'
import { addDays, type IsoDate, settableClock, startOf, today } from '#platform/clock'
import { moveDates, sampleStaff } from '#systems/cases'
import { gallery } from './gallery/index.ts'
import { namedLinks } from './imports/link-names.ts'
import { getDraft, proposeDraft, publishDraft, startDraft } from './making/drafts.ts'
import { openRegister, PROGRAM } from './open-register.ts'
import { createRecord } from './records/create-record.ts'

/** Half past nine in the morning. */
const MORNING_MS = 9.5 * 3_600_000

/** Apps that clerks of the sample took from the gallery, published by 決裁 through the same verbs, with their records. */
export async function sample(hall: Hall): Promise<void> {
  const { apps = [], records = [], asOf } = hall.town.sample ?? {}
  const moved = <T>(value: T): T => (asOf ? moveDates(value, asOf, today(hall.clock)) : value)
  for (const app of moved(apps)) await make(hall, app)
  for (const each of moved(records)) await fill(hall, each)
}

/** Records of a register of the town's files: entered by the program itself, as a table that was brought along. */
async function fill(hall: Hall, { register, daysAgo, rows }: SampleRecords): Promise<void> {
  const day = onMorningOf(hall, addDays(today(hall.clock), -daysAgo))
  const open = await openRegister(day, PROGRAM, register)
  for (const row of rows) await createRecord(day, PROGRAM, open, await namedLinks(day.db, open, row))
}

async function make(hall: Hall, { app: id, office, name, note, publishedDaysAgo, records }: SampleApp) {
  const at = (daysAgo: number) => onMorningOf(hall, addDays(today(hall.clock), -daysAgo))
  const then = at(publishedDaysAgo)
  const app = gallery.find((each) => each.id === id)
  if (!app) throw new Error(`the sample names an app that is not in the gallery: ${id}`)
  const clerk = await sampleStaff(then, office, '主事')
  const draft = await startDraft(then, clerk, { ...app.make(`sample-${id}`, office), name })
  const now = async () => ({ id: draft, version: (await getDraft(then, clerk, draft)).version })
  await proposeDraft(then, clerk, await now(), note)
  const { register } = await publishDraft(then, await sampleStaff(then, office, '係長'), await now())
  const { process } = app.make(register, office)
  const chief = await sampleStaff(then, office, '係長')
  for (const { daysAgo, values } of records) {
    const day = at(daysAgo)
    // What has come a part of its way already is put in by who may import such tables.
    const maker = process && values[process.field] !== process.first ? chief : clerk
    await createRecord(day, maker, await openRegister(day, maker, register), values)
  }
}

const onMorningOf = (hall: Hall, day: IsoDate): Hall => ({
  ...hall,
  clock: settableClock(new Date(startOf(day).getTime() + MORNING_MS)),
})
