import { dateOf, fiscalYearName, isoDate, warekiShort } from '#platform/clock'
import { DataTable, DeskPage, Empty, ListPages, ListSearch, NothingFound } from '#platform/screens'
import { type ListWish, showTimeKey, type TimeKey } from '#platform/search'
import type { WebRequest } from '#platform/web'
import { officeName } from '#systems/cases'
import { hallOf } from '../../hall.ts'
import type { Disposed } from '../register.ts'
import { showItem } from '../subject.ts'

const PATH = '/desk/retention/register'

interface RegisterProps {
  readonly request: WebRequest
  readonly rows: readonly Disposed[]
  readonly next?: TimeKey | undefined
  readonly wish: ListWish
  readonly years: readonly number[]
}

/** 廃棄簿: what was erased, when, and who answers for it. */
export function Register({ request, rows, next, wish, years }: RegisterProps) {
  const { town } = hallOf(request)
  const day = (date: string | Date) => (
    <span className="whitespace-nowrap">
      {warekiShort(typeof date === 'string' ? isoDate(date) : dateOf(date))}
    </span>
  )
  return (
    <DeskPage request={request} title="廃棄簿">
      <p className="mb-4">
        <a href="/desk/retention">保存と廃棄へ戻る</a>
      </p>
      <ListSearch
        path={PATH}
        label="廃棄簿をさがす"
        hint="受付番号・手続き"
        q={wish.q}
        found={{ shown: rows.length, more: next !== undefined }}
      />
      {rows.length === 0 &&
        (wish.q ? (
          <NothingFound path={PATH} />
        ) : (
          <Empty>署名した一覧の記録が消えると、ここに残ります。</Empty>
        ))}
      {rows.length > 0 && (
        <div className="sheet">
          <DataTable<Disposed>
            caption="廃棄した記録（新しい順）"
            rows={rows}
            rowKey={(row) => row.subject_id}
            columns={[
              {
                title: '受付番号',
                cell: (row) => <span className="whitespace-nowrap">{showItem(row)}</span>,
              },
              {
                title: '手続き',
                cell: (row) => <span className="inline-block min-w-[10rem]">{row.procedure_name}</span>,
              },
              {
                title: '課',
                cell: (row) => <span className="whitespace-nowrap">{officeName(town, row.office)}</span>,
              },
              { title: '終わった日', cell: (row) => day(row.ended_on) },
              { title: '保存期間の終わり', cell: (row) => day(row.kept_until) },
              {
                title: '署名',
                cell: (row) => (
                  <span className="whitespace-nowrap">{`${row.signed_post}　${row.signed_by_name}`}</span>
                ),
              },
              { title: '消した日', cell: (row) => day(row.erased_at) },
            ]}
          />
        </div>
      )}
      <ListPages
        path={PATH}
        q={wish.q}
        after={wish.after && showTimeKey(wish.after)}
        next={next && showTimeKey(next)}
      />
      <form action="/desk/retention/register/file" method="get" className="row mt-4 no-print">
        <label>
          消した年度
          <select className="control" name="year">
            {years.map((year) => (
              <option key={year} value={year}>
                {fiscalYearName(year)}
              </option>
            ))}
          </select>
        </label>
        <label>
          形式
          <select className="control" name="format">
            <option value="xlsx">XLSX</option>
            <option value="utf-8">CSV</option>
            <option value="cp932">CSV（Shift_JIS）</option>
          </select>
        </label>
        <button className="button self-end" type="submit">
          廃棄簿を受け取る
        </button>
      </form>
    </DeskPage>
  )
}
