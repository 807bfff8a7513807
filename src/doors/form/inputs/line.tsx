import { described, Question } from '#platform/screens'
import type { InputProps } from './input-props.ts'

type InputMode = 'text' | 'numeric' | 'decimal' | 'tel' | 'email'

interface LineProps extends InputProps {
  readonly type?: 'text' | 'tel' | 'email'
  readonly mode?: InputMode
  readonly width?: 'short' | 'middle'
  readonly complete?: string
  /** Unit behind the box: 円, 枚. */
  readonly unit?: string | undefined
  readonly spellCheck?: boolean
}

/** One line of text. Full-width and half-width are never the resident's problem, so nothing is refused while typing. */
export function Line(props: LineProps) {
  const { field, path, source, errors, unit } = props
  const error = errors.get(path)
  const width = props.width === 'short' ? 'w-short' : props.width === 'middle' ? 'w-middle' : ''
  const input = (
    <input
      className={`control ${width}`}
      id={path}
      name={path}
      type={props.type ?? 'text'}
      inputMode={props.mode}
      autoComplete={props.complete ?? 'off'}
      spellCheck={props.spellCheck}
      defaultValue={source.text(path)}
      {...described(path, field.hint, error)}
    />
  )
  return (
    <Question
      id={path}
      label={field.label}
      hint={field.hint}
      error={error}
      optional={field.optional}
      heading={props.heading ?? false}
    >
      {unit ? (
        <span className="row gap-2">
          {input}
          {unit}
        </span>
      ) : (
        input
      )}
    </Question>
  )
}
