import type { RegisterDefinition, SerialField } from '#language'
import { fiscalYear, type IsoDate, yearOf } from '#platform/clock'
import { sql, type Transaction } from '#platform/database'

/**
 * The next numbers of a 自動採番 field, `count` of them in order. The row of the last number is held until the transaction
 * ends, so that no number is given twice; one of a transaction that failed is given to the next.
 */
export async function nextSerials(
  tx: Transaction,
  { id }: RegisterDefinition,
  { id: field, pattern }: SerialField,
  day: IsoDate,
  count = 1,
): Promise<string[]> {
  const year = pattern.includes('{年度}') ? fiscalYear(day) : pattern.includes('{年}') ? yearOf(day) : 0
  const { rows } = await sql<{ last: number }>`
    insert into register_serial (register, field, year, last) values (${id}, ${field}, ${year}, ${count})
    on conflict (register, field, year) do update set last = register_serial.last + ${count}
    returning last`.execute(tx)
  const last = rows[0]!.last
  return Array.from({ length: count }, (_, at) => fillSerial(pattern, year, last - count + 1 + at))
}

const fillSerial = (pattern: string, year: number, number: number): string =>
  pattern
    .replace(/\{(年度|年)\}/, String(year))
    .replace(/\{連番(?::([1-9]))?\}/, (_, width = '1') => String(number).padStart(Number(width), '0'))
