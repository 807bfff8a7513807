import { DeskPage, Empty, Form } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../../hall.ts'
import { knownProcedures } from '../../../procedures-now.ts'
import { MOST_COUNTED } from '../../queue.ts'
import { type QueueWish, VIEWS, wishAddress } from '../../queue-wish.ts'
import type { Choosable } from '../layout.ts'

interface ExportProps {
  readonly request: WebRequest
  readonly wish: QueueWish
  /** Up to {@link MOST_COUNTED}. */
  readonly count: number
  readonly columns: readonly Choosable[]
}

/** What will be written, before it is. */
export function ExportPage({ request, wish, count, columns }: ExportProps) {
  const procedure = knownProcedures(hallOf(request)).find((each) => each.id === wish.procedure)
  const sentence = [procedure?.short, VIEWS[wish.view], wish.q && `「${wish.q}」を含む`]
    .filter(Boolean)
    .join('・')
  const narrowed = { after: undefined } as const
  return (
    <DeskPage request={request} title="一覧を表に書き出す" beside={<strong>{sentence}</strong>}>
      <p className="mb-4">
        <a href={wishAddress(wish, narrowed)}>一覧へ戻る</a>
      </p>
      {count === 0 ? (
        <Empty>この一覧には申請がないので、書き出すものがありません。絞り込みを変えてください。</Empty>
      ) : (
        <div className="two">
          <Form action={wishAddress(wish, narrowed, '/desk/sheets/out')} className="sheet stack">
            <p>
              {count >= MOST_COUNTED ? `${MOST_COUNTED.toLocaleString('ja-JP')}件以上` : `${count}件`}
              を書き出します。
            </p>
            <fieldset>
              <legend className="label">形式</legend>
              <div className="choices">
                <label className="choice">
                  <input type="radio" name="format" value="xlsx" defaultChecked />
                  Excel（XLSX）
                </label>
                <label className="choice">
                  <input type="radio" name="format" value="utf-8" />
                  CSV（UTF-8）
                </label>
                <label className="choice">
                  <input type="radio" name="format" value="cp932" />
                  CSV（CP932・Shift_JIS）。古いシステムに渡すとき
                </label>
              </div>
            </fieldset>
            <p className="hint">
              CP932にない文字は「〓」になります。どの申請のどの字かを、受け取る前に一覧でお知らせします。
            </p>
            <p className="hint">
              だれの申請を書き出したかが、記録に残ります。個人番号は書き出しません。ファイルは1日で消えます。
            </p>
            <button className="button primary" type="submit">
              書き出す
            </button>
          </Form>
          <section className="sheet stack">
            <h2>書き出す列（{columns.length}）</h2>
            <p>
              <a href={wishAddress(wish, narrowed, '/desk/sheets/columns')}>列を選ぶ・並べ替える</a>
            </p>
            {!procedure && (
              <p className="hint">質問への答えも書き出すときは、一覧を1つの手続きに絞り込んでください。</p>
            )}
            <ol>
              {columns.map(({ key, title }) => (
                <li key={key}>{title}</li>
              ))}
            </ol>
          </section>
        </div>
      )}
    </DeskPage>
  )
}
