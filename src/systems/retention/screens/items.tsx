import { dateOf, isoDate, warekiShort } from '#platform/clock'
import { DataTable, Form } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { knownProcedures } from '../../procedures-now.ts'
import { ITEM_STATES, type ItemRow, type ItemState, type RetentionList } from '../lists.ts'
import { showItem } from '../subject.ts'
import { CONSENT_NAME } from '../subject-consent.ts'

interface ItemsProps {
  readonly request: WebRequest
  readonly list: RetentionList
  readonly rows: readonly ItemRow[]
  readonly mayPropose: boolean
}

/** The lines of a list, each with what may be done with it now. */
export function Items({ request, list, rows, mayPropose }: ItemsProps) {
  const procedures = knownProcedures(hallOf(request))
  const day = (date: string) => <span className="whitespace-nowrap">{warekiShort(isoDate(date))}</span>
  return (
    <DataTable<ItemRow>
      caption="一覧の記録（番号の順）"
      hideCaption
      rows={rows}
      rowKey={(row) => row.subject_id}
      columns={[
        {
          title: '受付番号',
          cell: (row) => <ItemNumber row={row} />,
        },
        {
          title: '手続き',
          cell: (row) =>
            row.consent_id
              ? CONSENT_NAME
              : (procedures.find(({ id }) => id === row.procedure)?.short ?? row.procedure),
        },
        {
          title: '申請した人',
          cell: (row) => <span className="whitespace-nowrap">{row.applicant || '－'}</span>,
        },
        { title: '終わった日', cell: (row) => (row.ended_at ? day(dateOf(row.ended_at)) : '－') },
        { title: '保存期間の終わり', cell: (row) => day(row.kept_until) },
        {
          title: 'いま',
          cell: (row) => (
            <>
              <span className="whitespace-nowrap">{ITEM_STATES[row.state as ItemState]}</span>
              {row.reason && <small className="block min-w-[10rem]">{row.reason}</small>}
            </>
          ),
        },
        ...(mayPropose && (list.state === 'open' || list.state === 'signed')
          ? [
              {
                title: '操作',
                cell: (row: ItemRow) => <Change list={list} row={row} />,
              },
            ]
          : []),
      ]}
    />
  )
}

/** A case can be opened; what a consent says stands in the line, and is nobody's file. */
function ItemNumber({ row }: { row: ItemRow }) {
  if (row.consent_id !== null) return <span className="whitespace-nowrap">{showItem(row)}</span>
  return (
    <a className="whitespace-nowrap" href={`/desk/cases/${row.application_id}`}>
      {showItem(row)}
    </a>
  )
}

const ACTS: Partial<
  Record<ItemState, { readonly to: string; readonly words: string; readonly why?: string }>
> = {
  listed: { to: 'exclude', words: '外す', why: '外す理由（訴訟中、監査中など）' },
  excluded: { to: 'include', words: '一覧に戻す' },
  away: { to: 'take-back', words: '元に戻す', why: '元に戻す理由' },
}

function Change({ list, row }: { list: RetentionList; row: ItemRow }) {
  const act = ACTS[row.state as ItemState]
  if (!act || (row.state === 'away') !== (list.state === 'signed')) return null
  const id = `why-${row.subject_id}`
  return (
    // What only a screen reader hears must not widen the page from inside a table that scrolls.
    <details className="relative">
      <summary className="min-h-[44px] cursor-pointer py-2 whitespace-nowrap">
        {act.words}
        <span className="sr">{showItem(row)}</span>
      </summary>
      <Form action={`/desk/retention/lists/${list.id}/${act.to}`} className="stack">
        <input type="hidden" name="subject" value={row.subject_id} />
        {act.why && (
          <div>
            <label htmlFor={id}>{act.why}</label>
            <input className="control min-w-[12rem]" id={id} name="reason" maxLength={500} required />
          </div>
        )}
        <button className="button small" type="submit">
          {act.words}
          <span className="sr">（{showItem(row)}）</span>
        </button>
      </Form>
    </details>
  )
}
