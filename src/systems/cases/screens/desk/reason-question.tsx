import { Question } from '#platform/screens'

interface ReasonProps {
  /** Who reads it, and an example. */
  readonly hint: string
  readonly given: string | undefined
}

/** Why a clerk joins or splits applications. */
export const ReasonQuestion = ({ hint, given }: ReasonProps) => (
  <Question id="reason" label="理由" hint={hint}>
    <textarea className="control" id="reason" name="reason" maxLength={2000} defaultValue={given} />
  </Question>
)
