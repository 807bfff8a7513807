import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import { record as audit } from '#platform/audit'
import { fiscalYear, today } from '#platform/clock'
import { json, sql } from '#platform/database'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { changeRecordsIn, type OpenRegister, openRegister } from '#systems/registers'
import { everyRecord, settingsOf } from '../assets.ts'
import { planTurnover, type Turnover } from './plan-turnover.ts'

/** The 年度 that a turnover of this day is for: in March it is the coming one. */
export const turnoverYear = (hall: Pick<Hall, 'clock'>): number => {
  const day = today(hall.clock)
  return fiscalYear(day) + (day.slice(5, 7) === '03' ? 1 : 0)
}

/** The pupils' devices, for whoever may change them. @throws Problem 404 */
export async function pupilsOf(hall: Hall, actor: StaffActor): Promise<OpenRegister> {
  const { pupils } = settingsOf(hall)
  const open = pupils && (await openRegister(hall, actor, pupils.register).catch(() => undefined))
  if (!open?.rights.may('change'))
    throw new Problem(404, '年度更新は、児童生徒用端末の台帳を変えられる職員だけができます。')
  return open
}

/** What would happen. Nothing is changed. */
export async function previewTurnover(
  hall: Hall,
  open: OpenRegister,
  newClasses: boolean,
  db: Parameters<typeof everyRecord>[0] = hall.db,
): Promise<Turnover> {
  const lastGrade = settingsOf(hall).pupils?.lastGrade ?? {}
  return planTurnover(await everyRecord(db, open), { lastGrade, newClasses })
}

interface TurnoverAsked {
  readonly newClasses: boolean
  /** Of the preview that the person saw. */
  readonly mark: string
}

/**
 * All devices at once, or none. Once for each 年度.
 * @returns the id by which it can be undone
 * @throws Problem 403, 409
 */
export async function runTurnover(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  { newClasses, mark }: TurnoverAsked,
): Promise<string> {
  const year = turnoverYear(hall)
  const register = open.definition.id
  return await hall.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`turnover ${register}`}, 0))`.execute(tx)
    const done = await tx
      .selectFrom('device_turnover')
      .select('by_name')
      .where('register', '=', register)
      .where('year', '=', year)
      .where('undone_at', 'is', null)
      .executeTakeFirst()
    if (done) throw new Problem(409, `${year}年度の年度更新は、${done.by_name}さんがもうしています。`)
    const { lines, ...now } = await previewTurnover(hall, open, newClasses, tx)
    if (now.mark !== mark) throw overtaken()
    if (lines.length === 0) throw new Problem(409, '年度更新をする端末がありません。')
    const wanted = lines.map(({ id, version, after }) => ({ id, version, raw: after }))
    const { missing, stale } = await changeRecordsIn(tx, hall, actor, open, wanted, { via: 'asset' })
    if (missing.length + stale.length > 0) throw overtaken()
    const [id, at] = [uuid(), hall.clock.now()]
    const changes = lines.map((line) => ({ record: line.id, version: line.version + 1, before: line.before }))
    await tx
      .insertInto('device_turnover')
      .values({ id, register, year, at, by_id: actor.id, by_name: actor.name, changes: json(changes) })
      .execute()
    const about = { kind: 'register', id: register } as const
    await audit(tx, actor, { action: 'device.turnover', about, detail: { year, devices: lines.length } }, at)
    return id
  })
}

const overtaken = () =>
  new Problem(409, '一覧を見たあとで台帳が変わりました。もう一度一覧を確かめてください。')
