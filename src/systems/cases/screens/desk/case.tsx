import { warekiTime } from '#platform/clock'
import { DeskPage, Island, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../../hall.ts'
import type { CaseView } from '../../case-view.ts'
import { doorName } from '../../door-name.ts'
import { showNumber } from '../../number.ts'
import { wishAddress } from '../../queue-wish.ts'
import { StateTag } from '../state-tag.tsx'
import { CaseCalls } from './calls.tsx'
import { CaseAnswers } from './case-answers.tsx'
import { CaseChecks } from './case-checks.tsx'
import { CaseDuplicates } from './case-duplicates.tsx'
import { CaseFiles } from './case-files.tsx'
import { CaseHistory } from './case-history.tsx'
import { CaseKin } from './case-kin.tsx'
import { CaseLetters, OtherCases } from './case-papers.tsx'
import { CaseProxy } from './case-proxy.tsx'
import { CaseStanding } from './case-standing.tsx'

/** Answers, attachments and decisions side by side where there is room. */
const THREE =
  'grid grid-cols-1 items-start gap-4 lg:grid-cols-2 xl:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(18rem,4fr)] xl:[&_.facts>div]:grid-cols-1'

interface CaseProps {
  readonly request: WebRequest
  readonly view: CaseView
  readonly actorId: string
  /** Why the last act was refused; what was typed stands in its form again. */
  readonly problem?: string | undefined
  /** What was just done. */
  readonly done?: string | undefined
}

/** One case: the answers as the paper would read, attachments beside them, decisions and history on the right. */
export function CasePage({ request, view, actorId, problem, done }: CaseProps) {
  const hall = hallOf(request)
  const { application, definition } = view.found
  const beside = (
    <>
      <StateTag state={application.state} definition={definition} />
      <span className="count">受付番号 {showNumber(application.number)}</span>
      <span>
        {warekiTime(application.filed_at)} 受付（{doorName(application.door)}）
      </span>
    </>
  )
  const middle = view.files.length > 0 && <CaseFiles files={view.files} />
  return (
    <DeskPage request={request} title={`${definition.name}　${application.applicant}`} beside={beside}>
      <CaseNavigation view={view} />
      {problem && (
        <Notice kind="error" title={problem}>
          {view.draft && <p>入力した内容は、下に残してあります。</p>}
        </Notice>
      )}
      {done && <Notice kind="success" title={done} />}
      <CaseKin view={view} />
      <CaseDuplicates view={view} />
      <div className={middle ? THREE : 'two'}>
        <div>
          <CaseAnswers view={view} />
        </div>
        {middle && <div>{middle}</div>}
        <div>
          <CaseProxy hall={hall} found={view.found} />
          <CaseCalls view={view} />
          <CaseChecks view={view} />
          <CaseStanding view={view} hall={hall} actorId={actorId} />
          {view.beside}
          <CaseLetters view={view} />
          <CaseHistory view={view} town={hall.town} />
          <OtherCases view={view} />
        </div>
      </div>
      {view.templates.length > 0 && <Island of="template-picker" />}
    </DeskPage>
  )
}

/** Previous and next in the list one came from; `j` and `k` press them. */
function CaseNavigation({ view: { neighbours, wish } }: { view: CaseView }) {
  const to = (id: string) => wishAddress(wish, { after: undefined }, `/desk/cases/${id}`)
  return (
    <nav className="row mb-4" aria-label="前後の申請">
      <a href={wishAddress(wish)}>一覧へ戻る</a>
      {neighbours.previous && (
        <a href={to(neighbours.previous)} data-key="k">
          前の申請
        </a>
      )}
      {neighbours.next && (
        <a href={to(neighbours.next)} data-key="j">
          次の申請
        </a>
      )}
    </nav>
  )
}
