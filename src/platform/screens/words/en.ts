import type { Words } from '../words.ts'

/** English for the house's own sentences. A town adds those of its procedures. */
export const english: Words = {
  本文へ進む: 'Skip to main content',
  主なメニュー: 'Main menu',
  手続き: 'Procedures',
  町の計画: 'Town plan',
  マイページ: 'My page',
  言語とふりがな: 'Language',
  現在の場所: 'You are here',
  トップ: 'Top',
  電話: 'Telephone',
  このサイトについて: 'About this site',
  課と窓口: 'Offices and counters',
  ウェブアクセシビリティ: 'Accessibility',
  個人情報の取り扱い: 'Privacy',
  職員の方: 'For staff',
  必須: 'required',
  任意: 'optional',
  入力を確かめてください: 'Please check your answers',
}
