import { dateOf, isoDate, wareki, warekiShort } from '#platform/clock'
import { DataTable, DeskPage, Empty, Form, Notice, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { officeName } from '#systems/cases'
import { hallOf } from '../../hall.ts'
import { knownProcedures } from '../../procedures-now.ts'
import type { DueCount } from '../due.ts'
import { CONSENTS } from '../due-consents.ts'
import { LIST_STATES, type ListState, type listsOf } from '../lists.ts'
import { MOST_LISTED } from '../make-list.ts'
import { CONSENT_NAME } from '../subject-consent.ts'

type Lists = Awaited<ReturnType<typeof listsOf>>

interface OverviewProps {
  readonly request: WebRequest
  readonly due: readonly DueCount[]
  readonly lists: Lists
  /** Offices in which the reader may make a list. */
  readonly mayPropose: readonly string[]
  readonly holds: number
  readonly problem?: string | undefined
}

const TONES: Readonly<Record<ListState, 'go' | 'wait' | 'good' | undefined>> = {
  open: 'go',
  proposed: 'wait',
  signed: 'wait',
  done: 'good',
  withdrawn: undefined,
}

/** 保存と廃棄: what is due, and how far the lists are. */
export function Overview({ request, due, lists, mayPropose, holds, problem }: OverviewProps) {
  const hall = hallOf(request)
  const procedures = knownProcedures(hall)
  const offices = [...new Set(due.map((each) => each.office))]
  return (
    <DeskPage request={request} title="保存と廃棄">
      {problem && <Notice kind="error" title={problem} />}
      <ul className="row list-none p-0 mb-4">
        <li>
          <a href="/desk/retention/register">廃棄簿</a>
        </li>
        <li>
          <a href="/desk/retention/holds">{`廃棄の保留（${holds}件）`}</a>
        </li>
      </ul>
      <section className="sheet stack mb-4" aria-labelledby="due">
        <h2 id="due">保存期間が終わった記録</h2>
        <p className="hint">
          一覧をつくり、課長が署名するまで、何も消えません。手続き中の申請、支払いの残る申請、保留にした申請は出てきません。終わった代理の同意は、それで出した申請を消した後に出てきます。
        </p>
        {offices.length === 0 && (
          <Empty>
            一覧に入れていない申請と代理の同意で、保存期間が終わったものはありません。年度が替わると、ここに並びます。
          </Empty>
        )}
        {offices.map((office) => {
          const rows = due.filter((each) => each.office === office)
          const name = officeName(hall.town, office)
          return (
            <section key={office} className="stack" aria-label={name}>
              <DataTable
                caption={name}
                rows={rows}
                rowKey={(row) => row.procedure}
                columns={[
                  {
                    title: '手続き',
                    cell: (row) =>
                      row.procedure === CONSENTS
                        ? CONSENT_NAME
                        : (procedures.find(({ id }) => id === row.procedure)?.short ?? row.procedure),
                  },
                  { title: '件数', number: true, cell: (row) => row.count.toLocaleString('ja-JP') },
                  {
                    title: 'いちばん早い保存期間の終わり',
                    cell: (row) => wareki(isoDate(row.oldest)),
                  },
                ]}
              />
              {mayPropose.includes(office) && (
                <Form action="/desk/retention/lists">
                  <input type="hidden" name="office" value={office} />
                  <button className="button" type="submit">
                    {`${name}の廃棄の一覧をつくる`}
                  </button>
                  <p className="hint">{`古いものから${MOST_LISTED}件までを1つの一覧にします。`}</p>
                </Form>
              )}
            </section>
          )
        })}
      </section>
      <section className="sheet stack" aria-labelledby="lists">
        <h2 id="lists">廃棄の一覧</h2>
        {lists.length === 0 ? (
          <Empty>つくった一覧が、新しい順にここに並びます。</Empty>
        ) : (
          <DataTable<Lists[number]>
            caption="廃棄の一覧（新しい順）"
            hideCaption
            rows={lists}
            rowKey={(row) => row.id}
            columns={[
              {
                title: 'つくった日',
                cell: (row) => (
                  <a className="whitespace-nowrap" href={`/desk/retention/lists/${row.id}`}>
                    {warekiShort(dateOf(row.made_at))}
                  </a>
                ),
              },
              {
                title: '課',
                cell: (row) => <span className="whitespace-nowrap">{officeName(hall.town, row.office)}</span>,
              },
              { title: '件数', number: true, cell: (row) => Number(row.items).toLocaleString('ja-JP') },
              {
                title: 'いま',
                cell: (row) => (
                  <Tag tone={TONES[row.state as ListState]}>
                    {row.stopped_at ? '止めています' : LIST_STATES[row.state as ListState]}
                  </Tag>
                ),
              },
              {
                title: '消す日',
                cell: (row) => (
                  <span className="whitespace-nowrap">
                    {row.erase_on ? warekiShort(isoDate(row.erase_on)) : '－'}
                  </span>
                ),
              },
            ]}
          />
        )}
      </section>
    </DeskPage>
  )
}
