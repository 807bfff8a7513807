import type { ReactNode } from 'react'
import type { Move } from '#language'
import { isoDate, wareki } from '#platform/clock'
import { Form } from '#platform/screens'
import { ACT_OF } from '../words.ts'
import type { BatchView } from './batch.tsx'

interface FormsProps {
  readonly view: BatchView
  readonly path: string
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
export function MoveForms({ view, path }: FormsProps) {
  const first = view.moves.find((move) => LABELS[move.kind])
  return (
    <>
      {first && (
        <MoveForm view={view} path={path} move={first}>
          <button className="button primary" type="submit">
            {LABELS[first.kind]}
          </button>
        </MoveForm>
      )}
      {view.moves
        .filter((move) => move !== first)
        .map((move) => (
          <details key={move.kind}>
            <summary>{move.kind === 'withdrawn' ? 'この束を取りやめる' : move.label}</summary>
            <MoveForm view={view} path={path} move={move}>
              <button className="button" type="submit">
                {move.kind === 'withdrawn' ? '取りやめる' : move.label}
              </button>
            </MoveForm>
          </details>
        ))}
    </>
  )
}

function MoveForm({ view, path, move, children }: FormsProps & { move: Move; children: ReactNode }) {
  const act = ACT_OF[move.kind] ?? ''
  const writes = WRITES[move.kind]
  const due = view.batch.life.reviewsDue[0]
  return (
    <Form action={`${path}/${act}`} className="stack">
      <input type="hidden" name="expected" value={view.batch.row.version} />
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

/** What 会計課 does with a decided batch. */
export function BankForms({ view, path }: FormsProps) {
  const { row, life } = view.batch
  if (!view.mayPay || life.state !== 'approved' || row.given_up_at) return null
  if (!row.file_sha256)
    return (
      <>
        <Form action={`${path}/file`}>
          <button className="button primary" type="submit">
            振込データをつくる
          </button>
        </Form>
        <details>
          <summary>振込データをつくらずに取りやめる</summary>
          <Form action={`${path}/give-up`} className="stack">
            <label className="label" htmlFor="give-up-reason">
              取りやめる理由
            </label>
            <textarea className="control" id="give-up-reason" name="reason" maxLength={500} />
            <button className="button" type="submit">
              取りやめる
            </button>
          </Form>
        </details>
      </>
    )
  return (
    <>
      <p>
        <a className="button" href={`${path}/file`}>
          振込データを受け取る
        </a>
      </p>
      {!row.confirmed_at && (
        <Form action={`${path}/confirmed`} className="stack">
          <p className="hint">
            銀行の振込が済んだら押してください。振込不能を記録したもののほかは、
            {wareki(isoDate(row.transfer_on))}
            に支払ったものとして、申請と本人に知らせます。
          </p>
          <button className="button primary" type="submit">
            振込が済んだ
          </button>
        </Form>
      )}
    </>
  )
}

/** What the office can still change. */
export function ChangeForms({ view, path }: FormsProps) {
  if (!view.mayChange) return null
  return (
    <>
      <details>
        <summary>振込日を変える</summary>
        <Form action={`${path}/day`} className="row">
          <label htmlFor="transfer-day">振込日</label>
          <input
            className="control w-middle"
            id="transfer-day"
            name="day"
            defaultValue={wareki(isoDate(view.batch.row.transfer_on))}
          />
          <button className="button" type="submit">
            変える
          </button>
        </Form>
      </details>
      <Form action={`${path}/more`}>
        <button className="button plain" type="submit">
          後から増えた支払い待ちも加える
        </button>
      </Form>
    </>
  )
}
