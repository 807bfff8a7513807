import { type Hall, isOver } from '#language'
import { Notice, Track } from '#platform/screens'
import type { CaseView } from '../../case-view.ts'
import { detailLines } from '../../decision-details.ts'
import { resultName } from '../../result-name.ts'
import { trackOf, waitingWords } from '../../step-names.ts'
import { Due } from './due.tsx'
import { NextAct, primaryMove } from './next-act.tsx'
import { OtherActs } from './other-acts.tsx'
import { draftAddress } from './wording.tsx'

/** Where a case stands, and what this person can do about it. */
export function CaseStanding({ view, hall, actorId }: { view: CaseView; hall: Hall; actorId: string }) {
  const { found, names } = view
  const { life, application, definition } = found
  const { proposal } = life
  const primary = primaryMove(view, actorId)
  const proposer = proposal?.by.kind === 'staff' ? names.get(proposal.by.id) : undefined
  return (
    <section className="sheet stack [&_.track_li]:basis-10" aria-label="いまの状態">
      <Track {...trackOf(hall.town, found)} label="手続きの進み" />
      <p>
        期限 <Due due={application.due_on} state={application.state} />
        <br />
        担当 {life.assignedTo ? (names.get(life.assignedTo) ?? 'ほかの職員') : '未定'}
      </p>
      {proposal && !isOver(life) && (
        <Notice title={`起案：${resultName(definition, proposal)}`}>
          {detailLines(definition, proposal.details).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {proposal.reason && <p className="whitespace-pre-line">{proposal.reason}</p>}
          <p>
            <a href={draftAddress(view, proposal.outcome)}>通知書の案（PDF）</a>
            {life.wording?.[proposal.outcome] && '　文面をこの申請のために直してあります。'}
          </p>
          <p className="hint">起案した人：{proposer ?? ''}</p>
        </Notice>
      )}
      {primary && <NextAct view={view} move={primary} town={hall.town} />}
      {!primary && !isOver(life) && <p className="hint">{view.refusal ?? waitingWords(hall.town, found)}</p>}
      {isOver(life) && <p className="hint">この申請の手続きは終わっています。</p>}
      <OtherActs view={view} town={hall.town} primary={primary} />
    </section>
  )
}
