import type { Definition } from '#language'
import { DeskPage, Empty, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'

interface ImportProps {
  readonly request: WebRequest
  readonly procedures: readonly Definition[]
  readonly chosen?: Definition | undefined
  /** What must be given and has no column: such a procedure cannot come from a table. */
  readonly missing: readonly string[]
  readonly hasLists: boolean
  readonly problem?: string | undefined
}

/** 紙で集めた答えの取り込み: a form to fill in, and the filled one. */
export function ImportPage({ request, procedures, chosen, missing, hasLists, problem }: ImportProps) {
  return (
    <DeskPage request={request} title="表からの取り込み">
      <p className="mb-4">
        <a href="/desk/transfers">表と書庫の出し入れへ戻る</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      {procedures.length === 0 && <Empty>あなたの課で受け付ける手続きはありません。</Empty>}
      {procedures.length > 0 && (
        <nav aria-label="手続き" className="mb-4">
          <ul className="chips">
            {procedures.map((each) => (
              <li key={each.id}>
                <a
                  href={`/desk/sheets/in?procedure=${each.id}`}
                  aria-current={each.id === chosen?.id || undefined}
                >
                  {each.short}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {chosen && missing.length > 0 && (
        <Notice kind="warning" title="この手続きは、表からは取り込めません。">
          <p>
            必ず要る「{missing.join('」「')}」を、表では受け取れません。
            <a href="/desk/counter">窓口入力</a>を使ってください。
          </p>
        </Notice>
      )}
      {chosen && missing.length === 0 && (
        <div className="two">
          <Template chosen={chosen} hasLists={hasLists} />
          <Upload chosen={chosen} />
        </div>
      )}
    </DeskPage>
  )
}

function Template({ chosen, hasLists }: { chosen: Definition; hasLists: boolean }) {
  return (
    <form action={`/desk/sheets/template/${chosen.id}`} method="get" className="sheet stack">
      <h2>1. 用紙を受け取る</h2>
      <p>1件を1行に書きます。「整理番号」は、紙に付けた番号などを自由に書けます。</p>
      <p className="hint">個人番号と添付の列はありません。個人番号は、表のどこにも書かないでください。</p>
      <div>
        <label className="label" htmlFor="template-format">
          形式
        </label>
        <select className="control w-middle" id="template-format" name="format">
          <option value="xlsx">Excel（XLSX）</option>
          <option value="utf-8">CSV（UTF-8）</option>
          <option value="cp932">CSV（CP932・Shift_JIS）</option>
        </select>
      </div>
      {hasLists && (
        <div>
          <label className="label" htmlFor="template-entries">
            くり返す質問の列は、何人分（何件分）ずつ作りますか
          </label>
          <input
            className="control w-short"
            id="template-entries"
            name="entries"
            inputMode="numeric"
            defaultValue="3"
          />
        </div>
      )}
      <button className="button" type="submit">
        用紙を受け取る
      </button>
    </form>
  )
}

function Upload({ chosen }: { chosen: Definition }) {
  return (
    <Form action={`/desk/sheets/in?procedure=${chosen.id}`} upload className="sheet stack">
      <h2>2. 書いた表を送る</h2>
      <p>まず試し読みをします。受け付けるのは、結果を確かめてからです。</p>
      <div>
        <label className="label" htmlFor="sheet-file">
          表のファイル（XLSX・CSV、10MBまで）
        </label>
        <input className="control" id="sheet-file" type="file" name="file" accept=".xlsx,.csv,.txt" />
      </div>
      <button className="button primary" type="submit">
        試し読みする
      </button>
    </Form>
  )
}
