import { DeskPage, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { type QueueWish, wishAddress } from '../../queue-wish.ts'
import type { Choosable } from '../layout.ts'

interface ColumnsProps {
  readonly request: WebRequest
  readonly wish: QueueWish
  readonly office: string
  readonly procedure: string | undefined
  /** Those chosen, in their order, then the others. */
  readonly columns: readonly (Choosable & { readonly chosen: boolean })[]
  /** What was just moved: its button has the focus again. */
  readonly moved?: { readonly key: string; readonly way: 'up' | 'down' } | undefined
  readonly saved?: boolean
}

/** Which columns go out, and in which order. Every button works by key alone, and each press keeps what is chosen. */
export function ColumnsPage({ request, wish, office, procedure, columns, moved, saved }: ColumnsProps) {
  const narrowed = { after: undefined } as const
  return (
    <DeskPage
      request={request}
      title="書き出す列を選ぶ"
      beside={<strong>{`${office}・${procedure ?? 'すべての手続き'}`}</strong>}
    >
      <p className="mb-4">
        <a href={wishAddress(wish, narrowed, '/desk/sheets/out')}>書き出しへ戻る</a>
      </p>
      {saved && <Notice kind="success" title="列と並び順を保存しました。" />}
      <p className="mb-4">
        この並びは、課のみんなで使います。印を付けた列を、上から順に、左から書き出します。
      </p>
      <Form action={wishAddress(wish, narrowed, '/desk/sheets/columns')} className="sheet stack">
        <ol className="stack list-none p-0">
          {columns.map(({ key, title, chosen }, at) => (
            <li key={key} className="row justify-between">
              <input type="hidden" name="order" value={key} />
              <label className="choice">
                <input type="checkbox" name="chosen" value={key} defaultChecked={chosen} />
                {title}
              </label>
              <span className="row">
                <Move {...{ column: key, title, way: 'up', moved }} disabled={at === 0} />
                <Move {...{ column: key, title, way: 'down', moved }} disabled={at === columns.length - 1} />
              </span>
            </li>
          ))}
        </ol>
        <div className="actions">
          <button className="button primary" type="submit">
            保存する
          </button>
          <button className="button" type="submit" name="reset" value="1">
            はじめの並びに戻す
          </button>
        </div>
      </Form>
    </DeskPage>
  )
}

interface MoveProps {
  readonly column: string
  readonly title: string
  readonly way: 'up' | 'down'
  readonly moved: ColumnsProps['moved']
  readonly disabled: boolean
}

function Move({ column, title, way, moved, disabled }: MoveProps) {
  return (
    <button
      className="button small"
      type="submit"
      name={way}
      value={column}
      disabled={disabled}
      // biome-ignore lint/a11y/noAutofocus: whoever moves a column by key goes on where they were
      autoFocus={moved?.key === column && moved.way === way}
    >
      {way === 'up' ? '上へ' : '下へ'}
      <span className="sr">（{title}）</span>
    </button>
  )
}
