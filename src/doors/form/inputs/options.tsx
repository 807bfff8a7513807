import type { ChoiceField, ChoicesField, ConsentField, YesNoField } from '#language'
import { Question, T } from '#platform/screens'
import type { InputProps } from './input-props.ts'

interface Option {
  readonly id: string
  readonly label: string
}

interface OptionsProps extends InputProps {
  readonly type: 'radio' | 'checkbox'
  readonly options: readonly Option[]
}

/** Radio buttons or boxes, large enough for a thumb. */
function Options({ field, path, source, errors, heading, type, options }: OptionsProps) {
  const chosen = source.all(path)
  return (
    <Question
      id={path}
      label={field.label}
      hint={field.hint}
      error={errors.get(path)}
      optional={field.optional}
      heading={heading ?? false}
      group
    >
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
    </Question>
  )
}

export const ChoiceInput = (props: InputProps<ChoiceField>) =>
  props.field.choices.length > 12 ? (
    <Select {...props} />
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

function Select({ field, path, source, errors, heading }: InputProps<ChoiceField>) {
  return (
    <Question
      id={path}
      label={field.label}
      hint={field.hint}
      error={errors.get(path)}
      optional={field.optional}
      heading={heading ?? false}
    >
      <select className="control w-middle" id={path} name={path} defaultValue={source.text(path) ?? ''}>
        <option value="">選んでください</option>
        {field.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </Question>
  )
}

export function ConsentInput({ field, path, source, errors, heading }: InputProps<ConsentField>) {
  return (
    <Question
      id={path}
      label={field.label}
      hint={field.hint}
      error={errors.get(path)}
      optional={field.optional}
      heading={heading ?? false}
      group
    >
      <p className="whitespace-pre-line mt-2">
        <T>{field.text}</T>
      </p>
      <label className="choice">
        <input type="checkbox" name={path} value="yes" defaultChecked={source.text(path) === 'yes'} />
        <span>
          <T>読みました。同意します。</T>
        </span>
      </label>
    </Question>
  )
}
