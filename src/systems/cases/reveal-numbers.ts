import type { Hall, SecretRef } from '#language'
import { may, type StaffActor } from '#platform/people'
import { Problem } from '#platform/web'
import type { Case } from './case.ts'
import { labelOf, reviewOf } from './labels.ts'
import { recordReading } from './record-reading.ts'

/**
 * 個人番号 of a case in the clear, for the work that the law names (番号法9条), and only after it is written down
 * who looked. @throws Problem 403, 404
 */
export async function revealNumbers(hall: Hall, actor: StaffActor, found: Case) {
  const { id, office } = found.application
  if (!may(hall.town, actor, 'my-number.read', office))
    throw new Problem(403, '個人番号を見られるのは、この手続きを担当する課の職員だけです（番号法第9条）。')
  const rows = await hall.db
    .selectFrom('my_number')
    .select(['ref', 'sealed'])
    .where('application_id', '=', id)
    .execute()
  const sealed = new Map(rows.map((row) => [row.ref, row.sealed]))
  const asked = reviewOf(found)
    .flatMap((page) => page.rows)
    .filter((row) => row.field.kind === 'myNumber' && row.value !== undefined)
    .map((row) => ({ label: labelOf(row), ref: (row.value as SecretRef).ref }))
    .filter(({ ref }) => sealed.has(ref))
  if (asked.length === 0) throw new Problem(404, 'この申請に、個人番号の記入はありません。')
  await recordReading(hall, actor, found, {
    action: 'my-number.read',
    verb: 'my-number.read',
    detail: { count: asked.length },
  })
  return asked.map(({ label, ref }) => ({
    label,
    digits: hall.vault.open(sealed.get(ref) ?? '', `my-number:${ref}`),
  }))
}
