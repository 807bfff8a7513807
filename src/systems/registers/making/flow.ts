/** 処理の流れ in the builder: at most one press that leads to each choice of the state's field. */
import type { ConsultStep, Process, ProcessMove, Step } from '#language'
import { POSTS, type Post } from '#platform/house'
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
  readonly consult: Consult
}

/** 合議: offices that are asked on the way, each by the same post. */
export interface Consult {
  /** None where nobody is asked. */
  readonly offices: readonly string[]
  readonly post: Post
  /** After how many of the approvals. */
  readonly after: number
  /** Whether all are asked at once, or one after another. */
  readonly together: boolean
}

const NOBODY: Consult = { offices: [], post: '課長', after: 0, together: false }
/** As many as a route holds beside its approvals. */
const MOST_CONSULTED = 6

export const choicesOf = (field: BodyField | undefined): readonly Choice[] =>
  (field?.kind === 'choice' ? field.choices : []) as readonly Choice[]

export const stateField = ({ fields, process }: Body): BodyField | undefined =>
  fields.find(({ id }) => id === process?.field)

interface DrawnRoute {
  readonly route: string
  readonly consult: Consult
}

/** What the boxes can say of a route: approvals in turn, 合議 at one place among them; undefined for any other. */
function drawn(route: readonly Step[] = []): DrawnRoute | undefined {
  if (route.some((step) => 'when' in step && step.when)) return undefined
  const posts = route.flatMap((step) => (step.step === 'approve' ? [step.post] : []))
  const key = posts.join(' ')
  const asked = route.flatMap((step, at) => (step.step === 'approve' ? [] : [{ step, at }]))
  if (!Object.hasOwn(FLOW_ROUTES, key)) return undefined
  const [first] = asked
  if (!first) return { route: key, consult: NOBODY }
  const steps = asked.flatMap(({ step }) =>
    step.step === 'together' ? step.of : step.step === 'consult' ? [step] : [],
  )
  const together = first.step.step === 'together'
  const oneBlock =
    asked.every(({ at }, index) => at === first.at + index) && (!together || asked.length === 1)
  const [{ post } = NOBODY] = steps
  const alike = asked.every(({ step }) => step.step !== 'check') && steps.every((step) => step.post === post)
  const plain = steps.length <= MOST_CONSULTED && steps.every(({ when }) => !when)
  if (!oneBlock || !alike || !plain) return undefined
  return {
    route: key,
    consult: { offices: steps.map(({ office }) => office), post, after: first.at, together },
  }
}

/** The steps that the boxes say. */
function stepsOf(key: string, { offices, post, after, together }: Consult): Step[] {
  const approvals = key
    .split(' ')
    .filter(Boolean)
    .map((each) => ({ step: 'approve', post: each }) as Step)
  const asked = offices.map((office): ConsultStep => ({ step: 'consult', office, post }))
  const block: Step[] = together && asked.length > 1 ? [{ step: 'together', of: asked }] : asked
  // The last of the approvals decides, so that 合議 stands before it.
  const at = Math.max(0, Math.min(after, approvals.length - 1))
  return [...approvals.slice(0, at), ...block, ...approvals.slice(at)]
}

const isPlain = (move: ProcessMove, others: readonly ProcessMove[], states: number): boolean =>
  move.office === undefined &&
  move.posts === undefined &&
  drawn(move.route) !== undefined &&
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
    if (!move) return { to, label: '', from: '', route: '', consult: NOBODY }
    const from = move.from.length === 1 ? move.from[0]! : ''
    return { to, label: move.label, from, ...(drawn(move.route) ?? { route: '', consult: NOBODY }) }
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
    const key = Object.hasOwn(FLOW_ROUTES, at('route') ?? '') ? at('route')! : ''
    const route = stepsOf(key, readConsult(input, `flow.${to.id}`))
    return [{ id: `to-${to.id.toLowerCase()}`, label, from, to: to.id, ...(route.length > 0 && { route }) }]
  })
  return { field: field.id, first: first.id, moves: moves.length > 0 ? moves : usualMoves(states) }
}

const readConsult = (input: FormInput, at: string): Consult => ({
  offices: [...new Set(input.all(`${at}.consult`))].slice(0, MOST_CONSULTED),
  post: POSTS.find((post) => post === input.text(`${at}.consultPost`)) ?? NOBODY.post,
  after: /^[0-3]$/.test(input.text(`${at}.after`) ?? '') ? Number(input.text(`${at}.after`)) : 0,
  together: input.text(`${at}.together`) === '1',
})

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
