import { ReviewFacts } from '#doors/form'
import { refusals } from '#language'
import { dateOf } from '#platform/clock'
import { Form, Notice } from '#platform/screens'
import type { CaseView } from '../../case-view.ts'
import { changesOf, reviewOf, wasSplitLast } from '../../labels.ts'
import { caseAddress } from './act-form.tsx'

const IDENTITIES: Readonly<Record<string, string>> = {
  none: 'していない',
  email: 'メールアドレスだけ',
  passkey: 'パスキーだけ',
  card: 'マイナンバーカード（デジタル認証アプリ）',
  counter: '窓口',
}

/** The answers as the paper would read, with what a 補正 changed and which conditions do not hold. */
export function CaseAnswers({ view }: { view: CaseView }) {
  const { found } = view
  const { application, definition, answers, life } = found
  const broken = refusals(definition, answers, dateOf(application.filed_at))
  const changed = changesOf(found)
  return (
    <section className="sheet stack" aria-label="申請の内容">
      {broken.length > 0 && (
        <Notice kind="warning" title="満たしていない要件があります">
          <ul>
            {broken.map((rule) => (
              <li key={rule.text}>
                {rule.text}：{rule.otherwise}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <p>本人確認：{IDENTITIES[String(answers['@identity'])] ?? 'していない'}</p>
      {found.former && (
        <p className="hint">
          {wasSplitLast(found)
            ? '一部をほかの申請に分けた後の内容です。'
            : changed.size > 0
              ? `補正で${changed.size}か所が変わりました（「変更あり」の印）。`
              : '補正で変わったところはありません。'}
        </p>
      )}
      <ReviewFacts
        pages={reviewOf(found)}
        fileHref={(id) => `/desk/files/${id}`}
        changed={changed}
        proven={found.proven}
        remarks={new Map(life.reasons?.map(({ path, reason }) => [path, reason]))}
      />
      {view.mayReveal && (
        <Form action={caseAddress(view, 'my-number')}>
          <button className="button small" type="submit">
            個人番号を表示する
          </button>{' '}
          <span className="hint">表示したことが記録され、本人にも分かります。</span>
        </Form>
      )}
      <p>
        <a href={`/desk/cases/${application.id}/review.pdf`}>申請の控え（PDF）</a>{' '}
        <a href={`/desk/cases/${application.id}/paper.pdf`}>申請書の形の写し（PDF）</a>
      </p>
    </section>
  )
}
