import { type Column, DataTable, DeskPage, Form, Notice, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../../hall.ts'
import type { Approval } from '../../approve-many.ts'
import { detailLines } from '../../decision-details.ts'
import { showNumber } from '../../number.ts'
import { type QueueWish, wishAddress } from '../../queue-wish.ts'
import { resultName } from '../../result-name.ts'
import { whatHappens } from '../../step-names.ts'

interface ApprovalsProps {
  readonly request: WebRequest
  readonly wish: QueueWish
  readonly approvals: readonly Approval[]
  /** Why others of those chosen are not among them. */
  readonly others: readonly string[]
}

/** まとめて承認: everything that is about to be approved, to be read first. */
export function Approvals({ request, wish, approvals, others }: ApprovalsProps) {
  return (
    <DeskPage request={request} title="まとめて承認・決裁" beside={<strong>{approvals.length}件</strong>}>
      <p>
        <a href={wishAddress(wish)}>一覧へ戻る</a>
      </p>
      {others.length > 0 && (
        <Notice kind="warning" title="次の申請は、ここでは承認できません">
          <ul>
            {others.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      {approvals.length > 0 && (
        <Form action={wishAddress(wish, {}, '/desk/cases/approve-many')} className="sheet stack">
          <p>
            起案の内容を読み、承認しないものは「承認する」の印を外してください。差し戻すときは、申請者の名前から申請を開きます。
          </p>
          <ApprovalTable request={request} wish={wish} approvals={approvals} />
          <div className="actions">
            <button className="button primary" type="submit">
              印を付けた申請を承認・決裁する
            </button>
          </div>
        </Form>
      )}
    </DeskPage>
  )
}

function ApprovalTable({ request, wish, approvals }: Omit<ApprovalsProps, 'others'>) {
  const { town } = hallOf(request)
  const columns: Column<Approval>[] = [
    {
      title: '申請者',
      cell: ({ found: { application } }) => (
        <a href={wishAddress(wish, { after: undefined }, `/desk/cases/${application.id}`)}>
          {application.applicant}
        </a>
      ),
    },
    { title: '手続き', cell: ({ found }) => found.definition.short },
    {
      title: '起案',
      cell: ({ found: { definition, life, application }, broken, unticked }) => (
        <>
          <strong>{life.proposal ? resultName(definition, life.proposal) : ''}</strong>
          {detailLines(definition, life.proposal?.details).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {life.proposal?.reason && <p className="whitespace-pre-line">{life.proposal.reason}</p>}
          {life.proposal && (
            <p>
              <a href={`/desk/cases/${application.id}/drafts/${life.proposal.outcome}`}>通知書の案</a>
              {life.wording?.[life.proposal.outcome] && '（文面を直してあります）'}
            </p>
          )}
          {unticked.length > 0 && (
            <p>
              <Tag tone="wait">確認が済んでいない項目</Tag> {unticked.join('、')}
            </p>
          )}
          {life.takenIn.map((each) => (
            <p key={each.of}>
              <Tag tone="wait">まとめた申請</Tag>{' '}
              <a href={`/desk/cases/${each.of}`}>{showNumber(each.number)} を読む</a>
            </p>
          ))}
          {broken.length > 0 && (
            <p>
              <Tag tone="wait">満たしていない要件</Tag> {broken.join('、')}
            </p>
          )}
        </>
      ),
    },
    { title: '承認すると', cell: ({ found, kind }) => whatHappens(town, found, kind) },
    { title: '受付番号', number: true, cell: ({ found }) => showNumber(found.application.number) },
    {
      title: '承認する',
      cell: ({ found: { application } }) => (
        <label className="relative inline-flex min-h-6 min-w-10 items-center">
          <input
            className="size-4"
            type="checkbox"
            name="id"
            value={`${application.id}_${application.version}`}
            defaultChecked
          />
          <span className="sr">{application.applicant}の申請を承認する</span>
        </label>
      ),
    },
  ]
  return (
    <DataTable
      caption="承認・決裁を待つ申請"
      rows={approvals}
      rowKey={({ found }) => found.application.id}
      columns={columns}
    />
  )
}
