import { T } from '#platform/screens'
import { controlOf, FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

type InputMode = 'text' | 'numeric' | 'decimal' | 'tel' | 'email'

interface LineProps extends InputProps {
  readonly type?: 'text' | 'tel' | 'email'
  readonly mode?: InputMode
  readonly width?: 'short' | 'middle'
  readonly complete?: string
  /** Unit behind the box: 円, 枚. */
  readonly unit?: string | undefined
}

/** One line of text. Full-width and half-width are never the resident's problem, so nothing is refused while typing. */
export function Line(props: LineProps) {
  const { unit } = props
  const width = props.width === 'short' ? 'w-short' : props.width === 'middle' ? 'w-middle' : ''
  const input = (
    <input
      className={`control ${width}`}
      type={props.type ?? 'text'}
      inputMode={props.mode}
      autoComplete={props.complete ?? 'off'}
      defaultValue={props.source.text(props.path)}
      {...controlOf(props)}
    />
  )
  return (
    <FieldQuestion of={props}>
      {unit ? (
        <span className="row gap-2">
          {input}
          <T>{unit}</T>
        </span>
      ) : (
        input
      )}
    </FieldQuestion>
  )
}
