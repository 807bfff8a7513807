/** 処理の流れ in the builder: at most one press that leads to each choice of the state's field. */
import type { Process, ProcessMove, Step } from '#language'
import type { FormInput } from '#platform/web'
import type { Body, BodyField } from './body.ts'

type Choice = { readonly id: string; readonly label: string }

/** Who agrees, in turn: what the list of the builder offers. */
export const FLOW_ROUTES: Readonly<Record<string, string>> = {
  '': '決裁なし',
  係長: '係長の決裁',
  課長: '課長の決裁',
  '係長 課長': '係長、課長の決裁',
  '係長 課長 副町長 町長': '係長、課長、副町長、町長の決裁',
}

export interface FlowRow {
  readonly to: Choice
  /** What the button says; empty where nothing leads here. */
  readonly label: string
  /** A choice's id; empty for any other. */
  readonly from: string
  /** A key of {@link FLOW_ROUTES}. */
  readonly route: string
}

export const choicesOf = (field: BodyField | undefined): readonly Choice[] =>
  (field?.kind === 'choice' ? field.choices : []) as readonly Choice[]

export const stateField = ({ fields, process }: Body): BodyField | undefined =>
  fields.find(({ id }) => id === process?.field)

const routeKey = (route: readonly Step[] = []): string | undefined => {
  const key = route.flatMap((step) => (step.step === 'approve' && !step.when ? [step.post] : ['?'])).join(' ')
  return Object.hasOwn(FLOW_ROUTES, key) ? key : undefined
}

const isPlain = (move: ProcessMove, others: readonly ProcessMove[], states: number): boolean =>
  move.office === undefined &&
  move.posts === undefined &&
  routeKey(move.route) !== undefined &&
  (move.from.length === 1 || move.from.length === states - 1) &&
  !others.some((each) => each !== move && each.to === move.to)

/** The rows of the builder; undefined where a process says more than they can, and is left as it is. */
export function flowRows(body: Body): readonly FlowRow[] | undefined {
  const { process } = body
  const states = choicesOf(stateField(body))
  if (!process) return []
  if (!process.moves.every((move) => isPlain(move, process.moves, states.length))) return undefined
  return states.map((to) => {
    const move = process.moves.find((each) => each.to === to.id)
    if (!move) return { to, label: '', from: '', route: '' }
    const from = move.from.length === 1 ? move.from[0]! : ''
    return { to, label: move.label, from, route: routeKey(move.route) ?? '' }
  })
}

/** What stands in the form, as a process; undefined where none is wished for. */
export function readFlow(body: Body, input: FormInput): Process | undefined {
  if (!input.names().includes('flow.field')) return body.process
  const field = body.fields.find(({ id }) => id === input.text('flow.field'))
  const states = choicesOf(field)
  if (!field || states.length === 0) return undefined
  const first = states.find(({ id }) => id === input.text('flow.first')) ?? states[0]!
  if (body.process?.field !== field.id) return { field: field.id, first: first.id, moves: usualMoves(states) }
  const moves = states.flatMap((to): ProcessMove[] => {
    const at = (name: string) => input.text(`flow.${to.id}.${name}`)
    const label = (at('label') ?? '').trim().slice(0, 40)
    if (label === '') return []
    const from = states.some(({ id }) => id === at('from')) ? [at('from')!] : othersThan(states, to)
    const posts = Object.hasOwn(FLOW_ROUTES, at('route') ?? '') ? at('route')!.split(' ').filter(Boolean) : []
    const route = posts.map((post) => ({ step: 'approve', post }) as Step)
    return [{ id: `to-${to.id.toLowerCase()}`, label, from, to: to.id, ...(route.length > 0 && { route }) }]
  })
  return { field: field.id, first: first.id, moves: moves.length > 0 ? moves : usualMoves(states) }
}

const othersThan = (states: readonly Choice[], { id }: Choice): string[] =>
  states.flatMap((each) => (each.id === id ? [] : [each.id]))

/** To begin with: from each state to the next in the list. */
const usualMoves = (states: readonly Choice[]): ProcessMove[] =>
  states.slice(1).map((to, at) => ({
    id: `to-${to.id.toLowerCase()}`,
    label: `${to.label}にする`.slice(0, 40),
    from: [states[at]!.id],
    to: to.id,
  }))
