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
  isTownwide,
  type Life,
  type Proposal,
  routeOf,
  type Seat,
  START,
  STATE_NAMES,
  STATES,
  type State,
  sits,
  type TakenIn,
  type WaitsFor,
} from './life.ts'
export { type Holding, hasMoney, holdingFor, type Move, moves, type Role, refusal } from './moves.ts'
