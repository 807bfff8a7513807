import { POSTS, type Post } from '#platform/house'
import { checkRoute } from '../check-route.ts'
import type { Sentence, Step } from '../definition.ts'
import { type Check, list, maybe, object, oneOf, slug, text } from '../shape.ts'
import { stepShape } from '../step-shape.ts'
import type { RegisterField } from './fields.ts'

/** 処理の流れ: how a record goes from one state to the next. Its field is a choice that nobody types: moves change it. */
export interface Process {
  /** A `choice` of the register, whose choices are the states. */
  readonly field: string
  /** The state of a new record. */
  readonly first: string
  readonly moves: readonly ProcessMove[]
}

export interface ProcessMove {
  readonly id: string
  /** What the button says: 貸し出す. */
  readonly label: string
  readonly from: readonly string[]
  readonly to: string
  /** Who may; without both, everybody who may change the record. */
  readonly office?: string
  readonly posts?: readonly Post[]
  /**
   * 決裁: the steps after the proposal, 合議 and 専決 too, by the rules of every decision. The record moves when it is
   * approved; until then it stays as it is and nobody changes it.
   */
  readonly route?: readonly Step[]
}

const state = text(60)

export const processShape: Check = object({
  field: text(60),
  first: state,
  moves: list(
    object({
      id: slug,
      label: text(40),
      from: list(state, 1, 50),
      to: state,
      office: maybe(slug),
      posts: maybe(list(oneOf(POSTS), 1, 20)),
      route: maybe(list(stepShape, 1, 11)),
    }),
    1,
    50,
  ),
})

/** The whole way of a decision: what the keeping office proposes, then the steps of the move. */
export const routeOfMove = (office: string, { route = [] }: Pick<ProcessMove, 'route'>): readonly Step[] => [
  { step: 'check', office },
  ...route,
]

/** What does not fit together in a process, in sentences. */
export function processProblems(
  process: Process,
  fields: ReadonlyMap<string, RegisterField>,
  office: string,
): Sentence[] {
  const field = fields.get(process.field)
  if (field?.kind !== 'choice') return ['処理の流れの欄には、「一つを選ぶ」の欄を選んでください。']
  const problems: Sentence[] = []
  const known = (id: string) => {
    if (!field.choices.some((choice) => choice.id === id))
      problems.push(`処理の流れが指している「${id}」は、「${field.label}」の選択肢にありません。`)
  }
  known(process.first)
  for (const move of process.moves) {
    for (const id of [...move.from, move.to]) known(id)
    if (move.route)
      checkRoute(routeOfMove(office, move), (said) => problems.push(`「${move.label}」：${said}`))
  }
  const ids = process.moves.map(({ id }) => id)
  if (new Set(ids).size < ids.length) problems.push('処理の流れに、同じ id の動きが二つあります。')
  return problems
}
