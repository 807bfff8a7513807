import type { ChoiceField, ChoicesField, ConsentField, YesNoField } from '#language'
import { T } from '#platform/screens'
import { FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'
import { Select } from './select.tsx'

interface Option {
  readonly id: string
  readonly label: string
}

interface OptionsProps extends InputProps {
  readonly type: 'radio' | 'checkbox'
  readonly options: readonly Option[]
}

/** Radio buttons or boxes, large enough for a thumb. */
function Options(props: OptionsProps) {
  const { path, source, type, options } = props
  const chosen = source.all(path)
  return (
    <FieldQuestion of={props} group>
      <div className="choices">
        {options.map((option) => (
          <label key={option.id} className="choice">
            <input type={type} name={path} value={option.id} defaultChecked={chosen.includes(option.id)} />
            <span>
              <T>{option.label}</T>
            </span>
          </label>
        ))}
      </div>
    </FieldQuestion>
  )
}

export const ChoiceInput = (props: InputProps<ChoiceField>) =>
  props.field.choices.length > 12 ? (
    <Select {...props} options={props.field.choices} />
  ) : (
    <Options {...props} type="radio" options={props.field.choices} />
  )

export const ChoicesInput = (props: InputProps<ChoicesField>) => (
  <Options {...props} type="checkbox" options={props.field.choices} />
)

export const YesNoInput = (props: InputProps<YesNoField>) => (
  <Options
    {...props}
    type="radio"
    options={[
      { id: 'yes', label: props.field.yes ?? 'はい' },
      { id: 'no', label: props.field.no ?? 'いいえ' },
    ]}
  />
)

export function ConsentInput(props: InputProps<ConsentField>) {
  const { field, path, source } = props
  return (
    <FieldQuestion of={props} group>
      <p className="whitespace-pre-line mt-2">
        <T>{field.text}</T>
      </p>
      <label className="choice">
        <input type="checkbox" name={path} value="yes" defaultChecked={source.text(path) === 'yes'} />
        <span>
          <T>読みました。同意します。</T>
        </span>
      </label>
    </FieldQuestion>
  )
}
