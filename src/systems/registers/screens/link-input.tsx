import type { LinkField } from '#language'
import { described, Question } from '#platform/screens'

/** What each link may lead to, by field; undefined where there is more than fits in a list to open. */
export type Choices = ReadonlyMap<
  string,
  readonly { readonly id: string; readonly label: string }[] | undefined
>

/** A link: a list to open, or a box for the name or number where there are too many. */
export function LinkInput({
  field,
  choices,
  chosen,
  titles,
  error,
}: {
  readonly field: LinkField
  readonly choices: readonly { readonly id: string; readonly label: string }[] | undefined
  readonly chosen: readonly string[]
  readonly titles: ReadonlyMap<string, string>
  readonly error: string | undefined
}) {
  const tied = { id: field.id, name: field.id, ...described(field.id, field.hint, error) }
  return (
    <Question id={field.id} label={field.label} hint={field.hint} error={error} optional={field.optional}>
      {choices ? (
        <select
          className="control w-middle"
          multiple={field.many}
          defaultValue={field.many ? [...chosen] : (chosen[0] ?? '')}
          {...tied}
        >
          {!field.many && <option value="">選んでください</option>}
          {choices.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          className="control w-middle"
          defaultValue={titles.get(chosen[0] ?? '') ?? chosen[0] ?? ''}
          placeholder="名前か番号"
          {...tied}
        />
      )}
    </Question>
  )
}
