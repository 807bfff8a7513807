import { wareki } from '#platform/clock'
import { Notice } from '#platform/screens'
import type { CaseView } from '../../case-view.ts'
import { countedFrom } from '../../joining/due.ts'
import { type Kin, kinOf } from '../../kin.ts'
import { showNumber } from '../../number.ts'
import { Writing } from './act-form.tsx'
import { Simple } from './act-forms.tsx'

/** What this application is tied to: joined, taken in, split. */
export function CaseKin({ view }: { view: CaseView }) {
  const { log, life, application } = view.found
  const kin = kinOf(log.map(({ event }) => event))
  if (kin.length === 0) return null
  const of = (how: Kin['how']) => kin.filter((each) => each.how === how)
  return (
    <div id="kin" className="stack mb-4">
      {of('joinedInto').map((main) => (
        <Notice key={main.id} title={`受付番号 ${showNumber(main.number)} の申請にまとめました`}>
          <p>
            審査と決裁は、<a href={`/desk/cases/${main.id}`}>まとめた先の申請</a>
            で続きます。ここの答え、添付、メモは、そのまま読めます。
          </p>
          {view.moves.some(({ kind }) => kind === 'parted') && (
            <details open={view.draft?.act === 'part'}>
              <summary>まとめを解く</summary>
              <Simple
                view={view}
                act="part"
                label="まとめを解く"
                hint="この申請は、まとめる前の状態に戻ります。申請した人にも知らせます。まとめた先が決裁で終わった後は、解けません。"
              >
                <Writing view={view} act="part" name="reason" label="理由（職員だけが読みます）" />
              </Simple>
            </details>
          )}
        </Notice>
      ))}
      {of('tookIn').length > 0 && (
        <Notice title={`この申請には、ほかの申請が${of('tookIn').length}件まとめてあります`}>
          <ul>
            {of('tookIn').map((each) => (
              <li key={each.id}>
                <a href={`/desk/cases/${each.id}`}>{showNumber(each.number)} の答え・添付・メモを読む</a>
                {'　'}
                <a href={`/desk/cases/${application.id}/join/${each.id}`}>2つを並べて見る</a>
              </li>
            ))}
          </ul>
          <p className="hint">
            期限は、{wareki(countedFrom(application.filed_at, life))}の受付から数えています。
          </p>
        </Notice>
      )}
      {of('splitFrom').map((each) => (
        <Notice key={each.id} title={`受付番号 ${showNumber(each.number)} の申請から分けました`}>
          <p>
            <a href={`/desk/cases/${each.id}`}>分ける前の申請を開く</a>
          </p>
        </Notice>
      ))}
      {of('splitInto').map((each) => (
        <Notice key={each.id} title={`一部を、受付番号 ${showNumber(each.number)} の申請に分けました`}>
          <p>
            <a href={`/desk/cases/${each.id}`}>分けた申請を開く</a>
          </p>
        </Notice>
      ))}
    </div>
  )
}
