import type { LongTextField } from '#language'
import { described, Question } from '#platform/screens'
import type { InputProps } from './input-props.ts'

export function LongTextInput({ field, path, source, errors, heading }: InputProps<LongTextField>) {
  const error = errors.get(path)
  return (
    <Question
      id={path}
      label={field.label}
      hint={field.hint}
      error={error}
      optional={field.optional}
      heading={heading ?? false}
    >
      <textarea
        className="control"
        id={path}
        name={path}
        rows={6}
        defaultValue={source.text(path)}
        {...described(path, field.hint, error)}
      />
    </Question>
  )
}
