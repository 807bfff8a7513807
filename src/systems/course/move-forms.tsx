import type { ReactNode } from 'react'
import type { Life, Move } from '#language'
import { Form } from '#platform/screens'
import { ACT_OF } from './acts.ts'

interface FormsProps {
  readonly moves: readonly Move[]
  readonly life: Life
  /** Of what is decided, as the person sees it. */
  readonly version: number
  /** The acts' addresses stand below it. */
  readonly path: string
  /** What giving it up is called here. */
  readonly dropping: string
}

const LABELS: Partial<Record<Move['kind'], string>> = {
  proposed: '起案して回付する',
  agreed: '承認する',
  decided: '決裁する',
}
const WRITES: Partial<Record<Move['kind'], string>> = {
  sentBack: '差し戻す理由',
  withdrawn: '取りやめる理由',
}

/** The next step as one button; the rest folded away. */
export function MoveForms(props: FormsProps) {
  const { moves, dropping } = props
  const first = moves.find((move) => LABELS[move.kind])
  return (
    <>
      {first && (
        <MoveForm {...props} move={first}>
          <button className="button primary" type="submit">
            {LABELS[first.kind]}
          </button>
        </MoveForm>
      )}
      {moves
        .filter((move) => move !== first)
        .map((move) => (
          <details key={move.kind}>
            <summary>{move.kind === 'withdrawn' ? dropping : move.label}</summary>
            <MoveForm {...props} move={move}>
              <button className="button" type="submit">
                {move.kind === 'withdrawn' ? '取りやめる' : move.label}
              </button>
            </MoveForm>
          </details>
        ))}
    </>
  )
}

function MoveForm({
  life,
  version,
  path,
  move,
  children,
}: FormsProps & { readonly move: Move; readonly children: ReactNode }) {
  const act = ACT_OF[move.kind] ?? ''
  const writes = WRITES[move.kind]
  const due = life.reviewsDue[0]
  return (
    <Form action={`${path}/${act}`} className="stack">
      <input type="hidden" name="expected" value={version} />
      {move.kind === 'reviewed' && due && <input type="hidden" name="of" value={due.of} />}
      {writes && (
        <p>
          <label className="label" htmlFor={`${act}-reason`}>
            {writes}
          </label>
          <textarea className="control" id={`${act}-reason`} name="reason" maxLength={2000} />
        </p>
      )}
      <div className="actions">{children}</div>
    </Form>
  )
}
