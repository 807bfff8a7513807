import { type MonthField, monthsOf } from '#language'
import type { InputProps } from './input-props.ts'
import { Line } from './line.tsx'
import { Select } from './select.tsx'

/** A list where the months are known, otherwise a line to write one in. */
export function MonthInput(props: InputProps<MonthField>) {
  const months = monthsOf(props.field, props.context.today)
  return months.length > 0 ? <Select {...props} options={months} /> : <Line {...props} width="middle" />
}
