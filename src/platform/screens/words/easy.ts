import type { Words } from '../words.ts'

/** やさしい日本語: short sentences, plain words. What is not here is already plain. */
export const easy: Words = {
  本文へ進む: '大切なところへ行く',
  課と窓口: '役場の場所と電話',
  個人情報の取り扱い: 'あなたの情報を守る約束',
  入力を確かめてください: '書いたところを もう一度 見てください',
}
