import { v7 as uuid } from 'uuid'
import type { Hall, RegisterDefinition } from '#language'
import { today } from '#platform/clock'
import { json, type Transaction } from '#platform/database'
import type { StaffActor } from '#platform/people'
import type { ImportAsked } from '../imports/imports.ts'
import { rightsOf } from '../rights/rights.ts'
import type { RegisterDraft } from './drafts.ts'
import { mappingOfSheet } from './sheet.ts'

/** How long the rows wait where they do not fit, or where nobody may import yet. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1_000

/**
 * The rows that came with an app, on their way into its register in the moment it is published: at once where who publishes
 * may import, otherwise as soon as somebody does who may. The draft goes in the same transaction, so that it happens once.
 * @returns the import's id; undefined where no rows came along
 */
export async function importSheet(
  hall: Hall,
  tx: Transaction,
  actor: StaffActor,
  definition: RegisterDefinition,
  { file_id, sheet }: Pick<RegisterDraft, 'file_id' | 'sheet'>,
): Promise<string | undefined> {
  if (!file_id || !sheet) return undefined
  const at = hall.clock.now()
  const rights = rightsOf(definition, actor, today(hall.clock))
  const now = rights.may('read') && rights.may('import') && !sheet.asksSystem
  const wish: ImportAsked = { ...mappingOfSheet(definition, sheet), trial: false, skipWrong: false }
  const id = uuid()
  await tx
    .insertInto('register_import')
    .values({
      ...{ id, register: definition.id, staff_id: actor.id, file_id, wish: json(wish) },
      ...{ state: now ? 'waiting' : 'mapping', created_at: at },
      kept_until: new Date(at.getTime() + KEPT_MS),
    })
    .execute()
  if (now) await hall.jobs.add(tx, 'registers.import', { import: id }, { maxAttempts: 3 })
  return id
}
