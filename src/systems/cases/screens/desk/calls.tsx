import { addWorkingDays, today, wareki } from '#platform/clock'
import { type Column, DataTable, useRequest } from '#platform/screens'
import { hallOf } from '../../../hall.ts'
import { type CallToReturn, openCalls } from '../../calls.ts'
import type { CaseView } from '../../case-view.ts'
import { wishAddress } from '../../queue-wish.ts'
import { ActForm, typed, Writing } from './act-form.tsx'
import { Due } from './due.tsx'

/** 折り返す電話 on the page 今日; each leads to its case, where it is done. */
export function CallsToReturn({ calls }: { calls: readonly CallToReturn[] }) {
  const { town } = hallOf(useRequest())
  if (calls.length === 0) return null
  const columns: Column<CallToReturn>[] = [
    {
      title: '相手',
      cell: (call) => (
        <a href={`${wishAddress({ view: 'calls' }, {}, `/desk/cases/${call.id}`)}#calls`}>{call.with}</a>
      ),
    },
    { title: '期日', cell: (call) => <Due due={call.due} state="checking" /> },
    { title: '要点', cell: (call) => <span className="whitespace-pre-line">{call.text}</span> },
    { title: '申請者', cell: (call) => call.applicant },
    {
      title: '手続き',
      cell: (call) => town.procedures.find(({ id }) => id === call.procedure)?.short ?? '手続き',
    },
    { title: '受けた人', cell: (call) => call.taker },
  ]
  return (
    <div className="sheet mb-4">
      <DataTable
        caption="折り返す電話"
        rows={calls}
        rowKey={(call) => `${call.id}_${call.seq}`}
        columns={columns}
      />
    </div>
  )
}

/** Calls of this case that wait to be returned, each with the button that says so. */
export function CaseCalls({ view }: { view: CaseView }) {
  const calls = openCalls(view.found.log)
  if (calls.length === 0) return null
  const mayNote = view.moves.some((move) => move.kind === 'noted')
  return (
    <section className="sheet stack" aria-labelledby="calls">
      <h2 id="calls">折り返す電話</h2>
      {calls.map(({ seq, event: { call, text } }) => (
        <div key={seq}>
          <p>
            <strong>{call.with}</strong> <Due due={call.until} state="checking" />
            <br />
            <span className="whitespace-pre-line">{text}</span>
          </p>
          {mayNote && (
            <ActForm view={view} act="called-back">
              <input type="hidden" name="call" value={seq} />
              <Writing view={view} act="called-back" name="text" label="話したこと（あれば）" of={seq} />
              <button className="button small mt-2" type="submit">
                折り返した
              </button>
            </ActForm>
          )}
        </div>
      ))}
    </section>
  )
}

/** 電話の記録: with whom, about what, and whether somebody has to call back. */
export function CallForm({ view }: { view: CaseView }) {
  const { clock } = useRequest().house
  const until = wareki(addWorkingDays(today(clock), 1))
  return (
    <details open={view.draft?.act === 'call'}>
      <summary>電話の記録を残す</summary>
      <ActForm view={view} act="call">
        <p>
          <label className="label" htmlFor="call-with">
            相手（続柄や電話番号も）
          </label>
          <input
            className="control"
            id="call-with"
            name="with"
            maxLength={100}
            defaultValue={typed(view, 'call', 'with')}
          />
        </p>
        <Writing view={view} act="call" name="text" label="要点" />
        <p>
          <label className="choice">
            <input
              type="checkbox"
              name="back"
              value="yes"
              defaultChecked={typed(view, 'call', 'back') === 'yes'}
            />
            折り返しが要る
          </label>
          <label className="label" htmlFor="call-until">
            いつまでに（折り返しが要るとき）
          </label>
          <input
            className="control w-middle"
            id="call-until"
            name="until"
            defaultValue={typed(view, 'call', 'until') ?? until}
          />
        </p>
        <button className="button small mt-2" type="submit">
          電話の記録を残す
        </button>
      </ActForm>
    </details>
  )
}
