import type { DateField } from '#language'
import { ERAS } from '#platform/clock'
import { T, useRequest, useWords } from '#platform/screens'
import { FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

interface DatePartsProps {
  readonly path: string
  readonly source: InputProps['source']
  /** Era chosen at first. */
  readonly era: string
}

/** Era, year, month, day: 和暦 or 西暦, as people think of it. */
export function DateParts({ path, source, era }: DatePartsProps) {
  const t = useWords()
  const { language } = useRequest()
  const whole = source.text(path)
  const first = source.text(`${path}.era`) ?? (language === 'en' ? '西暦' : era)
  if (whole !== undefined) {
    return (
      <input
        className="control w-middle"
        id={`${path}.whole`}
        name={path}
        defaultValue={whole}
        aria-label={t('日付')}
      />
    )
  }
  return (
    <div className="dateparts">
      <select className="control" name={`${path}.era`} defaultValue={first} aria-label={t('元号または西暦')}>
        {first === '' && <option value="">元号</option>}
        {ERAS.map((each) => (
          <option key={each.name} value={each.name}>
            {each.name}
          </option>
        ))}
        <option value="西暦">{language === 'en' ? 'Western calendar (西暦)' : '西暦'}</option>
      </select>
      {(
        [
          ['year', '年', 4],
          ['month', '月', 2],
          ['day', '日', 2],
        ] as const
      ).map(([key, label, size]) => (
        <label key={key}>
          <input
            className="control"
            name={`${path}.${key}`}
            id={`${path}.${key}`}
            maxLength={size + 6}
            data-size={size}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={source.text(`${path}.${key}`)}
          />
          <T>{label}</T>
        </label>
      ))}
    </div>
  )
}

export function DateInput(props: InputProps<DateField>) {
  const { field, path, source } = props
  return (
    <FieldQuestion of={props} group>
      <DateParts path={path} source={source} era={field.rules?.past ? '' : '令和'} />
    </FieldQuestion>
  )
}
