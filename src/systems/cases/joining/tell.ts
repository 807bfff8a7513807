import type { Hall } from '#language'
import type { Transaction } from '#platform/database'
import { type Case, roundOf } from '../case.ts'
import { showNumber } from '../number.ts'
import { tellApplicant } from '../tell-applicant.ts'

/** Who filed what was joined learns where it goes on; who filed the main one, where it is somebody else's to see. */
export async function tellJoined(tx: Transaction, hall: Hall, main: Case, joined: Case): Promise<void> {
  const [into, of] = [main, joined].map(({ application }) => showNumber(application.number))
  const round = roundOf(joined, 'joined') + 1
  await tellApplicant(tx, hall, joined, {
    key: `joined:${round}`,
    title: '2つの申請を、1つにまとめました',
    body: [
      `同じ手続きの申請が2つ届いていたため、この申請（${of}）を、もう1つの申請（${into}）にまとめて審査します。`,
      '認められなかったのではありません。どちらの申請で書いていただいたことも、付けていただいた書類も、そのまま審査に使います。していただくことはありません。',
      `結果は、受付番号 ${into} の申請でお知らせします。別の用件で2つ出されたときは、下の担当課へご連絡ください。`,
    ],
  })
  if (sameReader(main, joined)) return
  await tellApplicant(tx, hall, main, {
    key: `took-in:${roundOf(main, 'tookIn') + 1}`,
    title: '2つの申請を、1つにまとめました',
    body: [
      `同じ手続きの申請が2つ届いていたため、もう1つの申請（${of}）を、この申請（${into}）にまとめて審査します。`,
      'していただくことはありません。結果は、この申請でお知らせします。',
    ],
  })
}

/** What was joined goes on by itself. */
export const tellParted = (tx: Transaction, hall: Hall, joined: Case): Promise<void> =>
  tellApplicant(tx, hall, joined, {
    key: `parted:${roundOf(joined, 'joined')}`,
    title: '申請を、また別に審査します',
    body: [
      'ほかの申請にまとめていたこの申請を、また別の申請として審査します。していただくことはありません。',
      '結果は、この申請でお知らせします。',
    ],
  })

/** The same people are told of both. */
const sameReader = ({ application: one }: Case, { application: other }: Case): boolean =>
  one.resident_id === other.resident_id && one.proxy_id === other.proxy_id
