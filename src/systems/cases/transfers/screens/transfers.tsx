import { warekiTime } from '#platform/clock'
import { DataTable, DeskPage, Empty, Form } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../../hall.ts'
import { knownProcedures } from '../../../procedures-now.ts'
import type { ownTransfers } from '../transfer.ts'
import { KIND_NAMES } from './transfer-page.tsx'

const STATES: Readonly<Record<string, string>> = {
  waiting: '待っています',
  working: '作業中',
  checked: '確かめてください',
  filing: '申請を作成中',
  done: '終わりました',
  failed: '終わりませんでした',
}

interface TransfersProps {
  readonly request: WebRequest
  readonly transfers: Awaited<ReturnType<typeof ownTransfers>>
  readonly mayEnter: boolean
}

/** 表と書庫の出し入れ: where each begins, and one's newest. */
export function Transfers({ request, transfers, mayEnter }: TransfersProps) {
  const procedures = knownProcedures(hallOf(request))
  return (
    <DeskPage request={request} title="表と書庫の出し入れ">
      <ul className="stack list-none p-0 mb-4">
        <li className="sheet">
          <h2>書き出す</h2>
          <p>申請の一覧を絞り込んでから、表（XLSX・CSV）にします。</p>
          <p>
            <a href="/desk/cases">申請の一覧を開く</a>
          </p>
        </li>
        {mayEnter && (
          <li className="sheet">
            <h2>取り込む</h2>
            <p>
              紙で集めた答えを表に書き、まとめて受け付けます。受け付ける前に、試し読みの結果を確かめられます。
            </p>
            <p>
              <a href="/desk/sheets/in">用紙を受け取る・表を取り込む</a>
            </p>
          </li>
        )}
        <li className="sheet stack">
          <h2>引き渡す・引き渡される（ZIP）</h2>
          <p>
            <a href="/desk/cases">申請の一覧</a>
            で申請を選ぶと、答え（CSV）、控え（PDF）、添付をZIPにできます。
          </p>
          {mayEnter && (
            <Form action="/desk/handover/in" upload className="stack">
              <div>
                <label className="label" htmlFor="handover-file">
                  引き渡されたZIP（45MBまで）
                </label>
                <input className="control" id="handover-file" type="file" name="file" accept=".zip" />
              </div>
              <button className="button" type="submit">
                試し読みする
              </button>
            </Form>
          )}
        </li>
      </ul>
      {transfers.length === 0 ? (
        <Empty>あなたが書き出したもの、取り込んだものが、新しい順にここに並びます。</Empty>
      ) : (
        <div className="sheet">
          <DataTable
            caption="あなたの出し入れ（新しい順）"
            rows={transfers}
            rowKey={(row) => row.id}
            columns={[
              {
                title: '日時',
                cell: (row) => <a href={`/desk/transfers/${row.id}`}>{warekiTime(row.created_at)}</a>,
              },
              { title: '内容', cell: (row) => KIND_NAMES[row.kind as keyof typeof KIND_NAMES] },
              {
                title: '手続き',
                cell: (row) => procedures.find((each) => each.id === row.procedure)?.short ?? '',
              },
              { title: 'いま', cell: (row) => STATES[row.state] },
              { title: '件数', number: true, cell: (row) => row.total?.toLocaleString('ja-JP') ?? '' },
            ]}
          />
        </div>
      )}
    </DeskPage>
  )
}
