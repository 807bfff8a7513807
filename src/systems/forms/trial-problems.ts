import { type Definition, type FieldDefinition, type Hall, innerOf, type Row, trialOf } from '#language'
import { today } from '#platform/clock'
import { addressBookOf } from '#systems/cases'
import { questionsIn } from './limits.ts'
import type { Problem } from './problems.ts'

/** Questions × answers beyond which trying would make a page wait for seconds. */
const MOST_WORK = 60_000

/** What only trying tells: rules that no answer meets, and questions that nobody ever reaches. */
export function trialProblems(hall: Hall, definition: Definition): Problem[] {
  if (workOf(definition) > MOST_WORK)
    return [
      {
        at: 'trial',
        text: '質問と選択肢が多すぎて、試しの答えを作れません。選択肢を減らすか、用紙を分けてください。',
      },
    ]
  const { town, clock } = hall
  const context = { today: today(clock), addresses: addressBookOf(town), disasters: town.disasters }
  const few = trialOf(definition, context, { amount: 'fewest' })
  if (few.problems.length > 0) return few.problems.map((text) => ruleOrTrial(definition, text))
  const many = trialOf(definition, context, { amount: 'most' })
  return conditionalPaths(definition)
    .filter(({ path }) => !answered(many.answers, path.split('.')))
    .filter(({ path }) => trialOf(definition, context, { amount: 'most', asks: path }).problems.length > 0)
    .map(({ path, field }) => ({
      at: `field ${path}`,
      text: `「${field.label}」には、どう答えてもたどり着きません。聞く条件を確かめてください。`,
    }))
}

const workOf = (definition: Definition): number => {
  const questions = questionsIn(definition)
  const answers = questions.map((field) => ('choices' in field ? field.choices.length : 4))
  return questions.length * answers.reduce((sum, each) => sum + each, 0)
}

/** A rule that stays unmet is shown beside the rule. */
function ruleOrTrial({ eligible }: Definition, text: string): Problem {
  const at = eligible.findIndex((rule) => text === `「${rule.text}」が成り立ちません。`)
  return at < 0
    ? { at: 'trial', text: `試しの答えを入れられません（${text}）` }
    : {
        at: `rule ${at}`,
        text: `どう答えても、条件「${text.slice(1, text.indexOf('」'))}」に当てはまりません。`,
      }
}

interface Placed {
  readonly path: string
  readonly field: FieldDefinition
}

/** Questions that stand behind a condition of their own or of the group they are in. */
function conditionalPaths({ pages }: Definition): Placed[] {
  const walk = (fields: readonly FieldDefinition[], prefix: string, hidden: boolean): Placed[] =>
    fields.flatMap((field) => {
      const path = prefix + field.id
      const behind = hidden || field.when !== undefined
      const inner = innerOf(field)
      return inner.length > 0 ? walk(inner, `${path}.`, behind) : behind ? [{ path, field }] : []
    })
  return pages.flatMap((page) => walk(page.fields, '', false))
}

const answered = (value: unknown, [first, ...rest]: readonly string[]): boolean =>
  first === undefined
    ? value !== undefined
    : [value].flat().some((each) => answered((each as Row | undefined)?.[first], rest))
