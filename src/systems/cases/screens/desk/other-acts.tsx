import type { ReactNode } from 'react'
import type { Move, Town } from '#language'
import type { CaseView } from '../../case-view.ts'
import { stepNames, whatHappens } from '../../step-names.ts'
import { ActForm, caseAddress, typed, Writing } from './act-form.tsx'
import { DecisionForm } from './decision-form.tsx'

interface OtherActsProps {
  readonly view: CaseView
  readonly town: Town
  /** Already offered as the next step. */
  readonly primary: Move | undefined
}

const ACT_OF: Partial<Record<Move['kind'], string>> = {
  assigned: 'assign',
  proposed: 'propose',
  decided: 'decide',
  sentBack: 'send-back',
  pulledBack: 'pull-back',
  reviewed: 'look-over',
  withdrawn: 'withdraw',
}

/** Everything else that may be done, each folded away behind its name; what was refused stands open. */
export function OtherActs({ view, town, primary }: OtherActsProps) {
  return view.moves
    .filter((move) => move !== primary || move.kind === 'assigned')
    .map((move) => {
      const form = formOf(view, town, move)
      const act = ACT_OF[move.kind]
      return (
        form && (
          <details key={move.kind} open={act !== undefined && view.draft?.act === act}>
            <summary>{move.label}</summary>
            {form}
          </details>
        )
      )
    })
}

function formOf(view: CaseView, town: Town, move: Move): ReactNode {
  switch (move.kind) {
    case 'assigned':
      return view.mayAssign && <AssignForm view={view} />
    case 'proposed':
    case 'decided':
      return (
        <DecisionForm
          view={view}
          act={move.kind === 'proposed' ? 'propose' : 'decide'}
          move={move}
          hint={whatHappens(town, view.found, move.kind)}
          primary={false}
        />
      )
    case 'returned':
      return (
        <p>
          <a className="button" href={caseAddress(view, 'return')} data-key="r">
            欄ごとに理由を書く
          </a>
        </p>
      )
    case 'sentBack':
      return <SendBackForm view={view} move={move} town={town} />
    case 'pulledBack':
      return (
        <Simple
          view={view}
          act="pull-back"
          label="引き戻す"
          hint="次の人が手を付ける前なら、自分の操作を取り消せます。"
        />
      )
    case 'reviewed':
      return <LookOverForms view={view} />
    case 'withdrawn':
      return (
        <Simple
          view={view}
          act="withdraw"
          label="取下げを受け付ける"
          hint="申請者から申し出があったときだけ使います。"
        >
          <Writing view={view} act="withdraw" name="reason" label="申し出の内容" />
        </Simple>
      )
    default:
      return null
  }
}

interface SimpleProps {
  readonly view: CaseView
  readonly act: string
  readonly label: string
  readonly hint: string
  readonly children?: ReactNode
}

function Simple({ view, act, label, hint, children }: SimpleProps) {
  return (
    <ActForm view={view} act={act}>
      {children}
      <div className="actions">
        <button className="button" type="submit">
          {label}
        </button>
        <span className="hint">{hint}</span>
      </div>
    </ActForm>
  )
}

function AssignForm({ view }: { view: CaseView }) {
  return (
    <Simple view={view} act="assign" label="この人を担当にする" hint="">
      <label className="label" htmlFor="assign-to">
        担当
      </label>
      <select
        className="control"
        id="assign-to"
        name="to"
        defaultValue={typed(view, 'assign', 'to') ?? view.found.life.assignedTo}
      >
        {view.colleagues.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </Simple>
  )
}

function SendBackForm({ view, move, town }: { view: CaseView; move: Move; town: Town }) {
  const names = stepNames(town, view.found)
  return (
    <Simple view={view} act="send-back" label="差し戻す" hint="理由は、差し戻した先の人に伝わります。">
      <label className="label" htmlFor="send-back-to">
        差し戻す先
      </label>
      <select
        className="control"
        id="send-back-to"
        name="to"
        defaultValue={typed(view, 'send-back', 'to') ?? '0'}
      >
        {(move.steps ?? []).map((step) => (
          <option key={step} value={step}>
            {names[step]}
          </option>
        ))}
      </select>
      <Writing view={view} act="send-back" name="reason" label="理由" />
    </Simple>
  )
}

/** 後閲: each act of a deputy is looked over by the one whose post it is. */
function LookOverForms({ view }: { view: CaseView }) {
  return view.found.life.reviewsDue.map((due) => (
    <Simple
      key={due.of}
      view={view}
      act="look-over"
      label={`${due.post}としての代決を確かめた`}
      hint="後閲として記録します。"
    >
      <input type="hidden" name="of" value={due.of} />
    </Simple>
  ))
}
