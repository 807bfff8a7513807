import { letter } from '#language'

const ask = 'ご不明な点は、下の担当へおたずねください。'

/** 補正のお願い as every template has it. */
export const returned = letter('補正のお願い', [
  '{受付日}に受け付けた{手続名}（受付番号{受付番号}）について、直していただきたいところがあります。',
  '次の内容を、{補正の期限}までに直してお送りください。',
  ask,
])

/** 認めない通知 with its reason (行政手続法8条) and 教示. */
export const refused = (title: string, what: string) =>
  letter(title, [`{受付日}に申請のあった{手続名}については、次の理由により${what}。`, '理由：{理由}'], {
    remedy: true,
  })
