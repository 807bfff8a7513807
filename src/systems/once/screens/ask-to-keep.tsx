import { T } from '#platform/screens'
import type { KeptKind } from '../kept.ts'

const SENTENCES: Readonly<Record<KeptKind, string>> = {
  person: '申請する人の氏名・生年月日・住所・電話番号・メールアドレスを残します。',
  account: '振込先の口座も残します。',
}

/** On the check page: two boxes, neither ticked beforehand. 個人番号 is never among them. */
export function AskToKeep({ kinds }: { kinds: readonly KeptKind[] }) {
  if (kinds.length === 0) return null
  return (
    <fieldset className="question">
      <legend className="label">
        <T>次の申請のために、町に残しておきますか</T>
        <span className="may">
          （<T>任意</T>）
        </span>
      </legend>
      <p className="hint">
        <T>
          残すと、次の申請で同じことを入力せずにすみます。個人番号は残しません。マイページでいつでも見て、消せます。
        </T>
      </p>
      <div className="choices">
        {kinds.map((kind) => (
          <label key={kind} className="choice">
            <input type="checkbox" name="_keep" value={kind} />
            <span>
              <T>{SENTENCES[kind]}</T>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
