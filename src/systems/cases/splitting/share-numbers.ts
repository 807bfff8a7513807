import { v7 as uuid } from 'uuid'
import type { Hall, Row } from '#language'
import { json, type Transaction } from '#platform/database'
import type { Case } from '../case.ts'
import type { Divided } from './divide.ts'

/**
 * 個人番号 go with the answers that name them: one of an entry moves, one that both parts ask for is sealed a second time under
 * a reference of its own (番号法12条), so that neither part is erased with the other.
 */
export async function shareNumbers(
  tx: Transaction,
  hall: Hall,
  { application }: Case,
  { id, stays, goes }: Divided & { readonly id: string },
): Promise<void> {
  const rows = await tx
    .selectFrom('my_number')
    .select(['ref', 'sealed', 'ground'])
    .where('application_id', '=', application.id)
    .execute()
  const [here, there] = [refsIn(stays), refsIn(goes)]
  const renamed = new Map<string, string>()
  for (const { ref, sealed, ground } of rows.filter((row) => there.has(row.ref))) {
    if (!here.has(ref)) {
      await tx
        .updateTable('my_number')
        .set({ application_id: id, draft_id: null })
        .where('ref', '=', ref)
        .execute()
      continue
    }
    const own = uuid()
    renamed.set(ref, own)
    await tx
      .insertInto('my_number')
      .values({
        ...{ ref: own, ground, application_id: id, created_at: hall.clock.now() },
        sealed: hall.vault.seal(hall.vault.open(sealed, `my-number:${ref}`), `my-number:${own}`),
      })
      .execute()
  }
  if (renamed.size === 0) return
  const answers = json(withRefs(goes, renamed))
  await tx.updateTable('application').set({ answers }).where('id', '=', id).execute()
  await tx.updateTable('application_answers').set({ answers }).where('application_id', '=', id).execute()
}

function refsIn(value: unknown): Set<string> {
  const found = new Set<string>()
  JSON.stringify(value, (key, each) => {
    if (key === 'ref' && typeof each === 'string') found.add(each)
    return each
  })
  return found
}

const withRefs = (answers: Row, renamed: ReadonlyMap<string, string>): Row =>
  JSON.parse(
    JSON.stringify(answers, (key, each) => (key === 'ref' ? (renamed.get(each) ?? each) : each)),
  ) as Row
