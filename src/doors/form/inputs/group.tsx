import type { GroupField, Row } from '#language'
import { T } from '#platform/screens'
import { FieldInput, type FieldInputProps } from './field-input.tsx'

type GroupProps = Omit<FieldInputProps, 'field'> & { readonly field: GroupField }

const rowOf = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {})

/** Several fields that belong together: the person, the household, the account. */
export function GroupInput({ field, path, heading, ...rest }: GroupProps) {
  const values = rowOf(rest.answers[field.id])
  return (
    <fieldset className="question grouped" id={path} tabIndex={-1}>
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
      {field.fields.map((inner) => (
        <FieldInput
          {...rest}
          key={inner.id}
          field={inner}
          path={`${path}.${inner.id}`}
          scope={{ ...rest.scope, [field.id]: values }}
          given={values[inner.id] !== undefined}
        />
      ))}
    </fieldset>
  )
}
