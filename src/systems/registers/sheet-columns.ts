/** The fields of a register as columns of a table, out and in. */

import type { SheetColumn } from '#doors/sheet'
import type { EnteredField, RegisterField } from '#language'
import { isEntered } from '#language'
import { entered } from './records/read-values.ts'

/** The boxes of one field. What nobody fills in has one, for tables that leave the house. */
export function sheetColumns(field: RegisterField): SheetColumn[] {
  if (!isEntered(field)) {
    const cell = {
      key: '',
      only: 'out' as const,
      ...(NUMBERS.includes(field.kind) && { as: 'number' as const }),
    }
    return [{ name: field.id, title: field.label, field: field as never, cell, path: field.id }]
  }
  return entered(field as EnteredField)
    .cells(field as never)
    .map((cell) => ({
      name: cell.key ? `${field.id}.${cell.key}` : field.id,
      title: field.label + (cell.label ? `（${cell.label}）` : ''),
      field: field as never,
      cell,
      path: field.id,
    }))
}

const NUMBERS = ['rollup']
