import type { RegisterDefinition } from '#language'
import type { CellError, ReadRow } from './read-rows.ts'

/** Fields that must be there in a new record and for which the file has no column. */
export const missingIn = (
  { fields, process }: RegisterDefinition,
  { row, values, serials }: ReadRow,
): CellError[] =>
  fields.flatMap((field) => {
    if (field.kind === 'serial' || !('optional' in field ? !field.optional : true)) return []
    // A table brings no files: they are attached at the record itself.
    if (field.kind === 'attachment') return []
    if (field.kind === 'calculated' || field.kind === 'lookup' || field.kind === 'rollup') return []
    if (field.id === process?.field) return []
    if (Object.hasOwn(values, field.id) || Object.hasOwn(serials, field.id)) return []
    return [
      {
        row,
        column: field.label,
        at: `${row}行目`,
        message: `「${field.label}」の列がありません。新しい記録には必要です。`,
      },
    ]
  })
