/** The two letters of every procedure of 子育て that differ in a few words only. */
import { letter } from '#language'

/** @param asked 請求, 届け出, 申し出, 申請 */
export const mending = (subject: string, asked: string) =>
  letter(`${subject}の補正のお願い`, [
    `{applicant.name} 様から{受付日}に${asked}のあった${subject}について、次の欄の確認が必要です。`,
    '{補正の期限}までに、マイページから直して送ってください。ご不明な点は{担当課}（電話 {担当課の電話}）へお尋ねください。',
  ])

/** @param refused 却下しました, 受理できません */
export const refusing = (title: string, subject: string, asked: string, refused: string) =>
  letter(
    title,
    [
      `{applicant.name} 様から{受付日}に${asked}のあった${subject}は、次の理由により${refused}。`,
      '理由　{理由}',
    ],
    { facts: [{ label: '受付番号', slot: '受付番号' }], remedy: true },
  )
