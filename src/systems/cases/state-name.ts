import { type Definition, STATE_NAMES, type State } from '#language'

/** A state in the procedure's own words: 認定, 交付, 処理済み. */
export function stateName(state: string, definition?: Pick<Definition, 'outcomes'>): string {
  const known = state as State
  return definition && (known === 'approved' || known === 'rejected')
    ? definition.outcomes[known]
    : STATE_NAMES[known]
}
