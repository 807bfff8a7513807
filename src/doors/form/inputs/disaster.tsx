import type { DisasterField } from '#language'
import { wareki } from '#platform/clock'
import { described, T } from '#platform/screens'
import { DateParts } from './date.tsx'
import { FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

/** The town's declared disasters, or one's own words and the day. */
export function DisasterInput(props: InputProps<DisasterField>) {
  const { path, source, errors, context } = props
  const chosen = source.text(`${path}.id`)
  const known = context.disasters ?? []
  const [name, date] = [`${path}.name`, `${path}.date`]
  return (
    <FieldQuestion of={props} group>
      <div className="choices">
        {known.map((each) => (
          <label key={each.id} className="choice">
            <input type="radio" name={`${path}.id`} value={each.id} defaultChecked={chosen === each.id} />
            <span>
              {each.name}（{wareki(each.date)}）
            </span>
          </label>
        ))}
        <label className="choice">
          <input type="radio" name={`${path}.id`} value="other" defaultChecked={chosen === 'other'} />
          <span>
            <T>ほかの災害（下に書いてください）</T>
          </span>
        </label>
      </div>
      <div className="grouped">
        <label htmlFor={name}>
          <T>ほかの災害の名前</T>
        </label>
        <input
          className="control"
          id={name}
          name={name}
          autoComplete="off"
          defaultValue={source.text(name)}
          {...described(name, undefined, errors.get(name))}
        />
        {errors.get(name) && (
          <p className="error" id={`${name}-error`}>
            {errors.get(name)}
          </p>
        )}
        <fieldset id={date} tabIndex={-1} className="mt-4">
          <legend>
            <T>ほかの災害が起きた日</T>
          </legend>
          {errors.get(date) && <p className="error">{errors.get(date)}</p>}
          <DateParts path={date} source={source} era="令和" />
        </fieldset>
      </div>
    </FieldQuestion>
  )
}
