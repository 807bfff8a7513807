import type { PersonNameField } from '#language'
import { described, T } from '#platform/screens'
import { FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

const PARTS = [
  { key: 'family', label: '姓', complete: 'family-name' },
  { key: 'given', label: '名', complete: 'given-name' },
  { key: 'familyKana', label: 'セイ（フリガナ）', complete: 'off' },
  { key: 'givenKana', label: 'メイ（フリガナ）', complete: 'off' },
] as const

/** 氏名: 姓 and 名 in two boxes, フリガナ below, as every Japanese form has it. */
export function PersonNameInput(props: InputProps<PersonNameField>) {
  const { field, path, source, errors } = props
  const parts = field.withoutKana ? PARTS.slice(0, 2) : PARTS
  return (
    <FieldQuestion of={props} group>
      <div className="pair">
        {parts.map(({ key, label, complete }) => {
          const name = `${path}.${key}`
          const error = errors.get(name)
          return (
            <label key={key}>
              <T>{label}</T>
              <input
                className="control"
                id={name}
                name={name}
                autoComplete={path.includes('.') ? 'off' : complete}
                defaultValue={source.text(name)}
                {...described(name, undefined, error)}
              />
              {error && (
                <span className="error" id={`${name}-error`}>
                  {error}
                </span>
              )}
            </label>
          )
        })}
      </div>
    </FieldQuestion>
  )
}
