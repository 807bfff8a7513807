import { type Condition, FACTS, type FieldDefinition, kindOf } from '#language'
import { isIsoDate, wareki } from '#platform/clock'
import type { Questions } from './questions.ts'

/** What the words of a condition are taken from. */
export interface Vocabulary {
  readonly questions: Questions
  /** What the area of a 団体コード is called: `04323` → 柴田町. */
  area(code: string): string
}

/** What is asked only on a condition: something to write, or something to bring along. */
export type Act = '書いて' | '付けて'

/**
 * A condition as people read it on paper: 「配偶者がいる人だけ書いてください。」 `row`: it stands in a row of a list, where it
 * speaks of the row and not of the person who writes.
 */
export function conditionInWords(
  condition: Condition,
  vocabulary: Vocabulary,
  { act = '書いて', row = false }: { act?: Act; row?: boolean } = {},
): string {
  return `${clause(condition, vocabulary)}${row ? 'とき' : '人'}だけ${act}ください。`
}

/** A clause that may stand before 人 and とき. `no`: that the condition does not hold. */
function clause(condition: Condition, words: Vocabulary, no = false): string {
  const name = (path: string) => words.questions.get(path)?.name ?? `「${path}」`
  const field = (path: string) => words.questions.get(path)?.field
  switch (condition.op) {
    case 'not':
      return clause(condition.of, words, !no)
    case 'all':
    case 'any': {
      const parts = condition.of.map((each) => clause(each, words, no))
      if (parts.length === 0) return (condition.op === 'all') === no ? 'だれでもない' : 'すべてに当てはまる'
      return parts.length === 1 ? parts[0]! : (condition.op === 'all') === no ? either(parts) : both(parts)
    }
    case 'some':
    case 'every': {
      const every = (condition.op === 'every') !== no
      return `${name(condition.list)}の${every ? 'すべての' : 'どれかの'}行で、${clause(condition.of, words, no)}`
    }
    case 'answered':
      return `${name(condition.field)}を書い${no ? 'ていない' : 'た'}`
    case 'within':
      return `${name(condition.field)}が${words.area(condition.area)}の${no ? '外' : '中'}である`
    case 'inTime':
      return `${name(condition.field)}の次の日から数えて${condition.days}日${no ? 'を過ぎた' : '以内（最後の日が休みなら、次に役場が開く日まで）である'}`
    case 'total': {
      const sum = condition.plus.map(name).join('と')
      const less = (condition.minus ?? []).map(name).join('と')
      return `${sum}を合わせ${less && `、${less}を引い`}た額が${condition.atMost.toLocaleString('ja-JP')}円${no ? 'より多い' : '以下である'}`
    }
    case 'is':
    case 'oneOf': {
      const values = condition.op === 'is' ? [condition.value] : condition.values
      if (condition.field === '@identity') return known(values, no)
      return chosen(field(condition.field), name(condition.field), values, no)
    }
    default:
      return compared(condition, name(condition.field), field(condition.field), no)
  }
}

/** 選んだか、書いたかのどちらかである */
const either = (parts: readonly string[]): string =>
  `${parts.join('か、')}かの${parts.length > 2 ? 'どれか' : 'どちらか'}である`

/** 選んでいて、書いていて、…した */
const both = (parts: readonly string[]): string =>
  parts.map((part, at) => (at < parts.length - 1 ? going(part) : part)).join('、')

/** The form of a clause that goes on. Its endings are those that this file writes. */
const going = (part: string): string => {
  for (const [end, on] of GOING) if (part.endsWith(end)) return part.slice(0, -end.length) + on
  return `${part}のであって`
}
const GOING = [
  ['ない', 'なくて'],
  ['多い', '多くて'],
  ['である', 'であって'],
  ['ある', 'あって'],
  ['いる', 'いて'],
  ['んだ', 'んでいて'],
  ['た', 'ていて'],
] as const

type Plain = string | number | boolean

function chosen(
  field: FieldDefinition | undefined,
  name: string,
  values: readonly Plain[],
  no: boolean,
): string {
  const [first] = values
  if (field?.kind === 'consent' || (field === undefined && typeof first === 'boolean' && values.length === 1))
    return `${name}に印を付け${(first === false) === no ? 'た' : 'ていない'}`
  if (field?.kind === 'yesNo') {
    const yes = values.length === 1 && (first === true) !== no
    const plain = field.yes === undefined && field.no === undefined ? asState(field.label, yes) : undefined
    return plain ?? `${name}で「${kindOf(field).format(yes, field)}」を選んだ`
  }
  if (field?.kind === 'choice' || field?.kind === 'choices') {
    const labels = values.map(
      (value) => `「${field.choices.find(({ id }) => id === value)?.label ?? value}」`,
    )
    return `${name}で${labels.join('か')}を選${no ? 'んでいない' : 'んだ'}`
  }
  const written = values.map((value) => `「${field ? kindOf(field).format(value, field) : value}」`)
  return `${name}に${written.join('か')}と書い${no ? 'ていない' : 'た'}`
}

/** 配偶者はいますか → 配偶者がいる, 配偶者がいない. Undefined for a question whose verb would have to be bent. */
function asState(label: string, yes: boolean): string | undefined {
  const person = /^(?:ほかに、)?([^、]+?)[はが]いますか$/.exec(label)?.[1]
  if (person !== undefined && !/[はがをに]/.test(person.replace(/（.*）/, '')))
    return `${person}が${yes ? 'いる' : 'いない'}`
  const doing = /^((?:いま、)?[^、]+[てで])いますか$/.exec(label)?.[1]
  return doing === undefined ? undefined : `${doing}${yes ? 'いる' : 'いない'}`
}

const KNOWN: Readonly<Record<(typeof FACTS)['@identity'][number], string>> = {
  none: '何も使わず',
  email: 'メールアドレス',
  passkey: 'パスキー',
  card: 'マイナンバーカード',
  counter: '役場の窓口',
}

/** How a person is known: a fact of the door. On paper the ways that a door alone offers are named all the same. */
function known(values: readonly Plain[], no: boolean): string {
  const named = FACTS['@identity'].filter((each) => values.includes(each))
  const ways = named.filter((each) => each !== 'none').map((each) => KNOWN[each])
  const seen = `${ways.join('か')}で本人であることを確かめ${no ? 'ていない' : 'た'}`
  if (!named.includes('none')) return seen
  const unseen = `本人であることを確かめ${no ? 'た' : 'ていない'}`
  if (ways.length === 0) return unseen
  return no ? both([unseen, seen]) : either([unseen, seen])
}

type Order = Extract<Condition, { op: 'atLeast' | 'atMost' }>

type Ends = readonly [less: string, more: string]

/** 以上 and 以下, and what is neither. */
const bound = (atLeast: boolean, no: boolean, [less, more]: Ends = ['少ない', '多い']): string =>
  no ? `より${atLeast ? less : more}` : atLeast ? '以上である' : '以下である'

const AGES: Ends = ['下である', '上である']

function compared(
  { op, by, value }: Order,
  name: string,
  field: FieldDefinition | undefined,
  no: boolean,
): string {
  const atLeast = op === 'atLeast'
  const days = (unit: string, today: string) => {
    const n = Number(value)
    const at = n === 0 ? today : `${today}の${Math.abs(n)}${unit}${n < 0 ? '前' : '後'}`
    const after = atLeast !== no
    return no
      ? `${name}が${at}より${after ? '後' : '前'}である`
      : `${name}が${at}か、それより${after ? '後' : '前'}である`
  }
  switch (by) {
    case 'age':
      return `${name}から数えた年齢が、きょう${value}歳${bound(atLeast, no, AGES)}`
    case 'ageReached':
      return `${name}から数えた年齢が、あした${value}歳${bound(atLeast, no, AGES)}`
    case 'schoolYearAge':
      return `${name}から数えた年齢が、この年度の終わりに${value}歳${bound(atLeast, no, AGES)}`
    case 'daysFromToday':
      return days('日', 'きょう')
    case 'monthsFromToday':
      return days('か月', '今月')
    case 'count':
      return counted(Number(value), atLeast, no, name)
    default: {
      const said = field
        ? kindOf(field).format(value, field)
        : isIsoDate(value)
          ? wareki(value)
          : String(value)
      if (typeof value === 'number') return `${name}が${said}${bound(atLeast, no)}`
      const after = atLeast !== no
      return `${name}が${said}${no ? `より${after ? '後' : '前'}` : after ? '以後' : '以前'}である`
    }
  }
}

/** How many entries a list has: 1 or more is that there is one. */
function counted(n: number, atLeast: boolean, no: boolean, name: string): string {
  const [least, most] = atLeast ? [n, n - 1] : [n + 1, n]
  if (atLeast === no) return most <= 0 ? `${name}を1件も書いていない` : `${name}が${most}件までである`
  return least <= 1 ? `${name}を書いた` : `${name}を${least}件以上書いた`
}
