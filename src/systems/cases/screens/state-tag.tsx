import type { Definition, State } from '#language'
import { Tag } from '#platform/screens'
import { stateName } from '../state-name.ts'

const TONES: Partial<Record<State, 'go' | 'wait' | 'good' | 'bad'>> = {
  submitted: 'go',
  checking: 'go',
  deciding: 'go',
  returned: 'wait',
  approved: 'good',
  rejected: 'bad',
}

/** A state in the procedure's own words. */
export function StateTag({ state, definition }: { state: string; definition?: Definition }) {
  return <Tag tone={TONES[state as State]}>{stateName(state, definition)}</Tag>
}
