/** The acts of a decision as the last part of an address, and what a posted form says of each. */
import type { CaseEvent, Move } from '#language'
import type { FormInput } from '#platform/web'

type Unsigned<E> = E extends unknown ? Omit<E, 'at' | 'by'> : never

/** What can be done with something that is decided, and is no application. */
export type CourseEvent = Extract<
  Unsigned<CaseEvent>,
  { kind: 'proposed' | 'agreed' | 'decided' | 'sentBack' | 'pulledBack' | 'withdrawn' | 'reviewed' }
>

export const ACT_OF: Partial<Record<Move['kind'], string>> = {
  proposed: 'propose',
  agreed: 'approve',
  decided: 'decide',
  sentBack: 'send-back',
  pulledBack: 'pull-back',
  withdrawn: 'drop',
  reviewed: 'look-over',
}

const reasonOf = (form: FormInput): string => form.text('reason')?.trim() ?? ''

export const COURSE_ACTS: Readonly<Record<string, (form: FormInput) => CourseEvent>> = {
  propose: () => ({ kind: 'proposed', outcome: 'approved' }),
  approve: () => ({ kind: 'agreed' }),
  decide: () => ({ kind: 'decided', outcome: 'approved' }),
  'send-back': (form) => ({ kind: 'sentBack', to: 0, reason: reasonOf(form) }),
  'pull-back': () => ({ kind: 'pulledBack' }),
  drop: (form) => ({ kind: 'withdrawn', reason: reasonOf(form) }),
  'look-over': (form) => ({ kind: 'reviewed', of: Number(form.text('of') || Number.NaN) }),
}

/** The version that the person saw; undefined where the form says none. */
export function expectedIn(form: FormInput): number | undefined {
  const expected = Number(form.text('expected') || Number.NaN)
  return Number.isInteger(expected) ? expected : undefined
}
