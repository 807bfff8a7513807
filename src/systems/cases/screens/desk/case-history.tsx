import type { Town } from '#language'
import { warekiTime } from '#platform/clock'
import type { CaseView } from '../../case-view.ts'
import { eventWords } from '../../event-words.ts'
import { ActForm, Writing } from './act-form.tsx'
import { CallForm } from './calls.tsx'
import { TemplatePicker } from './template-picker.tsx'

/** これまでのこと: what happened, who did it when, and what they wrote, newest first. */
export function CaseHistory({ view, town }: { view: CaseView; town: Town }) {
  const { found, names } = view
  return (
    <section className="sheet stack" aria-labelledby="history">
      <h2 id="history">これまでのこと</h2>
      <p>
        <a href={`/desk/cases/${found.application.id}/decision.pdf`}>決裁書（PDF）</a>
      </p>
      {view.moves.some((move) => move.kind === 'noted') && (
        <>
          <ActForm view={view} act="note">
            <Writing view={view} act="note" name="text" label="メモ（職員だけが読みます）" />
            <TemplatePicker view={view} act="note" name="text" use="note" />
            <button className="button small mt-2" type="submit">
              メモを残す
            </button>
          </ActForm>
          <CallForm view={view} />
        </>
      )}
      <ol className="trail" reversed>
        {found.log.toReversed().map((logged) => {
          const { what, who, said } = eventWords(town, found, names, logged)
          return (
            <li key={logged.seq}>
              <strong>{what}</strong>
              {said.map((each) => (
                <p key={each} className="whitespace-pre-line">
                  {each}
                </p>
              ))}
              <p className="hint">
                {who}{' '}
                <time className="inline-block" dateTime={logged.at.toISOString()}>
                  {warekiTime(logged.at)}
                </time>
              </p>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
