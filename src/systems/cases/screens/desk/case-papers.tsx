import { dateOf, warekiShort } from '#platform/clock'
import { Tag } from '#platform/screens'
import type { CaseView } from '../../case-view.ts'
import { StateTag } from '../state-tag.tsx'
import { ActForm } from './act-form.tsx'

/** 通知書: what was issued, and whether it was read or must be posted. */
export function CaseLetters({ view }: { view: CaseView }) {
  const { letters, found } = view
  const { life, application } = found
  const awaited = life.outcome !== undefined && !letters.some((letter) => letter.kind === life.outcome)
  if (letters.length === 0 && !awaited) return null
  return (
    <section className="sheet stack" aria-labelledby="letters">
      <h2 id="letters">通知書</h2>
      <ul className="stack list-none p-0">
        {letters.map((letter) => (
          <li key={letter.id}>
            <a href={`/desk/letters/${letter.id}`}>
              {letter.title}（{letter.number}、PDF）
            </a>{' '}
            {warekiShort(dateOf(letter.issued_at))}{' '}
            {letter.posted_at ? (
              <Tag tone="good">{`${warekiShort(dateOf(letter.posted_at))} 発送`}</Tag>
            ) : application.resident_id === null ? (
              <a href="/desk/letters">
                <Tag tone="wait">郵送してください</Tag>
              </a>
            ) : letter.read_at ? (
              <Tag tone="good">申請者が開きました</Tag>
            ) : (
              <Tag>まだ開かれていません</Tag>
            )}
          </li>
        ))}
      </ul>
      {awaited && <p>通知書を作っています。しばらくしても届かないときは、もう一度発行してください。</p>}
      {awaited && view.mayIssue && (
        <ActForm view={view} act="letter">
          <button className="button small" type="submit">
            もう一度発行する
          </button>
        </ActForm>
      )}
    </section>
  )
}

/** Other applications of the same person. */
export function OtherCases({ view }: { view: CaseView }) {
  if (view.others.length === 0) return null
  return (
    <section className="sheet stack" aria-labelledby="others">
      <h2 id="others">この人のほかの申請</h2>
      <ul className="list-none p-0">
        {view.others.map((each) => (
          <li key={each.id}>
            <a href={`/desk/cases/${each.id}`}>{each.definition.name}</a>{' '}
            <StateTag state={each.state} definition={each.definition} /> {warekiShort(dateOf(each.filed_at))}
          </li>
        ))}
      </ul>
    </section>
  )
}
