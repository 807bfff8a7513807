import type { Move, Town } from '#language'
import type { CaseView } from '../../case-view.ts'
import { resultName } from '../../result-name.ts'
import { whatHappens } from '../../step-names.ts'
import { ActForm, Writing } from './act-form.tsx'
import { DecisionForm } from './decision-form.tsx'

/** The one act that this person's desk asks for now: agree or decide, take the case in hand, or draft the decision. */
export function primaryMove(
  { moves, found }: Pick<CaseView, 'moves' | 'found'>,
  actorId: string,
): Move | undefined {
  const find = (kind: Move['kind']) => moves.find((move) => move.kind === kind)
  const { life } = found
  if (life.state === 'deciding') return find('agreed') ?? find('decided')
  if (life.state !== 'submitted' && life.state !== 'checking') return undefined
  if (life.assignedTo === undefined) return find('assigned')
  return life.assignedTo === actorId ? (find('proposed') ?? find('decided')) : undefined
}

/** The next step as one primary button, with what it will do. */
export function NextAct({ view, move, town }: { view: CaseView; move: Move; town: Town }) {
  const hint = whatHappens(town, view.found, move.kind)
  const { life, definition } = view.found
  if (move.kind === 'proposed')
    return <DecisionForm view={view} act="propose" move={move} hint={hint} primary />
  if (move.kind === 'decided' && life.state !== 'deciding')
    return <DecisionForm view={view} act="decide" move={move} hint={hint} primary />
  const act = move.kind === 'assigned' ? 'assign' : move.kind === 'agreed' ? 'approve' : 'decide'
  const label =
    move.kind === 'assigned'
      ? '担当になる'
      : move.kind === 'decided' && life.proposal
        ? `「${resultName(definition, life.proposal)}」に決裁する`
        : move.label
  return (
    <ActForm view={view} act={act}>
      {move.kind === 'agreed' && <Writing view={view} act={act} name="comment" label="意見（あれば）" />}
      <div className="actions">
        <button className="button primary" type="submit" data-key="a">
          {label}
        </button>
        <span className="hint">
          {hint}
          {move.as?.deputyFor && '代理として決裁し、本人が後で確かめます（後閲）。'}
        </span>
      </div>
    </ActForm>
  )
}
