import type { Hall } from '#language'
import type { Transaction } from '#platform/database'
import { type Case, roundOf } from '../case.ts'
import { showNumber } from '../number.ts'
import { tellApplicant } from '../tell-applicant.ts'

/** Who applied learns that there are two now, and that nothing is asked of them. */
export const tellSplit = (tx: Transaction, hall: Hall, origin: Case, number: string): Promise<void> =>
  tellApplicant(tx, hall, origin, {
    key: `split:${roundOf(origin, 'split') + 1}`,
    title: '申請を2つに分けて審査します',
    body: [
      `1つの申請に、別々に決めることが書かれていたため、一部を新しい申請（受付番号 ${showNumber(number)}）に分けました。`,
      '受け付けた日は、どちらも初めの申請と同じです。していただくことはありません。',
      'マイページで、両方の状況を確かめられます。結果は、それぞれお知らせします。',
    ],
  })
