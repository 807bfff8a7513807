import { eachField, type Filter, type Sentence } from '#language'
import { isIsoDate } from '#platform/clock'
import type { BodyField } from './body.ts'

/** Whatever of a condition is not whole or names what is not there: it would let through more, or fewer, than was meant. */
export function conditionProblems(
  filter: Filter,
  where: string,
  fields: readonly BodyField[],
): readonly Sentence[] {
  const problems: Sentence[] = []
  const labelOf = (id: string) => fields.find((field) => field.id === id)?.label
  eachField(filter, (id) => {
    if (!id.startsWith('@') && labelOf(id) === undefined)
      problems.push(`${where}の条件が、はずした欄を指しています。選び直すか、条件を消してください。`)
  })
  eachComparison(filter, (comparison) => {
    const field = fields.find(({ id }) => id === comparison.field)
    const said = `${where}の「${field?.label ?? comparison.field}」の条件`
    // What stands in another register has no column here: under 「でない」 it would hold for every record.
    if (field?.kind === 'lookup' || field?.kind === 'rollup')
      return problems.push(`${said}には、参照と集計の欄は使えません。`)
    if ('value' in comparison && String(comparison.value).trim() === '')
      return problems.push(`${said}に、くらべる値を入れてください。`)
    const problem = field && valueProblem(comparison, field)
    if (problem) problems.push(`${said}${problem}`)
  })
  return [...new Set(problems)]
}

type Comparison = Exclude<Filter, { op: 'all' | 'any' | 'not' }>

function eachComparison(filter: Filter, visit: (comparison: Comparison) => void): void {
  if (filter.op === 'all' || filter.op === 'any') for (const each of filter.of) eachComparison(each, visit)
  else if (filter.op === 'not') eachComparison(filter.of, visit)
  else visit(filter)
}

function valueProblem(comparison: Comparison, field: BodyField): string | undefined {
  if (comparison.op === 'answered' || comparison.op === 'contains') return undefined
  const values = comparison.op === 'oneOf' ? comparison.values : [comparison.value]
  const choices = (field.choices ?? []) as readonly { readonly id: string }[]
  if ('by' in comparison && comparison.by)
    return typeof comparison.value === 'number' ? undefined : 'には、日数を数で入れてください。'
  switch (field.kind === 'calculated' ? field.gives : field.kind) {
    case 'choice':
    case 'choices': {
      const unknown = values.find((value) => !choices.some(({ id }) => id === value))
      return unknown === undefined ? undefined : `の「${unknown}」は、選択肢にありません。`
    }
    case 'number':
    case 'yen':
      return values.every((value) => /^-?\d{1,15}(\.\d{1,15})?$/.test(String(value)))
        ? undefined
        : 'には、数を入れてください。'
    case 'date':
      return values.every((value) => isIsoDate(String(value)))
        ? undefined
        : 'には、「令和8年4月1日」のような日付を入れてください。'
    default:
      return undefined
  }
}
