import type { Words } from '../words.ts'

/** まとめ and 分割, on my page: each sentence in English and in やさしい日本語. */
const SENTENCES: Readonly<Record<string, readonly [english: string, easy: string]>> = {
  まとめ済み: ['Joined with another', 'ほかの申し込みといっしょになりました'],
  まとめ: ['Joined with another application', 'ほかの申し込みといっしょにしました'],
  まとめの解除: ['Separate again', 'また別の申し込みにしました'],
  まとめの受入れ: ['Another application was joined to it', 'ほかの申し込みをいっしょにしました'],
  まとめの取りやめ: ['The other one is separate again', 'いっしょにするのをやめました'],
  分割: ['Divided in two', '2つに分けました'],
  分割による受付: ['Divided from another application', '分けた申し込みとして受け付けました'],
  'この申請は、ほかの申請にまとめて審査しています': [
    'This application is decided together with another one of yours',
    'この申し込みは、もう1つの申し込みといっしょに調べています',
  ],
  '認められなかったのではありません。書いていただいたことと書類は、そのまま審査に使います。結果は、まとめた先の申請でお知らせします。':
    [
      'It was not refused. What you wrote and attached is used as it is. You will find the result on the other application.',
      'だめになったのではありません。書いたことと書類は、そのまま使います。結果は、もう1つの申し込みで知らせます。',
    ],
  'ほかの申請を、この申請にまとめて審査しています': [
    'Another application of yours is decided together with this one',
    'もう1つの申し込みを、この申し込みといっしょに調べています',
  ],
  'していただくことはありません。結果は、この申請でお知らせします。': [
    'You need not do anything. You will find the result on this application.',
    '何もしなくてだいじょうぶです。結果は、この申し込みで知らせます。',
  ],
  'この申請の一部を、別の申請に分けて審査しています': [
    'A part of this application is decided as an application of its own',
    'この申し込みの一部を、別の申し込みにして調べています',
  ],
  'この申請は、初めの申請から分けて審査しています': [
    'This application was divided from the one that you sent first',
    'この申し込みは、はじめの申し込みから分けたものです',
  ],
  '受け付けた日は同じです。結果は、それぞれの申請でお知らせします。': [
    'Both count as received on the same day. You will find a result on each of them.',
    '受け付けた日は同じです。結果は、それぞれの申し込みで知らせます。',
  ],
  もう一方の申請を開く: ['Open the other application', 'もう1つの申し込みを開く'],
  もう一方の申請: ['The other application', 'もう1つの申し込み'],
}

const pick = (at: 0 | 1): Words =>
  Object.fromEntries(Object.entries(SENTENCES).map(([japanese, said]) => [japanese, said[at]]))

export const englishJoining: Words = pick(0)
export const easyJoining: Words = pick(1)
