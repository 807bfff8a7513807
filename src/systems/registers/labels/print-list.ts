import type { Hall } from '#language'
import { warekiTime } from '#platform/clock'
import { isNumeric, isShort, shortValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import type { RegisterRecord } from '../records/record.ts'
import { shownFields } from '../screens/record-views.tsx'
import type { RegisterWish } from '../wish.ts'

/** More columns than this, and nothing on A4 can be read any more. */
const MOST_COLUMNS = 10
export const MOST_PRINTED = 5_000

/** A list on paper: the columns of its view. */
export function printRecordList(
  hall: Hall,
  open: OpenRegister,
  wish: RegisterWish,
  records: readonly RegisterRecord[],
  titles: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const fields = shownFields(open, wish.view).slice(0, MOST_COLUMNS)
  return hall.documents.render('register-list', {
    town: hall.town.name,
    title: open.definition.name,
    note: [
      `表示：${wish.view.name}`,
      ...(wish.q || wish.lines.length > 0 ? ['条件でしぼった一覧'] : []),
      `${records.length.toLocaleString('ja-JP')}件`,
      `${warekiTime(hall.clock.now())}現在`,
    ].join('　'),
    columns: fields.map((field) => ({
      label: field.label,
      width: isNumeric(field) || isShort(field) ? 2 : 3,
      ...(isNumeric(field) && { align: 'right' }),
    })),
    rows: records.map(({ values }) => fields.map((field) => shortValue(field, values[field.id], titles))),
  })
}
