import { type Condition, type Definition, fieldAt } from '#language'
import { isIsoDate, wareki } from '#platform/clock'
import { comparisonsOf, type Place } from './comparisons.ts'
import { type ConditionRow, toRows } from './condition-rows.ts'

/** A condition as a sentence: 「同居・別居」が「別居」、かつ … */
export function conditionWords(body: Definition, condition: Condition | undefined, place: Place): string {
  if (!condition) return 'いつも'
  const rows = toRows(body, condition, place)
  if (rows) {
    if (rows.rows.length === 0) return 'まだ条件がありません'
    const joint = rows.together === 'all' ? '、かつ ' : '、または '
    return rows.rows.map((row) => rowWords(body, row)).join(joint)
  }
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of
        .map((each) => `（${conditionWords(body, each, place)}）`)
        .join(condition.op === 'all' ? 'かつ' : 'または')
    case 'not':
      return `（${conditionWords(body, condition.of, place)}）ではない`
    case 'some':
    case 'every':
      return `「${labelOf(body, condition.list)}」の${condition.op === 'some' ? 'どれか' : 'すべて'}で（${conditionWords(body, condition.of, place)}）`
    case 'total':
      return `${condition.plus.map((path) => `「${labelOf(body, path)}」`).join('＋')}${(condition.minus ?? []).map((path) => `－「${labelOf(body, path)}」`).join('')}が${condition.atMost}以下`
    case 'inTime':
      return `「${labelOf(body, condition.field)}」から${condition.days}日以内`
    case 'within':
      return `「${labelOf(body, condition.field)}」が団体コード${condition.area}の区域の中`
    case 'answered':
      return `「${labelOf(body, condition.field)}」に答えがある`
    case 'oneOf':
      return `「${labelOf(body, condition.field)}」が${condition.values.join('・')}のどれか`
    case 'is':
      return `「${labelOf(body, condition.field)}」が${condition.value}`
    default:
      return `「${labelOf(body, condition.field)}」が${condition.value}${condition.op === 'atLeast' ? '以上' : '以下'}`
  }
}

const FACT_NAMES: Readonly<Record<string, string>> = {
  '@identity': '本人確認の方法',
  '@result': '決定の結果',
}

const labelOf = (body: Definition, path: string): string =>
  FACT_NAMES[path] ?? fieldAt(body, path)?.label ?? path

const QUANTIFIED: Readonly<Record<string, string>> = { some: 'どれか1件でも', every: 'すべて' }

function rowWords(body: Definition, { subject, comparison, values }: ConditionRow): string {
  const [quantifier = '', path = subject] = subject.includes(':') ? subject.split(':') : ['', subject]
  const field = fieldAt(body, path)
  const found = field && comparisonsOf(field).find((each) => each.id === comparison)
  if (!field || !found) return subject
  const listed = QUANTIFIED[quantifier] ? `（${QUANTIFIED[quantifier]}）` : ''
  const said = values.map((value) =>
    'choices' in field ? (field.choices.find(({ id }) => id === value)?.label ?? value) : dateWords(value),
  )
  const words = found.words.includes('…')
    ? found.words.replace('…', said[0] ?? '')
    : `${found.words}${said.map((each) => `「${each}」`).join('')}`
  return `「${field.label}」${listed}${words}`
}

const dateWords = (value: string): string => (isIsoDate(value) ? wareki(value) : value)
