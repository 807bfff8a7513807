import { dateOf, warekiShort } from '#platform/clock'
import { DataTable, DeskPage, Empty, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { officeName, showNumber } from '#systems/cases'
import { hallOf } from '../../hall.ts'
import { knownProcedures } from '../../procedures-now.ts'
import { HOLD_KINDS, type HoldKind, type openHolds } from '../hold.ts'

type Hold = Awaited<ReturnType<typeof openHolds>>[number]

interface HoldsProps {
  readonly request: WebRequest
  readonly holds: readonly Hold[]
  readonly typed: { readonly number: string; readonly kind: string; readonly reason: string }
  readonly mayHold: boolean
  readonly mayRelease: (office: string) => boolean
  readonly problem?: string | undefined
  readonly done?: string | undefined
}

/** 廃棄の保留: cases that stay, whatever is listed or signed. */
export function Holds({ request, holds, typed, mayHold, mayRelease, problem, done }: HoldsProps) {
  const hall = hallOf(request)
  const procedures = knownProcedures(hall)
  return (
    <DeskPage request={request} title="廃棄の保留">
      <p className="mb-4">
        <a href="/desk/retention">保存と廃棄へ戻る</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      {done && <Notice kind="success" title={done} />}
      {holds.length === 0 ? (
        <div className="mb-4">
          <Empty>保留にした申請が、ここに並びます。</Empty>
        </div>
      ) : (
        <div className="sheet mb-4">
          <DataTable<Hold>
            caption="保留にしている申請（新しい順）"
            rows={holds}
            rowKey={(row) => row.id}
            columns={[
              {
                title: '受付番号',
                cell: (row) => (
                  <a className="whitespace-nowrap" href={`/desk/cases/${row.application}`}>
                    {showNumber(row.number)}
                  </a>
                ),
              },
              {
                title: '手続き',
                cell: (row) => procedures.find(({ id }) => id === row.procedure)?.short ?? row.procedure,
              },
              { title: '課', cell: (row) => officeName(hall.town, row.office) },
              {
                title: '理由',
                cell: (row) => (
                  <span className="inline-block min-w-[10rem]">
                    {`${HOLD_KINDS[row.kind as HoldKind]}：${row.reason}`}
                  </span>
                ),
              },
              {
                title: '保留にした人',
                cell: (row) => `${row.held_by_name}（${warekiShort(dateOf(row.held_at))}）`,
              },
              {
                title: '操作',
                cell: (row) => (mayRelease(row.office) ? <Release hold={row} /> : '－'),
              },
            ]}
          />
        </div>
      )}
      {mayHold && (
        <section className="sheet stack" aria-labelledby="hold">
          <h2 id="hold">申請を保留にする</h2>
          <Form action="/desk/retention/holds" className="stack">
            <div>
              <label className="label" htmlFor="hold-number">
                受付番号
              </label>
              <input
                className="control w-middle"
                id="hold-number"
                name="number"
                inputMode="numeric"
                defaultValue={typed.number && showNumber(typed.number)}
                required
              />
            </div>
            <div>
              <label className="label" htmlFor="hold-kind">
                種類
              </label>
              <select className="control w-middle" id="hold-kind" name="kind" defaultValue={typed.kind}>
                {Object.entries(HOLD_KINDS).map(([kind, name]) => (
                  <option key={kind} value={kind}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label className="label" htmlFor="hold-reason">
                理由
              </label>
              <input
                className="control"
                id="hold-reason"
                name="reason"
                maxLength={500}
                defaultValue={typed.reason}
                required
              />
            </div>
            <button className="button" type="submit">
              保留にする
            </button>
          </Form>
        </section>
      )}
    </DeskPage>
  )
}

function Release({ hold }: { hold: Hold }) {
  const id = `release-${hold.id}`
  return (
    <details className="relative">
      <summary className="min-h-[44px] cursor-pointer py-2 whitespace-nowrap">
        保留を解く<span className="sr">{showNumber(hold.number)}</span>
      </summary>
      <Form action={`/desk/retention/holds/${hold.id}/release`} className="stack">
        <label htmlFor={id}>解く理由</label>
        <input className="control min-w-[12rem]" id={id} name="reason" maxLength={500} required />
        <button className="button small" type="submit">
          保留を解く
        </button>
      </Form>
    </details>
  )
}
