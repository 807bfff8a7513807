export { checkRegister, isDateField, viewProblems } from './check-register.ts'
export {
  CHART_KINDS,
  type ChartKind,
  type Filter,
  type Grant,
  ME,
  MOST_REMINDER_DAYS,
  type PublicMap,
  RECORD_FACTS,
  REGISTER_VERBS,
  type RecordFact,
  type RegisterDefinition,
  type RegisterVerb,
  type Reminder,
  reminderKey,
  type Sort,
  VIEW_KINDS,
  type View,
  type ViewKind,
} from './definition.ts'
export { calculated, lookup, rollup, serial } from './derived.ts'
export { eachField } from './each-field.ts'
export {
  type CalculatedField,
  type DerivedField,
  type EnteredField,
  isEntered,
  isStored,
  type LinkField,
  type LookupField,
  type RegisterField,
  type RollupField,
  type SerialField,
  type ShapeField,
} from './fields.ts'
export { link, linkKind } from './link.ts'
export { filterShape, MOST_FIELDS, type ParsedRegister, parseRegister, viewShape } from './parse-register.ts'
export { type Process, type ProcessMove, routeOfMove } from './process.ts'
export { publicGrants, SHOWABLE_KINDS } from './public-map.ts'
export { register, usualGrants } from './register.ts'
export { isArea, linesOf, type Shape, shape, shapeKind } from './shape.ts'
