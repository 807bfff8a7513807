export { type Applied, apply, lifeOf } from './apply.ts'
export {
  type CaseEvent,
  EVENT_NAMES,
  type EventKind,
  type FieldReason,
  type Outcome,
  type Party,
} from './events.ts'
export {
  holderOf,
  isOver,
  type Life,
  type Proposal,
  START,
  STATE_NAMES,
  STATES,
  type State,
  type WaitsFor,
} from './life.ts'
export { type Holding, holdingFor, type Move, moves, type Role, refusal } from './moves.ts'
