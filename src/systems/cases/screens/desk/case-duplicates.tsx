import { dateOf, warekiShort } from '#platform/clock'
import { Notice } from '#platform/screens'
import type { CaseView } from '../../case-view.ts'
import { showNumber } from '../../number.ts'
import { StateTag } from '../state-tag.tsx'

/** A clerk compares a few; who has filed fifty is looked up in the queue. */
const SHOWN = 10

/** 重複の疑い, with the way to each. It bars nothing: a second application may be right. */
export function CaseDuplicates({ view: { duplicates, found, moves } }: { view: CaseView }) {
  const mayJoin = moves.some(({ kind }) => kind === 'tookIn')
  if (duplicates.length === 0) return null
  return (
    <div id="duplicates" className="mb-4">
      <Notice kind="warning" title="同じ人から、同じ手続きの申請がほかにもあります">
        <p>
          同じものが2度届いたのか、別の申請なのかを確かめてください。
          {mayJoin && '同じものなら、1つにまとめられます。'}
        </p>
        <ul>
          {duplicates.slice(0, SHOWN).map((each) => (
            <li key={each.id}>
              <a href={`/desk/cases/${each.id}`}>
                {each.applicant}　{showNumber(each.number)}
              </a>{' '}
              <StateTag state={each.state} definition={found.definition} />{' '}
              {warekiShort(dateOf(each.filed_at))} 受付
              {mayJoin && (
                <>
                  {'　'}
                  <a href={`/desk/cases/${found.application.id}/join/${each.id}`}>
                    並べて確かめる<span className="sr">（{showNumber(each.number)}）</span>
                  </a>
                </>
              )}
            </li>
          ))}
        </ul>
        {duplicates.length > SHOWN && (
          <p>
            新しい{SHOWN}件を表示しています。
            <a href={`/desk/cases?${new URLSearchParams({ q: found.application.applicant })}`}>
              この人の手続き中の申請を一覧で見る
            </a>
          </p>
        )}
      </Notice>
    </div>
  )
}
