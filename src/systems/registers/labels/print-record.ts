import { qrOf } from '#doors/print'
import type { Hall } from '#language'
import { warekiTime } from '#platform/clock'
import { formatValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import type { Change } from '../records/history.ts'
import type { RegisterRecord } from '../records/record.ts'
import { nameOfRecord } from '../screens/record-views.tsx'

/** One record on paper: everything that the reader sees of it, and how it came to be so. */
export function printRecord(
  hall: Hall,
  open: OpenRegister,
  record: RegisterRecord,
  titles: ReadonlyMap<string, string>,
  changes: readonly Change[],
): Promise<Uint8Array> {
  const { definition, rights } = open
  const labels = new Map(definition.fields.map((field) => [field.id, field.label]))
  return hall.documents.render('register-record', {
    town: hall.town.name,
    register: definition.name,
    title: nameOfRecord(open, record, titles),
    qr: qrOf(`${hall.config.baseUrl}/desk/registers/${definition.id}/records/${record.id}`),
    note: `${warekiTime(hall.clock.now())}現在　${record.version}版`,
    facts: definition.fields
      .filter(({ id }) => !rights.neverSeen.has(id))
      .map((field) => ({
        label: field.label,
        text: formatValue(field, record.values[field.id], titles) || '（空欄）',
      })),
    history: [
      ...changes.map(({ at, by, kind, before }) => [
        ...[warekiTime(at), by],
        kind === 'changed'
          ? Object.keys(before)
              .map((id) => labels.get(id) ?? id)
              .join('、')
          : kind === 'removed'
            ? '消した'
            : '戻した',
      ]),
      [warekiTime(record.madeAt), record.madeBy, '加えた'],
    ],
  })
}
