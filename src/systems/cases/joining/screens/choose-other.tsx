import { dateOf, warekiShort } from '#platform/clock'
import { DeskPage, Notice, Question } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { Case } from '../../case.ts'
import type { Duplicate } from '../../duplicates.ts'
import { showNumber } from '../../number.ts'
import { StateTag } from '../../screens/state-tag.tsx'

interface ChooseProps {
  readonly request: WebRequest
  readonly found: Case
  readonly duplicates: readonly Duplicate[]
  readonly typed: string
  readonly problem?: string | undefined
}

/** ほかの申請とまとめる, first step: with which one. */
export function ChooseOther({ request, found, duplicates, typed, problem }: ChooseProps) {
  const { application, definition } = found
  const here = `/desk/cases/${application.id}`
  return (
    <DeskPage
      request={request}
      title="ほかの申請とまとめる"
      beside={
        <span>
          {application.applicant}　受付番号 {showNumber(application.number)}
        </span>
      }
    >
      <p className="mb-4">
        <a href={here}>申請へ戻る</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      <p className="mb-4">
        同じ人から同じ手続きの申請が2つ届いたときに、1つにまとめて審査します。まだ何も変わりません。次の画面で、2つを並べて確かめてから決めます。
      </p>
      {duplicates.length > 0 && (
        <section className="sheet stack">
          <h2>重複のおそれのある申請</h2>
          <ul className="stack list-none p-0">
            {duplicates.map((each) => (
              <li key={each.id} className="row">
                <span>
                  {each.applicant}　{showNumber(each.number)}{' '}
                  <StateTag state={each.state} definition={definition} /> {warekiShort(dateOf(each.filed_at))}{' '}
                  受付
                </span>
                <a className="button small" href={`${here}/join/${each.id}`}>
                  並べて確かめる<span className="sr">（{showNumber(each.number)}）</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <form className="sheet stack" method="get" action={`${here}/join`}>
        <Question
          id="number"
          label="もう一方の申請の受付番号"
          hint="12けたの数字です。ハイフンはあってもなくてもかまいません。"
          error={problem}
        >
          <input
            className="control w-middle"
            id="number"
            name="number"
            inputMode="numeric"
            defaultValue={typed}
            maxLength={20}
          />
        </Question>
        <div className="actions">
          <button className="button primary" type="submit">
            並べて確かめる
          </button>
        </div>
      </form>
    </DeskPage>
  )
}
