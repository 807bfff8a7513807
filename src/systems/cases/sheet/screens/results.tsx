import type { SheetError } from '#doors/sheet'
import { DataTable, Facts, Form, Notice } from '#platform/screens'
import type { CheckResult } from '../check-sheet.ts'
import type { ExportResult } from '../export-cases.ts'
import type { FiledResult } from '../file-sheet.ts'

/** The table is ready; what CP932 could not carry is named first. */
export function ExportDone({ id, result }: { id: string; result: ExportResult }) {
  const { rows, lacks } = result
  const count = lacks.reduce((sum, lack) => sum + lack.count, 0)
  return (
    <>
      {count > 0 && (
        <Notice kind="warning" title={`CP932にない文字が、${count.toLocaleString('ja-JP')}か所にあります。`}>
          <p>
            「〓」は置き換えた字、そのほかは字の形の指定がなくなった字です。渡す相手に、この一覧も伝えてください。
          </p>
          <DataTable
            caption="CP932にない文字"
            rows={lacks}
            rowKey={(lack) => lack.character}
            columns={[
              { title: '文字', cell: (lack) => lack.character },
              { title: '符号', cell: (lack) => lack.codes },
              { title: '表では', cell: (lack) => lack.instead || 'なし' },
              { title: '数', number: true, cell: (lack) => lack.count.toLocaleString('ja-JP') },
              {
                title: '場所',
                cell: ({ places, count: all }) => (
                  <>
                    <ul>
                      {places.map((place) => (
                        <li key={place}>{place}</li>
                      ))}
                    </ul>
                    {all > places.length && `ほか${(all - places.length).toLocaleString('ja-JP')}か所`}
                  </>
                ),
              },
            ]}
          />
        </Notice>
      )}
      <Notice kind="success" title={`${rows.toLocaleString('ja-JP')}件を書き出しました。`}>
        <p>ファイルは1日で消えます。受け取ったファイルは、仕事が終わったら消してください。</p>
        <p>
          <a className="button primary" href={`/desk/transfers/${id}/file`}>
            {count > 0 ? '上の一覧を確かめて、ファイルを受け取る' : 'ファイルを受け取る'}
          </a>
        </p>
      </Notice>
    </>
  )
}

/** Sentences with their places. */
export function Told({ all, count }: { all: readonly SheetError[]; count: number }) {
  return (
    <>
      <ul>
        {all.map(({ at, message }) => (
          <li key={`${at}${message}`}>
            <strong>{at}</strong>: {message}
          </li>
        ))}
      </ul>
      {count > all.length && <p>ほか{(count - all.length).toLocaleString('ja-JP')}か所</p>}
    </>
  )
}

/** What the dry run found, and the button that files it. */
export function CheckDone({ id, result }: { id: string; result: CheckResult }) {
  const { rows, errors, errorCount, warnings, warningCount, preview, before, format } = result
  return (
    <>
      {errorCount > 0 && (
        <Notice kind="error" title={`直すところが${errorCount.toLocaleString('ja-JP')}か所あります。`}>
          <p>まだ何も受け付けていません。表を直して、もう一度送ってください。</p>
          <Told all={errors} count={errorCount} />
        </Notice>
      )}
      {before && (
        <Notice kind="error" title="この表は、もう取り込まれています。">
          <p>
            書き方や形式が違っても、答えがすべて同じです。
            <a href={`/desk/transfers/${before}`}>前の取り込みを見る</a>
          </p>
        </Notice>
      )}
      {warningCount > 0 && (
        <Notice
          kind="warning"
          title={`確かめてほしいところが${warningCount.toLocaleString('ja-JP')}か所あります。`}
        >
          <Told all={warnings} count={warningCount} />
        </Notice>
      )}
      {errorCount === 0 && !before && (
        <Form action={`/desk/transfers/${id}/take`} className="sheet stack">
          <p>
            {format}として読みました。{rows.toLocaleString('ja-JP')}
            件を、窓口で受け付けた申請としてまとめて作ります。途中でうまくいかないときは、1件も作りません。
          </p>
          <button className="button primary" type="submit">
            {rows.toLocaleString('ja-JP')}件を受け付ける
          </button>
        </Form>
      )}
      {preview.map((each) => (
        <section key={each.row} className="sheet">
          <h2>
            {each.row}行目　{each.applicant}
            {each.reference && `（整理番号 ${each.reference}）`}
          </h2>
          <Facts
            facts={each.answers.map(({ label, text }, at) => ({ term: label, value: text, key: `${at}` }))}
          />
        </section>
      ))}
      {errorCount === 0 && rows > preview.length && <p>はじめの{preview.length}件だけを出しています。</p>}
    </>
  )
}

/** Where each row went. */
export function FiledDone({ result }: { result: FiledResult }) {
  return (
    <>
      <Notice kind="success" title={`${result.rows.toLocaleString('ja-JP')}件を受け付けました。`} />
      <div className="sheet">
        <DataTable
          caption="受け付けた申請"
          rows={result.filed}
          rowKey={(each) => each.application}
          columns={[
            { title: '行', cell: (each) => <a href={`/desk/cases/${each.application}`}>{each.row}行目</a> },
            { title: '整理番号', cell: (each) => each.reference },
          ]}
        />
      </div>
    </>
  )
}
