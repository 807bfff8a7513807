import type { ReactNode } from 'react'
import type { Move, Town } from '#language'
import type { CaseView } from '../../case-view.ts'
import { stepNames } from '../../step-names.ts'
import { ActForm, caseAddress, typed, Writing } from './act-form.tsx'
import { TemplatePicker } from './template-picker.tsx'

/** 補正 is written on a page of its own, answer by answer. */
export function ReturnLink({ view }: { view: CaseView }) {
  return (
    <p>
      <a className="button" href={caseAddress(view, 'return')} data-key="r">
        補正を求める
      </a>
    </p>
  )
}

/** To the page of an act. */
export const PageLink = ({ view, act, label }: { view: CaseView; act: string; label: string }) => (
  <p>
    <a href={caseAddress(view, act)}>{label}</a>
  </p>
)

/** To the paragraphs of the letter, and to how it would look now. */
export function WordingLinks({ view }: { view: CaseView }) {
  return (
    <p>
      <a href={caseAddress(view, 'word')}>通知の文面を直す・見る</a>
      {Object.keys(view.found.life.wording ?? {}).length > 0 && '（直してあります）'}
    </p>
  )
}

interface SimpleProps {
  readonly view: CaseView
  readonly act: string
  readonly label: string
  readonly hint: string
  readonly children?: ReactNode
}

/** One button with a sentence about it. */
export function Simple({ view, act, label, hint, children }: SimpleProps) {
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

/** Who applied on paper and has no account mends at the counter; everybody else on my page. */
export const mendsAtCounter = ({ found: { application } }: CaseView): boolean =>
  application.door === 'counter' && application.resident_id === null

/** The clerk fills in the same form again. */
export function CorrectForm({ view }: { view: CaseView }) {
  return (
    <Simple
      view={view}
      act="correct"
      label="直した内容を入力する"
      hint="申請の内容を開き、直してから送ります。"
    />
  )
}

/** Gives a case to a colleague; who may not, can take it over. */
export function AssignForm({ view }: { view: CaseView }) {
  if (!view.mayAssign)
    return (
      <Simple
        view={view}
        act="assign"
        label="担当になる"
        hint={view.found.life.assignedTo ? 'いまの担当の人に代わって進めます。' : ''}
      />
    )
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

/** 差戻し to one of the earlier steps. */
export function SendBackForm({ view, move, town }: { view: CaseView; move: Move; town: Town }) {
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
      <TemplatePicker view={view} act="send-back" name="reason" use="send-back" />
    </Simple>
  )
}

/** 後閲: each act of a deputy is looked over by the one whose post it is. */
export function LookOverForms({ view }: { view: CaseView }) {
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
