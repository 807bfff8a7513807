/** 教示: what a letter must say about objections (行政不服審査法第82条, 行政事件訴訟法第46条). */

export interface AppealAgainst {
  /** 柴田町 */
  readonly town: string
  /** 柴田町長 */
  readonly authority: string
  /** Who hears the appeal where it is not the authority itself: 宮城県介護保険審査会 */
  readonly body?: string
  /** 審査請求前置: no suit before that ruling (行政事件訴訟法8条, 介護保険法196条). */
  readonly first?: boolean
}

/**
 * Periods: 審査請求 3 months and 1 year (行政不服審査法第18条), 取消訴訟 6 months and 1 year
 * (行政事件訴訟法第14条). Defendant and representative: 行政事件訴訟法第11条.
 */
export const appeal = ({ town, authority, body = authority, first }: AppealAgainst): string[] => [
  `この決定に不服があるときは、この決定があったことを知った日の翌日から起算して３か月以内に、${body}に対して審査請求をすることができます。ただし、この決定の日の翌日から起算して１年を経過したときは、審査請求をすることができなくなります。`,
  ...(first ? afterRuling : atOnce)(town, authority),
]

const defendant = (town: string, authority: string) =>
  `${town}を被告として（訴訟において${town}を代表する者は${authority}となります。）提起することができます。`

const atOnce = (town: string, authority: string): string[] => [
  `この決定の取消しの訴えは、この決定があったことを知った日の翌日から起算して６か月以内に、${defendant(town, authority)}ただし、この決定の日の翌日から起算して１年を経過したときは、取消しの訴えを提起することができなくなります。`,
  '１の審査請求をした場合には、取消しの訴えは、その審査請求に対する裁決があったことを知った日の翌日から起算して６か月以内に提起することができます。ただし、裁決の日の翌日から起算して１年を経過したときは、提起することができなくなります。',
]

const afterRuling = (town: string, authority: string): string[] => [
  `この決定の取消しの訴えは、１の審査請求に対する裁決を経た後に、その裁決があったことを知った日の翌日から起算して６か月以内に、${defendant(town, authority)}ただし、裁決の日の翌日から起算して１年を経過したときは、提起することができなくなります。`,
  '審査請求があった日の翌日から起算して３か月を経過しても裁決がないとき、決定やその執行などによる著しい損害を避けるため緊急の必要があるとき、その他裁決を経ないことに正当な理由があるときは、裁決を経ないで取消しの訴えを提起することができます。',
]
