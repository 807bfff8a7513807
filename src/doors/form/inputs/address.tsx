import type { AddressField } from '#language'
import { described, Island, Question, T } from '#platform/screens'
import type { InputProps } from './input-props.ts'

const PARTS = [
  { key: 'area', label: '都道府県・市区町村', complete: 'address-level2' },
  { key: 'town', label: '町名・字', complete: 'address-level3' },
  { key: 'rest', label: '番地・建物名・部屋番号', complete: 'address-line1' },
] as const

/** Postcode first; the rest is completed from the town's data, by the button or, with a script, by itself. */
export function AddressInput({ field, path, source, errors, heading, context }: InputProps<AddressField>) {
  const postcode = `${path}.postcode`
  const towns = context.addresses?.byPostcode((source.text(postcode) ?? '').replaceAll(/\D/g, '')) ?? []
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
      <div data-island="address" data-path={path} className="stack mt-2">
        <div>
          <label htmlFor={postcode}>
            <T>郵便番号</T>
          </label>
          <div className="row gap-2">
            <input
              className="control w-middle"
              id={postcode}
              name={postcode}
              inputMode="numeric"
              autoComplete={path.includes('.') ? 'off' : 'postal-code'}
              defaultValue={source.text(postcode)}
              {...described(postcode, undefined, errors.get(postcode))}
            />
            <button className="button small" type="submit" name="_complete" value={path}>
              <T>住所を入れる</T>
            </button>
          </div>
          <PartError name={postcode} errors={errors} />
        </div>
        {PARTS.map(({ key, label, complete }) => {
          const name = `${path}.${key}`
          return (
            <div key={key}>
              <label htmlFor={name}>
                <T>{label}</T>
              </label>
              <input
                className="control"
                id={name}
                name={name}
                autoComplete={path.includes('.') ? 'off' : complete}
                list={key === 'town' && towns.length > 1 ? `${path}-towns` : undefined}
                defaultValue={source.text(name)}
                {...described(name, undefined, errors.get(name))}
              />
              <PartError name={name} errors={errors} />
            </div>
          )
        })}
        {towns.length > 1 && (
          <datalist id={`${path}-towns`}>
            {towns.map((each) => (
              <option key={each.town} value={each.town} />
            ))}
          </datalist>
        )}
      </div>
      <Island of="address" />
    </Question>
  )
}

function PartError({ name, errors }: { name: string; errors: ReadonlyMap<string, string> }) {
  const error = errors.get(name)
  return error ? (
    <p className="error" id={`${name}-error`}>
      {error}
    </p>
  ) : null
}
