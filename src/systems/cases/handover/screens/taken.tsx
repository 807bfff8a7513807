import { DataTable, Form, Notice } from '#platform/screens'
import { showNumber } from '../../number.ts'
import { Told } from '../../sheet/screens/results.tsx'
import type { TakenResult } from '../take-handover.ts'

/** What a dry run of an archive found, or what was taken in. */
export function HandoverTaken({ id, result, done }: { id: string; result: TakenResult; done: boolean }) {
  const { errors, errorCount, known, taken } = result
  const count = taken.length.toLocaleString('ja-JP')
  return (
    <>
      {errorCount > 0 && (
        <Notice
          kind="error"
          title={`受け付けられないところが${errorCount.toLocaleString('ja-JP')}か所あります。`}
        >
          <p>まだ何も受け付けていません。引き渡した側に確かめて、もう一度送ってください。</p>
          <Told all={errors} count={errorCount} />
        </Notice>
      )}
      {known.length > 0 && (
        <Notice
          title={`もう受け付けてある申請が${known.length.toLocaleString('ja-JP')}件あります。とばします。`}
        >
          <ul>
            {known.slice(0, 100).map((number) => (
              <li key={number}>受付番号 {number}</li>
            ))}
          </ul>
        </Notice>
      )}
      {errorCount === 0 && !done && (
        <Form action={`/desk/transfers/${id}/take`} className="sheet stack">
          <p>
            {count}件を、引き渡された申請としてまとめて作ります。途中でうまくいかないときは、1件も作りません。
          </p>
          <button className="button primary" type="submit">
            {count}件を受け付ける
          </button>
        </Form>
      )}
      {done && (
        <>
          <Notice kind="success" title={`${count}件を受け付けました。`} />
          <div className="sheet">
            <DataTable
              caption="受け付けた申請"
              rows={taken}
              rowKey={(each) => each.application}
              columns={[
                {
                  title: '引き渡した側の受付番号',
                  cell: (each) => <a href={`/desk/cases/${each.application}`}>{showNumber(each.number)}</a>,
                },
                { title: '手続き', cell: (each) => each.procedure },
              ]}
            />
          </div>
        </>
      )}
    </>
  )
}
