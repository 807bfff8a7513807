import type { AddressField } from '#language'
import { described, Island, T } from '#platform/screens'
import { FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

const PARTS = [
  { key: 'area', label: '都道府県・市区町村', complete: 'address-level2' },
  { key: 'town', label: '町名・字', complete: 'address-level3' },
  { key: 'rest', label: '番地・建物名・部屋番号', complete: 'address-line1' },
] as const

/** Postcode first; the rest is completed from the town's data, by the button or, with a script, by itself. */
export function AddressInput(props: InputProps<AddressField>) {
  const { path, source, errors, context } = props
  const postcode = `${path}.postcode`
  const towns = context.addresses?.byPostcode((source.text(postcode) ?? '').replaceAll(/\D/g, '')) ?? []
  return (
    <FieldQuestion of={props} group>
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
    </FieldQuestion>
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
