import type { RepeatField, Row } from '#language'
import { T } from '#platform/screens'
import { FieldInput, type FieldInputProps } from './field-input.tsx'

type RepeatProps = Omit<FieldInputProps, 'field'> & { readonly field: RepeatField }

/** 何人分でも: one box an entry; adding and taking away are buttons that post the page and keep everything. */
export function RepeatInput({ field, path, source, heading, ...rest }: RepeatProps) {
  const name = field.each ?? field.label
  const rows = Math.max(Number(source.text(`${path}._rows`) ?? 0), field.min, 0)
  const values = (rest.answers[field.id] ?? []) as readonly Row[]
  const error = rest.errors.get(path)
  return (
    <fieldset
      className="question"
      id={path}
      tabIndex={-1}
      aria-describedby={error ? `${path}-error` : undefined}
    >
      <legend className="label">
        {heading ? (
          <h1>
            <T>{field.label}</T>
          </h1>
        ) : (
          <T>{field.label}</T>
        )}
      </legend>
      {field.hint && (
        <p className="hint">
          <T>{field.hint}</T>
        </p>
      )}
      {error && (
        <p className="error" id={`${path}-error`}>
          {error}
        </p>
      )}
      <input type="hidden" name={`${path}._rows`} value={rows} />
      {Array.from({ length: rows }, (_, index) => {
        const row = `${path}.${index}`
        return (
          <fieldset key={row} id={row} className="grouped" tabIndex={-1}>
            <legend className="label">
              <T>{`${name}${index + 1}`}</T>
            </legend>
            {field.fields.map((inner) => (
              <FieldInput
                {...rest}
                key={inner.id}
                source={source}
                field={inner}
                path={`${row}.${inner.id}`}
                scope={{ ...rest.scope, [path.replaceAll(/\.\d+/g, '')]: values[index] ?? {} }}
                given={values[index]?.[inner.id] !== undefined}
              />
            ))}
            {rows > field.min && (
              <div className="actions">
                <button className="button small danger" type="submit" name="_remove" value={row}>
                  <T>{`${name}${index + 1}を取り消す`}</T>
                </button>
              </div>
            )}
          </fieldset>
        )
      })}
      {rows < field.max && (
        <div className="actions">
          <button className="button" type="submit" name="_add" value={path}>
            <T>{rows === 0 ? `${name}を入力する` : `${name}をもう1件追加する`}</T>
          </button>
        </div>
      )}
    </fieldset>
  )
}
