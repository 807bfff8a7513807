import { isIsoDate } from '#platform/clock'
import { checkOutcomes, resultFacts } from './check-decision.ts'
import { letterProblems } from './check-letter.ts'
import { checkRoute } from './check-route.ts'
import { type Cond, type Condition, eachPath, FACTS } from './condition.ts'
import { type Definition, LETTER_KINDS, type Sentence } from './definition.ts'
import { duplicates } from './duplicates.ts'
import { type FieldDefinition, innerOf } from './fields/index.ts'
import { checkPayout } from './payout.ts'
import { type Standing, standings } from './standings.ts'
import { stepsIn } from './steps.ts'

/** What does not fit, and where: `pages`, `field children.birth`, `rule 0`, `letter approved`, `detail amount`, … */
export interface PlacedProblem {
  readonly at: string
  readonly text: Sentence
}

/** Everything about one definition that does not fit together, in sentences that a clerk understands. */
export const checkDefinition = (definition: Definition): Sentence[] =>
  placedProblems(definition).map(({ text }) => `${definition.name}：${text}`)

/** The same, each with its place, so that it can be shown beside what it speaks of. */
export const placedProblems = (definition: Definition): PlacedProblem[] => {
  const known = standings(definition)
  const said: PlacedProblem[] = []
  const sayAt = (at: string) => (text: string) => void said.push({ at, text })
  checkPages(definition, sayAt('pages'))
  const conditions =
    (at: string): CheckCondition =>
    (...check) =>
      conditionCheck(known, sayAt(at))(...check)
  const walk = (fields: readonly FieldDefinition[], prefix: string, list?: string): void => {
    for (const field of fields) {
      const path = prefix + field.id
      if (field.when)
        conditions(`field ${path}`)(field.when, `「${field.label}」の条件`, known.get(path)!.order, list)
      walk(innerOf(field), `${path}.`, field.kind === 'repeat' ? path : list)
    }
  }
  for (const page of definition.pages) walk(page.fields, '')
  for (const [at, rule] of definition.eligible.entries())
    conditions(`rule ${at}`)(rule.holds, `要件「${rule.text}」`)
  for (const fee of definition.fee) if (fee.when) conditions('fee')(fee.when, '手数料の条件')
  for (const step of stepsIn(definition.route))
    if ('when' in step && step.when) conditions('route')(step.when, '工程の条件')
  checkOutcomes(definition, sayAt('outcomes'))
  const details = definition.outcomes.details ?? []
  const facts = { ...FACTS, ...resultFacts(definition.outcomes) }
  for (const field of details)
    if (field.when)
      conditionCheck(
        known,
        sayAt(`detail ${field.id}`),
        facts,
      )(field.when, `決定の内容「${field.label}」の条件`)
  for (const page of definition.pages)
    if (page.fields.every((field) => field.when && contradicts(field.when, known)))
      sayAt(`page ${page.id}`)(`ページ「${page.title}」は、どう答えても開きません。条件を確認してください。`)
  checkRoute(definition.route, sayAt('route'))
  checkPayout(
    definition,
    (path) => {
      const found = known.get(path)
      return found && { kind: found.field.kind, ...(found.list !== undefined && { list: found.list }) }
    },
    sayAt('payout'),
  )
  for (const text of duplicates(definition.checks ?? [])) sayAt('checks')(`確認「${text}」が二つあります。`)
  for (const kind of LETTER_KINDS)
    for (const text of letterProblems(definition, kind)) sayAt(`letter ${kind}`)(text)
  const { from, to } = definition.effective
  if (to !== undefined && to < from) sayAt('effective')('有効期間の終わりが始まりより前です。')
  for (const [what, path, kind] of [
    ['期限', definition.deadline.from, 'date'],
    ...definition.fee.map((each) => ['手数料の数', each.times, 'number']),
  ] as const)
    if (path !== undefined && known.get(path)?.field.kind !== kind)
      sayAt(what === '期限' ? 'deadline' : 'fee')(`${what}が指す欄「${path}」がないか、種類が違います。`)
  return said
}

const checkPages = ({ pages }: Definition, say: (text: string) => void): void => {
  for (const id of duplicates(pages.map((page) => page.id))) say(`ページの名前「${id}」が二つあります。`)
  for (const id of duplicates(pages.flatMap((page) => page.fields.map((field) => field.id))))
    say(`欄の名前「${id}」が二つあります。`)
  const walk = (fields: readonly FieldDefinition[], list?: FieldDefinition): void => {
    for (const field of fields) {
      const inner = innerOf(field)
      for (const id of duplicates(inner.map((each) => each.id)))
        say(`「${field.label}」の中に、欄の名前「${id}」が二つあります。`)
      if (field.kind === 'repeat' && list)
        say(`「${list.label}」の中に、繰り返しの欄「${field.label}」は置けません。`)
      if (field.kind === 'repeat' && field.min > field.max)
        say(`「${field.label}」の最少が最多を超えています。`)
      if (field.kind === 'repeat' && field.distinct && !inner.some((each) => each.id === field.distinct))
        say(`「${field.label}」の中に、同じ答えを断る欄「${field.distinct}」がありません。`)
      if (field.kind === 'month' && (field.fromMonths ?? -1200) > (field.toMonths ?? 1200))
        say(`「${field.label}」の最初の月が最後の月より後です。`)
      if (field.kind === 'choice' || field.kind === 'choices')
        for (const id of duplicates(field.choices.map((each) => each.id)))
          say(`「${field.label}」の選択肢「${id}」が二つあります。`)
      walk(inner, field.kind === 'repeat' ? field : list)
    }
  }
  for (const page of pages) walk(page.fields)
}

/** Which kinds of field each condition can be said of. */
const FITS: Readonly<Record<string, readonly string[]>> = {
  is: ['choice', 'choices', 'yesNo', 'number', 'yen', 'text', 'digits', 'consent', 'date', 'month'],
  oneOf: ['choice', 'choices', 'number', 'yen', 'text', 'digits'],
  atLeast: ['number', 'yen', 'date', 'month'],
  atMost: ['number', 'yen', 'date', 'month'],
  within: ['address'],
  inTime: ['date'],
  total: ['yen', 'number'],
  some: ['repeat'],
  every: ['repeat'],
  count: ['repeat'],
  monthsFromToday: ['month'],
}

type CheckCondition = (condition: Condition, where: string, before?: number, within?: string) => void

/** Checks conditions against the fields there are: each must stand before, be in reach, and fit what is said of it. */
const conditionCheck = (
  known: Map<string, Standing>,
  say: (text: string) => void,
  facts: Readonly<Record<string, readonly unknown[]>> = FACTS,
): CheckCondition => {
  const checkFact = (fact: readonly unknown[], part: Condition, where: string): void => {
    for (const value of valuesOf(part))
      if (!fact.includes(value)) say(`${where}の値「${value}」はありません。`)
  }
  const checkPart = (part: Condition, { field }: Standing, where: string): void => {
    const by = 'by' in part ? part.by : undefined
    const fits = by ? (FITS[by] ?? ['date']) : FITS[part.op]
    if (fits && !fits.includes(field.kind))
      say(`${where}は「${field.label}」（${field.kind}）には使えません。`)
    else for (const value of valuesOf(part)) checkValue(field, value, by, where, say)
  }
  return (condition, where, before = Number.POSITIVE_INFINITY, within) =>
    eachPath(condition, (path, lists, part) => {
      const fact = Object.hasOwn(facts, path) ? facts[path] : undefined
      if (fact) return checkFact(fact, part, where)
      const standing = known.get(path)
      if (!standing) return say(`${where}が指す「${path}」という欄はありません。`)
      const { field, list, order } = standing
      if (order >= before)
        say(`${where}は、後にある「${field.label}」を指しています。先に聞く欄だけを指せます。`)
      if (list !== undefined && list !== within && !lists.includes(list))
        say(
          `${where}は「${field.label}」を指しますが、どの一件かがわかりません（some か every を使ってください）。`,
        )
      checkPart(part, standing, where)
    })
}

const checkValue = (
  field: FieldDefinition,
  value: unknown,
  by: string | undefined,
  where: string,
  say: (text: string) => void,
): void => {
  if (field.kind === 'choice' || field.kind === 'choices') {
    if (!field.choices.some((each) => each.id === value))
      say(`${where}の値「${value}」は「${field.label}」の選択肢にありません。`)
    return
  }
  const numeric = by !== undefined || field.kind === 'number' || field.kind === 'yen'
  const wanted = numeric
    ? 'number'
    : field.kind === 'yesNo' || field.kind === 'consent'
      ? 'boolean'
      : 'string'
  const given: string = typeof value
  if (given !== wanted) say(`${where}の値「${value}」は「${field.label}」の値になりません。`)
  else if (field.kind === 'date' && !by && !isIsoDate(value))
    say(`${where}の値「${value}」は日付ではありません。`)
}

const valuesOf = (part: Cond<string>): readonly unknown[] =>
  part.op === 'oneOf'
    ? part.values
    : part.op === 'is' || part.op === 'atLeast' || part.op === 'atMost'
      ? [part.value]
      : []

/** What must be true for a condition to hold, as far as plain 「この欄はこの値」 goes, the conditions of those fields included. */
const demands = (
  condition: Condition,
  known: Map<string, Standing>,
  seen: ReadonlySet<string>,
): [string, unknown][] => {
  if (condition.op === 'all') return condition.of.flatMap((each) => demands(each, known, seen))
  if (condition.op === 'any' && condition.of.length === 1) return demands(condition.of[0]!, known, seen)
  if (!('field' in condition)) return []
  const field = known.get(condition.field)?.field
  const above =
    field?.when && !seen.has(condition.field)
      ? demands(field.when, known, new Set([...seen, condition.field]))
      : []
  const single = condition.op === 'is' && field?.kind !== 'choices'
  return single ? [[condition.field, condition.value], ...above] : above
}

const contradicts = (condition: Condition, known: Map<string, Standing>): boolean => {
  const wanted = new Map<string, unknown>()
  for (const [path, value] of demands(condition, known, new Set())) {
    if (wanted.has(path) && wanted.get(path) !== value) return true
    wanted.set(path, value)
  }
  return false
}
