import { qrOf } from '#doors/print'
import type { Hall, RegisterField } from '#language'
import { formatValue, shortValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import type { RegisterRecord } from '../records/record.ts'
import { nameOfRecord } from '../screens/record-views.tsx'
import { facesOf, type LabelSheet } from './label-sheets.ts'

export interface LabelWish {
  readonly sheet: LabelSheet
  /** The first face that is printed on, counted from 1: a sheet that was begun is used up. */
  readonly start: number
  /** Fields under the name, three at most. */
  readonly fields: readonly RegisterField[]
  /** Whether the QR says the address of the record, or its number alone. */
  readonly qr: 'address' | 'number'
}

export const MOST_LABELS = 2_000
export const MOST_LABEL_FIELDS = 3

/** A4 sheets with a label for each record: QR, name, some fields, and whose it is. */
export async function printLabels(
  hall: Hall,
  open: OpenRegister,
  records: readonly RegisterRecord[],
  titles: ReadonlyMap<string, string>,
  { sheet, start, fields, qr }: LabelWish,
): Promise<Uint8Array> {
  const { definition } = open
  const labels = records.map((record) => {
    const key = definition.key === undefined ? undefined : record.values[definition.key]
    const number = key === undefined ? '' : String(key)
    const address = `${hall.config.baseUrl}/desk/registers/${definition.id}/records/${record.id}`
    const name = nameOfRecord(open, record, titles)
    return {
      qr: qrOf(qr === 'number' && number ? number : address),
      alt: number || name,
      name,
      lines: fields
        .map(
          (field) =>
            shortValue(field, record.values[field.id], titles) || formatValue(field, undefined, titles),
        )
        .filter(Boolean),
    }
  })
  const first = Math.min(Math.max(1, start), facesOf(sheet)) - 1
  return hall.documents.render('labels', {
    ...{ title: `${definition.name}のラベル`, register: definition.name, town: hall.town.name },
    ...{ sheet, faces: facesOf(sheet), first, labels },
  })
}
