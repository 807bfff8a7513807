import type { Hall, Row } from '#language'
import { record as audit } from '#platform/audit'
import type { StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import { changeRecordsIn, type OpenRegister } from '#systems/registers'
import { isUuid } from '../../uuid.ts'

interface TurnedOver {
  readonly record: string
  readonly version: number
  readonly before: Row
}

export interface Undone {
  readonly undone: number
  /** Devices that somebody changed since: they stay as they are. */
  readonly left: readonly string[]
}

/** Takes a turnover back: each device that nobody touched since is as it was. @throws Problem 404, 409 */
export async function undoTurnover(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  id: string,
): Promise<Undone> {
  const at = hall.clock.now()
  return await hall.db.transaction().execute(async (tx) => {
    const row = isUuid(id)
      ? await tx
          .selectFrom('device_turnover')
          .selectAll()
          .where('id', '=', id)
          .where('register', '=', open.definition.id)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (!row) throw new Problem(404, 'この年度更新は見つかりません。')
    if (row.undone_at)
      throw new Problem(409, `この年度更新は、${row.undone_by_name}さんがもう取り消しています。`)
    const changes = row.changes as unknown as readonly TurnedOver[]
    const wanted = changes.map(({ record, version, before }) => ({ id: record, version, raw: before }))
    const { missing, stale } = await changeRecordsIn(tx, hall, actor, open, wanted, { via: 'asset' })
    const left = [...missing, ...stale]
    const undone = wanted.length - left.length
    await tx
      .updateTable('device_turnover')
      .set({ undone_at: at, undone_by_name: actor.name })
      .where('id', '=', id)
      .execute()
    const about = { kind: 'register', id: open.definition.id } as const
    const detail = { year: row.year, undone, left: left.length }
    await audit(tx, actor, { action: 'device.turnover-undone', about, detail }, at)
    return { undone, left }
  })
}

/** What was done in the last years, the newest first. */
export const turnoversOf = ({ db }: Hall, register: string) =>
  db
    .selectFrom('device_turnover')
    .select(['id', 'year', 'at', 'by_name', 'undone_at', 'undone_by_name'])
    .where('register', '=', register)
    .orderBy('at', 'desc')
    .limit(10)
    .execute()
