import type { Move } from '#language'
import type { CaseView } from '../../case-view.ts'
import { ActForm, typed, Writing } from './act-form.tsx'

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
      <Writing
        view={view}
        act={act}
        name="reason"
        label={`理由（${outcomes.rejected}のときは必ず。通知書に載ります）`}
      />
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
