import { described, Question } from '#platform/screens'

/** Six digits that a phone fills in by itself when they arrive. */
export function OneTimeCode({ label, error }: { label: string; error?: string | undefined }) {
  return (
    <Question id="code" label={label} error={error}>
      <input
        className="control w-middle"
        id="code"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        {...described('code', undefined, error)}
      />
    </Question>
  )
}
