import { type IsoDate, wareki } from '#platform/clock'
import type { deputiesOf, possibleDeputies } from '#platform/people'
import { DataTable, DeskPage, Empty, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'

interface AbsenceProps {
  readonly request: WebRequest
  readonly deputies: Awaited<ReturnType<typeof deputiesOf>>
  readonly colleagues: Awaited<ReturnType<typeof possibleDeputies>>
  readonly problem?: string | undefined
  readonly typed?: ((name: string) => string | undefined) | undefined
}

/** 不在と代理: who stands in for me, and from when to when. */
export function AbsencePage({ request, deputies, colleagues, problem, typed }: AbsenceProps) {
  const office = (id: string) => request.house.town.offices.find((each) => each.id === id)?.name ?? id
  const day = (date: string | null) => (date ? wareki(date as IsoDate, { weekday: true }) : '期限なし')
  return (
    <DeskPage request={request} title="不在と代理">
      {problem && <Notice kind="error" title={problem} />}
      <div className="sheet stack">
        {deputies.length === 0 ? (
          <Empty>
            いま、あなたの代理はいません。不在の間に決裁が止まらないよう、出かける前に置いてください。
          </Empty>
        ) : (
          <>
            <DataTable
              caption="あなたの代理"
              rows={deputies}
              rowKey={(each) => each.id}
              columns={[
                { title: '代理', cell: (each) => each.name },
                { title: '職', cell: (each) => `${office(each.office)} ${each.post}` },
                { title: '始まり', cell: (each) => day(each.from_on) },
                { title: '終わり', cell: (each) => day(each.until_on) },
              ]}
            />
            <Form action="/desk/absence/end">
              <button className="button" type="submit">
                戻ったので、代理を終える
              </button>
            </Form>
          </>
        )}
      </div>
      <Form action="/desk/absence" className="sheet stack">
        <h2>代理を置く</h2>
        <p className="hint">
          代理が承認したものは、あなたの「後閲」を待ちます。代理の人は、あなたの課の申請を、あなたの職として決裁できます。
        </p>
        <p>
          <label className="label" htmlFor="deputy">
            代理の人
          </label>
          <select
            className="control w-middle"
            id="deputy"
            name="deputy"
            defaultValue={typed?.('deputy') ?? ''}
          >
            <option value="">選んでください</option>
            {colleagues.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </p>
        {(
          [
            ['from', '不在の始まり'],
            ['until', '不在の終わり'],
          ] as const
        ).map(([name, label]) => (
          <p key={name}>
            <label className="label" htmlFor={name}>
              {label}
            </label>
            <span className="hint" id={`${name}-hint`}>
              例：令和8年12月1日、2026/12/1
            </span>
            <input
              className="control w-middle"
              id={name}
              name={name}
              aria-describedby={`${name}-hint`}
              defaultValue={typed?.(name)}
            />
          </p>
        ))}
        <div className="actions">
          <button className="button primary" type="submit">
            代理を置く
          </button>
        </div>
      </Form>
    </DeskPage>
  )
}
