import { Facts, Notice, T } from '#platform/screens'
import type { Kept } from '../kept.ts'
import { factsOf, Source } from './kept-answers.tsx'

/** Beside the questions of a form: what was told before, from where, and a press that fills it in. */
export function OfferKept({ kept }: { kept: readonly Kept[] }) {
  return kept.map((each) => (
    <Notice key={each.kind} title="前の申請で残した内容があります">
      <Source kept={each} />
      <details>
        <summary>
          <T>内容を見る</T>
        </summary>
        <Facts facts={factsOf(each)} />
      </details>
      <p>
        <button className="button" type="submit" name="_kept" value={each.kind}>
          <T>{each.kind === 'person' ? 'この内容で入力する' : 'この口座を使う'}</T>
        </button>
      </p>
    </Notice>
  ))
}
