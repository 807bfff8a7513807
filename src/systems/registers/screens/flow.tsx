import type { Body } from '../making/body.ts'
import { type Consult, choicesOf, FLOW_ROUTES, type FlowRow, flowRows, stateField } from '../making/flow.ts'

type Offices = readonly { readonly id: string; readonly name: string }[]

/** 処理の流れ: the field of the state, and for each of its choices the press that leads there. */
export function Flow({ body, offices }: { readonly body: Body; readonly offices: Offices }) {
  const rows = flowRows(body)
  const states = choicesOf(stateField(body))
  if (!rows)
    return (
      <section className="sheet" aria-label="処理の流れ">
        <h2>処理の流れ</h2>
        <p>
          条件によって決裁する人が変わるなど、細かく決めた流れです。このまま使われます。変えるときは、情報担当に相談してください。
        </p>
      </section>
    )
  return (
    <section className="sheet stack" aria-label="処理の流れ">
      <h2>処理の流れ</h2>
      <p className="hint">
        状態を、ボタンと決裁で進めます。決裁を付けると、済むまで記録は変えられません。使うときは欄を選んで保存してください。
      </p>
      <label>
        状態の欄{' '}
        <select className="control w-middle" name="flow.field" defaultValue={body.process?.field ?? ''}>
          <option value="">使わない</option>
          {body.fields
            .filter(({ kind }) => kind === 'choice')
            .map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
        </select>
      </label>
      {rows.length > 0 && (
        <>
          <label>
            はじめの状態{' '}
            <select className="control w-middle" name="flow.first" defaultValue={body.process?.first}>
              {states.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          {rows.map((row) => (
            <Row key={row.to.id} {...{ row, states, offices }} />
          ))}
        </>
      )}
    </section>
  )
}

interface RowProps {
  readonly row: FlowRow
  readonly states: readonly FlowRow['to'][]
  readonly offices: Offices
}

function Row({ row, states, offices }: RowProps) {
  const { to, label, from, route, consult } = row
  return (
    <fieldset className="built">
      <legend>「{to.label}」へ進める</legend>
      <label>
        ボタンの言葉
        <input
          className="control"
          name={`flow.${to.id}.label`}
          defaultValue={label}
          maxLength={40}
          placeholder="空なら、ここへは進めません"
        />
      </label>
      <label>
        どの状態から
        <select className="control" name={`flow.${to.id}.from`} defaultValue={from}>
          <option value="">どの状態からも</option>
          {states
            .filter(({ id }) => id !== to.id)
            .map((state) => (
              <option key={state.id} value={state.id}>
                {state.label}
              </option>
            ))}
        </select>
      </label>
      <label>
        決裁
        <select className="control" name={`flow.${to.id}.route`} defaultValue={route}>
          {Object.entries(FLOW_ROUTES).map(([id, said]) => (
            <option key={id} value={id}>
              {said}
            </option>
          ))}
        </select>
      </label>
      <Consulting at={`flow.${to.id}`} {...{ consult, offices }} />
    </fieldset>
  )
}

const AFTER = ['はじめに', '1人目の決裁のあと', '2人目の決裁のあと', '3人目の決裁のあと']

/** 合議: which offices are asked, by whom of theirs, and when. */
function Consulting({
  at,
  consult,
  offices,
}: {
  readonly at: string
  readonly consult: Consult
  readonly offices: Offices
}) {
  return (
    <details open={consult.offices.length > 0}>
      <summary>ほかの課の合議を付ける</summary>
      <fieldset>
        <legend>合議する課</legend>
        <div className="ticks">
          {offices.map(({ id, name }) => (
            <label key={id}>
              <input
                type="checkbox"
                name={`${at}.consult`}
                value={id}
                defaultChecked={consult.offices.includes(id)}
              />{' '}
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="row">
        <label>
          その課の{' '}
          <select className="control" name={`${at}.consultPost`} defaultValue={consult.post}>
            {[...new Set(['係長', '課長', consult.post])].map((post) => (
              <option key={post} value={post}>
                {post}
              </option>
            ))}
          </select>
        </label>
        <label>
          いつ{' '}
          <select className="control" name={`${at}.after`} defaultValue={String(consult.after)}>
            {AFTER.map((said, count) => (
              <option key={said} value={count}>
                {said}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" name={`${at}.together`} value="1" defaultChecked={consult.together} />{' '}
          何課かあるときは、同時に聞く
        </label>
      </div>
    </details>
  )
}
