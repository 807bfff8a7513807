/** 計算 fields: FEEL (OMG DMN 1.5) over the values of a record. */
import { evaluate, FeelDate, date as feelDate } from 'feelin'
import { type CalculatedField, isRow, type RegisterField, type Row } from '#language'
import { isIsoDate } from '#platform/clock'

/** A record with its calculated fields worked out anew, in their order: a later one may use an earlier. */
export function calculate(fields: readonly RegisterField[], values: Row): Row {
  const calculated = fields.filter((field): field is CalculatedField => field.kind === 'calculated')
  if (calculated.length === 0) return values
  const found: Record<string, unknown> = { ...values }
  const context: Record<string, unknown> = {}
  for (const { id } of fields) context[id] = toFeel(values[id])
  for (const field of calculated) {
    const { value } = resultOf(field, context)
    context[field.id] = toFeel(value)
    if (value === undefined) delete found[field.id]
    else found[field.id] = value
  }
  return found
}

/** What is wrong with an expression, for its author; undefined when it can be read and every name is known. */
export function expressionProblem(
  { expression }: CalculatedField,
  ids: readonly string[],
): string | undefined {
  const context = Object.fromEntries(ids.map((id) => [id, null]))
  if (/\b(today|now)\s*\(/.test(expression))
    return '式の結果は保存されるので、today() と now() は使えません。しぼり込みの「今日から」を使ってください。'
  try {
    const { warnings } = evaluate(expression, context)
    const unknown = warnings.find(({ type }) => type === 'NO_VARIABLE_FOUND' || type === 'NO_FUNCTION_FOUND')
    return (
      unknown && `式の中の「${expression.slice(unknown.position.from, unknown.position.to)}」がわかりません。`
    )
  } catch {
    return '式として読めません。かっこや記号の対応を確かめてください。'
  }
}

function resultOf(
  { expression, gives }: CalculatedField,
  context: Record<string, unknown>,
): { readonly value: unknown } {
  let value: unknown
  try {
    value = evaluate(expression, context).value
  } catch {
    value = null
  }
  switch (gives) {
    case 'number':
      return { value: typeof value === 'number' && Number.isFinite(value) ? tidy(value) : undefined }
    case 'yesNo':
      return { value: typeof value === 'boolean' ? value : undefined }
    case 'date':
      return { value: isIsoDate(String(value)) ? String(value) : undefined }
    case 'text':
      return { value: value === null || value === undefined ? undefined : String(value).slice(0, 1_000) }
  }
}

/** 0.1 + 0.2 is 0.3 for whoever reads it. */
const tidy = (value: number): number => Math.round(value * 1e6) / 1e6

function toFeel(value: unknown): unknown {
  if (isIsoDate(value)) return feelDate(value)
  if (value === undefined) return null
  if (value instanceof FeelDate || Array.isArray(value) || isRow(value)) return value
  return value
}
