import { Notice, T } from '#platform/screens'
import type { Kin } from '../kin.ts'
import type { MyKin } from '../mine.ts'
import { showNumber } from '../number.ts'

const WORDS: Readonly<Record<Kin['how'], { readonly title: string; readonly text: string }>> = {
  joinedInto: {
    title: 'この申請は、ほかの申請にまとめて審査しています',
    text: '認められなかったのではありません。書いていただいたことと書類は、そのまま審査に使います。結果は、まとめた先の申請でお知らせします。',
  },
  tookIn: {
    title: 'ほかの申請を、この申請にまとめて審査しています',
    text: 'していただくことはありません。結果は、この申請でお知らせします。',
  },
  splitInto: {
    title: 'この申請の一部を、別の申請に分けて審査しています',
    text: '受け付けた日は同じです。結果は、それぞれの申請でお知らせします。',
  },
  splitFrom: {
    title: 'この申請は、初めの申請から分けて審査しています',
    text: '受け付けた日は同じです。結果は、それぞれの申請でお知らせします。',
  },
}

/** What the town did with two applications of one's own, and the way to the other one. */
export function MyKinNotes({ kin }: { kin: readonly MyKin[] }) {
  return kin.map(({ how, id, number, open }) => (
    <Notice key={`${how}${id}`} title={WORDS[how].title}>
      <p>
        <T>{WORDS[how].text}</T>
      </p>
      <p>
        {open ? (
          <a href={`/my/applications/${id}`}>
            <T>もう一方の申請を開く</T>（<T>受付番号</T> {showNumber(number)}）
          </a>
        ) : (
          <>
            <T>もう一方の申請</T>：<T>受付番号</T> {showNumber(number)}
          </>
        )}
      </p>
    </Notice>
  ))
}
