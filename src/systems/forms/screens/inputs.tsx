import type { ReactNode } from 'react'
import type { FormInput } from '#platform/web'

/** What was just posted, when a page is shown again because of it. */
export type Said = Pick<FormInput, 'text' | 'all'> | undefined

interface InputProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly value?: string | number | undefined
  readonly said?: Said
  readonly error?: string | undefined
  readonly unit?: string | undefined
  readonly type?: 'text' | 'date' | 'month'
  readonly width?: 'short' | 'middle'
  readonly rows?: number
  readonly list?: readonly string[]
  readonly mode?: 'numeric' | 'decimal'
}

/** Label, hint, error, control, in the order in which they are heard. */
function Labelled({ name, label, hint, error, children }: InputProps & { children: ReactNode }) {
  return (
    <div className="question">
      <label className="label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

const tied = ({ name, hint, error }: InputProps) => ({
  id: name,
  name,
  'aria-describedby':
    [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
})

/** One line. What was just typed wins over what is kept. */
export function Line(props: InputProps) {
  const { name, value, said, unit, type = 'text', width, list, mode } = props
  const input = (
    <input
      {...tied(props)}
      className={`control${width ? ` w-${width}` : ''}`}
      type={type}
      defaultValue={said?.text(name) ?? value ?? ''}
      inputMode={mode}
      list={list ? `${name}-list` : undefined}
      autoComplete="off"
    />
  )
  return (
    <Labelled {...props}>
      {unit ? (
        <span className="row gap-2">
          {input} {unit}
        </span>
      ) : (
        input
      )}
      {list && (
        <datalist id={`${name}-list`}>
          {list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
    </Labelled>
  )
}

export function Lines(props: InputProps) {
  const { name, value, said, rows = 3 } = props
  return (
    <Labelled {...props}>
      <textarea
        {...tied(props)}
        className="control"
        rows={rows}
        defaultValue={said?.text(name) ?? value ?? ''}
      />
    </Labelled>
  )
}

interface TickProps {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly checked: boolean
  readonly said?: Said
  readonly value?: string
}

export function Tick({ name, label, hint, checked, said, value = 'yes' }: TickProps) {
  const id = value === 'yes' ? name : `${name}-${value}`
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={said ? said.all(name).includes(value) : checked}
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </>
  )
}

export interface Options {
  readonly name: string
  readonly label: string
  /** For screen readers alone, where the place says what it is. */
  readonly quiet?: boolean
  readonly value?: string | undefined
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly said?: Said
  readonly empty?: string
}

/** One of several, in a select. */
export function Choose({ name, label, quiet, value, options, said, empty }: Options) {
  return (
    <span className="inline-block max-w-full">
      <label className={quiet ? 'sr' : 'label'} htmlFor={name}>
        {label}
      </label>
      <select className="control" id={name} name={name} defaultValue={said?.text(name) ?? value ?? ''}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}

/** One of a few, all seen at once. */
export function Radios({ name, label, value, options, said }: Options) {
  const chosen = said?.text(name) ?? value
  return (
    <fieldset className="question">
      <legend className="label">{label}</legend>
      {options.map(([id, words]) => (
        <label key={id} className="choice">
          <input type="radio" name={name} value={id} defaultChecked={id === chosen} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Pressing Enter in a line saves; it never moves or deletes what happens to stand first. */
export function SaveFirst() {
  return (
    <button type="submit" name="act" value="save" className="sr" tabIndex={-1} aria-hidden="true">
      保存する
    </button>
  )
}
