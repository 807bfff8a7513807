import { isIsoDate, warekiShort } from '#platform/clock'
import { DataTable, DeskPage, Empty, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { OpenRegister } from '#systems/registers'
import { STATES, type State } from '../assets.ts'
import type { OutLoan } from '../loans.ts'
import type { Overview as Found } from '../overview.ts'

interface OverviewProps {
  readonly request: WebRequest
  readonly overview: Found
  readonly out: readonly OutLoan[]
  readonly loans: OpenRegister | undefined
}

/** 機器の管理: what is where, what is overdue, what will soon be unsafe. */
export function Overview({ request, overview, out, loans }: OverviewProps) {
  const { registers, ended, ending, mayTurnOver } = overview
  const late = out.filter(({ overdue }) => overdue).length
  return (
    <DeskPage request={request} title="機器の管理">
      <nav className="mb-4 no-print" aria-label="機器の管理の中">
        <ul className="chips">
          <li>
            <a href="/desk/devices/plan">更新の計画</a>
          </li>
          <li>
            <a href="/desk/devices/systems">OSのサポート期限</a>
          </li>
          {mayTurnOver && (
            <li>
              <a href="/desk/devices/turnover">児童生徒用端末の年度更新</a>
            </li>
          )}
          <li>
            <a href="/desk/stock-takes">棚卸</a>
          </li>
        </ul>
      </nav>
      <ul className="tiles mb-4">
        {loans && <Tile label="期限を過ぎた貸出" count={late} href="#loans" bad={late > 0} />}
        <Tile label="OSのサポートが終わった端末" count={ended} href="/desk/devices/systems" bad={ended > 0} />
        <Tile label="半年のうちに終わる端末" count={ending} href="/desk/devices/systems" />
      </ul>
      {registers.length === 0 && <Empty>見ることのできる機器の台帳がありません。</Empty>}
      {registers.length > 0 && (
        <section className="sheet mb-4">
          <h2>台帳ごとの状態</h2>
          <DataTable
            caption="台帳ごとの状態"
            hideCaption
            rows={registers}
            rowKey={({ open }) => open.definition.id}
            columns={[
              {
                title: '台帳',
                cell: ({ open: { definition } }) => (
                  <a href={`/desk/registers/${definition.id}`}>{definition.name}</a>
                ),
              },
              ...(Object.entries(STATES) as [State, string][]).map(([state, label]) => ({
                title: label,
                number: true,
                cell: ({ counts }: Found['registers'][number]) =>
                  (counts.get(state) ?? 0).toLocaleString('ja-JP'),
              })),
            ]}
          />
        </section>
      )}
      {loans && (
        <section className="sheet" id="loans">
          <h2>貸し出しているもの</h2>
          {out.length === 0 ? (
            <Empty>貸し出しているものはありません。</Empty>
          ) : (
            <DataTable
              caption="貸し出しているもの（期限の順）"
              hideCaption
              stacks
              rows={out}
              rowKey={({ record }) => record.id}
              columns={[
                {
                  title: '機器',
                  cell: ({ thing, thingName }) => {
                    const link = loans.definition.fields.find(({ id }) => id === 'thing')
                    const register = link?.kind === 'link' ? link.register : ''
                    return <a href={`/desk/devices/things/${register}/${thing}`}>{thingName}</a>
                  },
                },
                { title: '借りた人', cell: ({ borrower }) => borrower },
                {
                  title: '返す期限',
                  short: true,
                  cell: ({ due }) => (isIsoDate(due) ? warekiShort(due) : due),
                },
                {
                  title: '状態',
                  short: true,
                  cell: ({ overdue }) =>
                    overdue ? <Tag tone="bad">期限を過ぎた</Tag> : <Tag tone="go">貸出中</Tag>,
                },
              ]}
            />
          )}
        </section>
      )}
    </DeskPage>
  )
}

function Tile({ label, count, href, bad }: { label: string; count: number; href: string; bad?: boolean }) {
  return (
    <li>
      <a className={`tile${bad ? ' late' : ''}`} href={href}>
        <b>{count.toLocaleString('ja-JP')}</b>
        {label}
      </a>
    </li>
  )
}
