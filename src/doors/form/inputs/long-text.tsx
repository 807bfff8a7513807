import type { LongTextField } from '#language'
import { controlOf, FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

export function LongTextInput(props: InputProps<LongTextField>) {
  return (
    <FieldQuestion of={props}>
      <textarea
        className="control"
        rows={6}
        defaultValue={props.source.text(props.path)}
        {...controlOf(props)}
      />
    </FieldQuestion>
  )
}
