import type { Hall, ProcessMove } from '#language'
import type { StaffActor } from '#platform/people'
import type { OpenRegister } from '../open-register.ts'
import type { RegisterRecord } from '../records/record.ts'
import { movesOf } from './moves-of.ts'

/** Where a record stands in its process. */
export interface Progress {
  /** What the actor may do with it next. */
  readonly moves: readonly ProcessMove[]
  /** Whether somebody is about to decide: it stays as it is until then. */
  readonly deciding: boolean
  /** Its decisions, the newest first. */
  readonly decisions: readonly {
    readonly id: string
    readonly move: string
    readonly state: string
    readonly at: Date
  }[]
}

const MOST = 20

export async function progressOf(
  { db }: Hall,
  actor: StaffActor,
  { definition }: OpenRegister,
  record: RegisterRecord,
): Promise<Progress> {
  const { process } = definition
  if (!process) return { moves: [], deciding: false, decisions: [] }
  const rows = await db
    .selectFrom('record_decision')
    .select(['id', 'move', 'state', 'begun_at', 'over_at'])
    .where('record', '=', record.id)
    .orderBy('begun_at', 'desc')
    .limit(MOST)
    .execute()
  const underWay = rows.some(({ over_at }) => over_at === null)
  return {
    moves: underWay ? [] : movesOf(definition, actor, record),
    deciding: rows.some(({ over_at, state }) => over_at === null && state === 'deciding'),
    decisions: rows.map(({ id, move, state, begun_at: at }) => ({
      ...{ id, state, at },
      move: process.moves.find((each) => each.id === move)?.label ?? '（なくなった操作）',
    })),
  }
}
