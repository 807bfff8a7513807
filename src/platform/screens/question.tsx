import type { ReactNode } from 'react'
import { T } from './page-context.tsx'
import { Tag } from './pieces.tsx'

interface QuestionProps {
  /** Id of the control; hint and error take `<id>-hint` and `<id>-error`. */
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  /** Where the answer that stands there comes from. */
  readonly note?: string | undefined
  readonly optional?: boolean | undefined
  /** The label is the page's heading when one question stands alone. */
  readonly heading?: boolean
  /** Several controls under one name: a fieldset with a legend. */
  readonly group?: boolean
  readonly children: ReactNode
}

/** Attributes that tie a control to its hint and error. */
export const described = (id: string, hint?: string, error?: string) => ({
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
})

/** Label, hint, error, control: in this order, so that a screen reader reads what a sighted person sees. */
export function Question(props: QuestionProps) {
  const { id, label, hint, error, group, children } = props
  const text = (
    <>
      <T>{label}</T>
      {props.optional ? (
        <span className="may">
          （<T>任意</T>）
        </span>
      ) : (
        <span className="must">
          （<T>必須</T>）
        </span>
      )}
    </>
  )
  const below = (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          <T>{hint}</T>
        </p>
      )}
      {props.note && (
        <p>
          <Tag tone="good">{props.note}</Tag>
        </p>
      )}
      {error && (
        <p className="error" id={`${id}-error`}>
          <T>{error}</T>
        </p>
      )}
      {children}
    </>
  )
  if (group) {
    return (
      <fieldset className="question" id={id} tabIndex={-1} {...described(id, hint, error)}>
        <legend className="label">{props.heading ? <h1>{text}</h1> : text}</legend>
        {below}
      </fieldset>
    )
  }
  const labelElement = (
    <label className="label" htmlFor={id}>
      {text}
    </label>
  )
  return (
    <div className="question">
      {props.heading ? <h1>{labelElement}</h1> : labelElement}
      {below}
    </div>
  )
}
