import type { ReactNode } from 'react'
import type { Move, Town } from '#language'
import type { CaseView } from '../../case-view.ts'
import { whatHappens } from '../../step-names.ts'
import { Writing } from './act-form.tsx'
import {
  AssignForm,
  CorrectForm,
  LookOverForms,
  mendsAtCounter,
  PageLink,
  ReturnLink,
  SendBackForm,
  Simple,
  WordingLinks,
} from './act-forms.tsx'
import { DecisionForm } from './decision-form.tsx'
import { RerouteForm, TransferForm } from './route-forms.tsx'

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
  rerouted: 'reroute',
  transferred: 'transfer',
}

/** Acts that are read before they are confirmed, on pages of their own. */
const PAGES = {
  tookIn: { act: 'join', label: 'ほかの申請とまとめる' },
  split: { act: 'split', label: '申請を分ける' },
} as const

/** Everything else that may be done, each folded away behind its name; what was refused stands open. */
export function OtherActs({ view, town, primary }: OtherActsProps) {
  return view.moves
    .filter((move) => move !== primary || (move.kind === 'assigned' && view.mayAssign))
    .map((move) => {
      const form = formOf(view, town, move)
      if (move.kind === 'returned') return <ReturnLink key={move.kind} view={view} />
      if (move.kind === 'worded') return <WordingLinks key={move.kind} view={view} />
      if (move.kind === 'tookIn' || move.kind === 'split')
        return <PageLink key={move.kind} view={view} {...PAGES[move.kind]} />
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
      return <AssignForm view={view} />
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
    case 'corrected':
      return mendsAtCounter(view) && <CorrectForm view={view} />
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
    case 'rerouted':
      return <RerouteForm view={view} town={town} />
    case 'transferred':
      return <TransferForm view={view} town={town} />
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
