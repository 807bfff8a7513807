import type { Body } from '../making/body.ts'
import { choicesOf, FLOW_ROUTES, type FlowRow, flowRows, stateField } from '../making/flow.ts'

/** 処理の流れ: the field of the state, and for each of its choices the press that leads there. */
export function Flow({ body }: { readonly body: Body }) {
  const rows = flowRows(body)
  const states = choicesOf(stateField(body))
  if (!rows)
    return (
      <section className="sheet" aria-label="処理の流れ">
        <h2>処理の流れ</h2>
        <p>合議などのある流れです。このまま使われます。変えるときは、情報担当に相談してください。</p>
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
            <Row key={row.to.id} row={row} states={states} />
          ))}
        </>
      )}
    </section>
  )
}

function Row({ row, states }: { readonly row: FlowRow; readonly states: readonly FlowRow['to'][] }) {
  const { to, label, from, route } = row
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
    </fieldset>
  )
}
