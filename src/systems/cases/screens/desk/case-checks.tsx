import { warekiTime } from '#platform/clock'
import { Form, Notice } from '#platform/screens'
import type { CaseView } from '../../case-view.ts'
import { unticked } from '../../checks.ts'
import { caseAddress } from './act-form.tsx'

/** 確認: the check list of the procedure, with who ticked what and when. */
export function CaseChecks({ view }: { view: CaseView }) {
  const { checks, mayTick } = view
  if (checks.length === 0) return null
  return (
    <section className="sheet stack" aria-labelledby="checks">
      <h2 id="checks">{`確認（${checks.length - unticked(checks).length} / ${checks.length}）`}</h2>
      <Form action={caseAddress(view, 'checks')}>
        {checks.map(({ item, text, ticked }) => (
          <div key={item}>
            {ticked && <input type="hidden" name="had" value={item} />}
            <label className="choice">
              <input
                type="checkbox"
                name="item"
                value={item}
                defaultChecked={ticked !== undefined}
                disabled={!mayTick}
              />
              <span>
                {text}
                {ticked && <span className="hint block">{`${ticked.by}　${warekiTime(ticked.at)}`}</span>}
              </span>
            </label>
          </div>
        ))}
        {mayTick && (
          <button className="button small mt-2" type="submit">
            確認の印を保存する
          </button>
        )}
      </Form>
    </section>
  )
}

/** What was not ticked yet, before a decision is drafted. It bars nothing. */
export function Unticked({ view }: { view: CaseView }) {
  const left = unticked(view.checks)
  if (left.length === 0) return null
  return (
    <Notice kind="warning" title={`まだ印のない確認が${left.length}つあります`}>
      <ul>
        {left.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>このまま進めることもできます。決裁書には「未」と載ります。</p>
    </Notice>
  )
}
