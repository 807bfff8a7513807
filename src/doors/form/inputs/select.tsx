import { useWords } from '#platform/screens'
import { controlOf, FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

interface SelectProps extends InputProps {
  readonly options: readonly { readonly id: string; readonly label: string }[]
}

/** A list to open, where there is more to choose among than fits as buttons. */
export function Select(props: SelectProps) {
  const { path, source, options } = props
  const t = useWords()
  return (
    <FieldQuestion of={props}>
      <select className="control w-middle" defaultValue={source.text(path) ?? ''} {...controlOf(props)}>
        <option value="">{t('選んでください')}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {t(option.label)}
          </option>
        ))}
      </select>
    </FieldQuestion>
  )
}
