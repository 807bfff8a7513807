import { isoDate, wareki } from '#platform/clock'
import { Form } from '#platform/screens'
import type { BatchView } from './batch.tsx'

interface FormsProps {
  readonly view: BatchView
  readonly path: string
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
