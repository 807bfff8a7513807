import { type Definition, STATE_NAMES, type State } from '#language'
import { Tag } from '#platform/screens'

const TONES: Partial<Record<State, 'go' | 'wait' | 'good' | 'bad'>> = {
  submitted: 'go',
  checking: 'go',
  deciding: 'go',
  returned: 'wait',
  approved: 'good',
  rejected: 'bad',
}

/** A state in the procedure's own words: 認定, 交付, 処理済み. */
export function StateTag({ state, definition }: { state: string; definition?: Definition }) {
  const known = state as State
  const word =
    definition && (known === 'approved' || known === 'rejected')
      ? definition.outcomes[known]
      : STATE_NAMES[known]
  return <Tag tone={TONES[known]}>{word}</Tag>
}
