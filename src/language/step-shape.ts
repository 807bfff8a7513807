import { POSTS } from '#platform/house'
import { when } from './condition-shape.ts'
import { type Check, list, object, oneOf, slug, text } from './shape.ts'

const consult: Check = object({ step: oneOf(['consult']), office: slug, post: oneOf(POSTS), when })

/** One step of a route (工程). */
export const stepShape: Check = (value, at, say) => {
  const kind = typeof value === 'object' && value !== null && 'step' in value ? value.step : undefined
  if (kind === 'check') return object({ step: text(), office: slug })(value, at, say)
  if (kind === 'approve') return object({ step: text(), post: oneOf(POSTS), when })(value, at, say)
  if (kind === 'consult') return consult(value, at, say)
  if (kind === 'together') return object({ step: text(), of: list(consult, 2, 12) })(value, at, say)
  say(at, `${at}の工程は check・consult・together・approve のどれかにしてください。`)
}
