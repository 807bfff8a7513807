import { type FieldDefinition, kindOf, type Prefill } from '#language'
import { dateOf, wareki } from '#platform/clock'
import { Empty, Facts, Form, T } from '#platform/screens'
import type { Kept, KeptKind } from '../kept.ts'

export const KEPT_NAMES: Readonly<Record<KeptKind, string>> = {
  person: '申請する人（氏名・生年月日・住所・電話番号・メールアドレス）',
  account: '振込先の口座',
}

const FIELDS: Partial<Readonly<Record<Prefill, FieldDefinition>>> = {
  'jpki.name': { id: 'name', kind: 'personName', label: '氏名' },
  'jpki.birth': { id: 'birth', kind: 'date', label: '生年月日' },
  'jpki.address': { id: 'address', kind: 'address', label: '住所' },
  'account.tel': { id: 'tel', kind: 'tel', label: '電話番号' },
  'account.email': { id: 'email', kind: 'email', label: 'メールアドレス' },
  'account.bank': { id: 'bank', kind: 'bankAccount', label: '振込先の口座' },
}

/** Kept values as people read them, in the order of a form. */
export const factsOf = ({ given }: Pick<Kept, 'given'>) =>
  Object.entries(FIELDS).flatMap(([from, field]) => {
    const value = given[from as Prefill]
    if (value === undefined || !field) return []
    return [
      { term: field.label, value: <span data-noruby="">{kindOf(field).format(value as never, field)}</span> },
    ]
  })

export const Source = ({ kept }: { kept: Kept }) => (
  <p className="hint">
    <T>{`${kept.procedure}（受付番号 ${kept.number}、${wareki(dateOf(kept.at))}）で入力した内容です。`}</T>
  </p>
)

/** On my page: what the town keeps for the next form, where it comes from, and a button that erases it. */
export function KeptAnswers({ kept }: { kept: readonly Kept[] }) {
  return (
    <section className="stack sheet">
      <h2>
        <T>次の申請のために残してある内容</T>
      </h2>
      {kept.length === 0 && (
        <Empty>
          <T>残してある内容はありません。申請を送るときに選ぶと、次から入力を省けます。</T>
        </Empty>
      )}
      {kept.map((each) => (
        <div key={each.kind} className="stack">
          <h3>
            <T>{KEPT_NAMES[each.kind]}</T>
          </h3>
          <Source kept={each} />
          <Facts facts={factsOf(each)} />
          <Form action="/my/account/kept/erase">
            <input type="hidden" name="kind" value={each.kind} />
            <button className="button small danger" type="submit">
              <T>この内容を消す</T>
            </button>
          </Form>
        </div>
      ))}
    </section>
  )
}
