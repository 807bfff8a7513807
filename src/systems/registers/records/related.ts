import type { Hall } from '#language'
import { sql } from '#platform/database'
import type { Actor } from '#platform/people'
import { type OpenRegister, openRegister, readableRegisters } from '../open-register.ts'
import { columnName } from '../storage/columns.ts'
import { tableOf } from '../storage/table.ts'

/** Records of another register whose link names this one. */
export interface Related {
  readonly register: string
  readonly name: string
  /** The label of the link there. */
  readonly label: string
  readonly records: readonly { readonly id: string; readonly title: string }[]
  readonly more: boolean
}

const MOST = 20

/** 関連するレコード, seen from the other side, as far as the actor may read there. */
export async function relatedRecords(
  hall: Hall,
  actor: Actor,
  { definition }: OpenRegister,
  id: string,
): Promise<Related[]> {
  const found: Related[] = []
  for (const { definition: there } of await readableRegisters(hall, actor))
    for (const field of there.fields) {
      if (field.kind !== 'link' || field.register !== definition.id) continue
      const { rights } = await openRegister(hall, actor, there.id)
      if (rights.neverSeen.has(field.id)) continue
      const title = rights.column(there.title)?.sql ?? sql`''`
      const column = rights.column(field.id)?.sql ?? sql.ref(`t.${columnName(field.id)}`)
      const { rows } = await sql<{ id: string; title: string | null }>`
        select t.id, ${title}::text as title from ${tableOf(there.id)} t
        where ${field.many ? sql`${column} @> array[${id}::uuid]` : sql`${column} = ${id}`}
          and t.removed_at is null and ${rights.rows('read')} order by t.id desc limit ${MOST + 1}`.execute(
        hall.db,
      )
      const records = rows.slice(0, MOST).map((row) => ({ id: row.id, title: row.title ?? '（名前なし）' }))
      if (records.length > 0)
        found.push({
          register: there.id,
          name: there.name,
          label: field.label,
          records,
          more: rows.length > MOST,
        })
    }
  return found
}
