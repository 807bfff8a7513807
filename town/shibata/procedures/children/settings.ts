/**
 * 要確認: figures that the law leaves to the town, or that nobody outside could confirm. The town checks every one of them
 * before it opens these procedures; each stands here only and is used by its name.
 */
import { workingDays } from '#language'

/**
 * 標準処理期間. The town publishes calendar days; ours are working days that end within 30, 45 and 60 of them even over
 * New Year (教育・保育給付認定 must be decided within 30 days: 子ども・子育て支援法20条6項).
 */
export const DUE = {
  week: workingDays(5),
  fortnight: workingDays(10),
  month: workingDays(15),
  sixWeeks: workingDays(25),
}

/** 就労を理由に保育の認定を受けるための、1か月の時間の下限. 子ども・子育て支援法施行規則1条の5 leaves 48 to 64 to the town. */
export const WORK_HOURS_A_MONTH = 48

/** Until when 寄附 and 給食費など must be asked for, to count from the next payment. */
export const BEFORE_PAYMENT =
  '支払いの月の前の月の10日までに申し出てください。それより後は、次の支払いからになります。'

/** When the town takes applications for nurseries. */
export const NURSERY_SEASON =
  '4月から利用したいときは、前の年の10月から12月ごろまで。年度の途中から利用したいときは、始めたい月の前の月の10日ごろまで。'

/** How far ahead a place may be asked for, in months from now. */
export const NURSERY_MONTHS = { fromMonths: 1, toMonths: 18 }

/** When those who use a nursery are asked how things stand. */
export const NURSERY_YEARLY_SEASON = '町がお知らせする期間（毎年6月から8月ごろ）に出してください。'

/** 面談の予約: 児童扶養手当 at the town hall, 妊娠の届出 at the health centre. */
export const INTERVIEW = {
  times: ['09:00-10:00', '10:00-11:00', '11:00-12:00', '13:00-14:00', '14:00-15:00', '15:00-16:00'],
  capacity: 2,
  toDays: 45,
}

/** Who is still asked for 児童手当の現況届 (most are not, since June 2022), and nobody else. */
export const YEARLY_REASONS = {
  violence: '配偶者からの暴力などで、住民票と違うところに住んでいる',
  register: '児童の戸籍や住民票がない',
  divorce: '離婚の話し合いをしていて、配偶者と別居している',
  guardian: '未成年後見人として、または施設などとして受けている',
  older: '学生ではない年上の子（22歳の年度末まで）を数えて受けている',
  asked: '町から現況届の案内が届いた',
  none: 'どれにも当てはまらない',
}
