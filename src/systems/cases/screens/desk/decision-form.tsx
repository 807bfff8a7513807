import type { Move } from '#language'
import type { CaseView } from '../../case-view.ts'
import { detailName } from '../../decision-details.ts'
import { ActForm, typed, Writing } from './act-form.tsx'
import { Unticked } from './case-checks.tsx'
import { TemplatePicker } from './template-picker.tsx'

interface DecisionProps {
  readonly view: CaseView
  readonly act: 'propose' | 'decide'
  readonly move: Move
  /** The sentence about what pressing will do. */
  readonly hint: string
  readonly primary: boolean
}

/** The conclusion, its grade where there are grades, its reason: for 起案, and for 決裁 where one person decides. */
export function DecisionForm({ view, act, move, hint, primary }: DecisionProps) {
  const { outcomes } = view.found.definition
  const offered = move.outcomes ?? []
  const chosen = typed(view, act, 'outcome') ?? (offered.length === 1 ? offered[0] : undefined)
  return (
    <ActForm view={view} act={act}>
      <Unticked view={view} />
      <fieldset>
        <legend className="label">結論</legend>
        {offered.map((outcome) => (
          <label key={outcome} className="choice">
            <input type="radio" name="outcome" value={outcome} defaultChecked={chosen === outcome} />
            {outcomes[outcome]}
          </label>
        ))}
      </fieldset>
      {outcomes.results && offered.includes('approved') && (
        <p>
          <label className="label" htmlFor={`${act}-result`}>
            {outcomes.results.label}（{outcomes.approved}のとき）
          </label>
          <select
            className="control"
            id={`${act}-result`}
            name="result"
            defaultValue={typed(view, act, 'result') ?? ''}
          >
            <option value="">選んでください</option>
            {outcomes.results.choices.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </p>
      )}
      {offered.includes('approved') && <Details view={view} act={act} />}
      <Writing
        view={view}
        act={act}
        name="reason"
        label={`理由（${outcomes.rejected}のときは必ず。通知書に載ります）`}
      />
      <TemplatePicker view={view} act={act} name="reason" use="reject" />
      <div className="actions">
        <button
          className={`button${primary ? ' primary' : ''}`}
          type="submit"
          data-key={primary ? 'a' : undefined}
        >
          {move.label}
        </button>
        <span className="hint">{hint}</span>
      </div>
    </ActForm>
  )
}

/** 決定の内容: each in one line, a date as it is written on paper. */
function Details({ view, act }: Pick<DecisionProps, 'view' | 'act'>) {
  const { outcomes } = view.found.definition
  return outcomes.details?.map((field) => {
    const name = detailName(field)
    const id = `${act}-${name}`
    const wanted = field.optional ? 'あれば' : field.when ? '結果によって' : `${outcomes.approved}のとき`
    const label = `${field.label}（${wanted}）`
    const hint = field.hint ?? HINTS[field.kind]
    if (field.kind === 'longText')
      return <Writing key={name} view={view} act={act} name={name} label={label} />
    return (
      <p key={name}>
        <label className="label" htmlFor={id}>
          {label}
        </label>
        {hint && (
          <span className="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
        {field.kind === 'choice' ? (
          <select className="control" id={id} name={name} defaultValue={typed(view, act, name) ?? ''}>
            <option value="">選んでください</option>
            {field.choices.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        ) : (
          <input
            className="control"
            id={id}
            name={name}
            defaultValue={typed(view, act, name)}
            aria-describedby={hint && `${id}-hint`}
          />
        )}
      </p>
    )
  })
}

const HINTS: Readonly<Record<string, string>> = {
  date: '例：令和8年11月23日、2026/11/23',
  month: '例：令和8年11月',
  yen: '円。数字だけでもかまいません。',
}
