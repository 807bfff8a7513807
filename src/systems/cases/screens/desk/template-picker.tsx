import type { CaseView } from '../../case-view.ts'
import type { TemplateUse } from '../../templates.ts'
import { caseAddress } from './act-form.tsx'

interface PickerProps {
  readonly view: CaseView
  readonly act: string
  /** The box that the text goes into. */
  readonly name: string
  readonly use: TemplateUse
  /** Boxes to choose among, where there are several. */
  readonly boxes?: readonly { readonly name: string; readonly label: string }[]
}

/** 定型文を入れる: the chosen text goes behind what is in the box; it is sent by nothing but the form's own button. */
export function TemplatePicker({ view, act, name, use, boxes }: PickerProps) {
  const offered = view.templates.filter((each) => each.use === use)
  if (offered.length === 0) return null
  const id = `${act}-${name}-template`
  return (
    <div className="row my-2">
      <label htmlFor={id}>定型文</label>
      <select className="control w-middle" id={id} name="template" defaultValue="">
        <option value="">選んでください</option>
        {offered.map((each) => (
          <option key={each.id} value={each.id} data-text={each.body}>
            {each.title}
          </option>
        ))}
      </select>
      {boxes && (
        <>
          <label htmlFor={`${id}-into`}>入れる欄</label>
          <select className="control w-middle" id={`${id}-into`} name="into" defaultValue={name}>
            {boxes.map((each) => (
              <option key={each.name} value={each.name}>
                {each.label}
              </option>
            ))}
          </select>
        </>
      )}
      <button
        className="button small"
        type="submit"
        name="fill"
        value={`${act}:${name}`}
        formAction={caseAddress(view, 'fill')}
      >
        文を入れる
      </button>
    </div>
  )
}
