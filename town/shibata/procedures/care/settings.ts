/**
 * 町が確かめて直すところ. What the law leaves to the town, what changes from year to year, and what the plan does not say.
 * All of it is to be confirmed by the town before these procedures are opened; none of it stands anywhere else.
 */
import { free } from '#language'

/** 介護保険の担当. The plan names 福祉課 and 健康推進課, not which of them. */
export const OFFICE = 'welfare'

/** 手数料. 介護保険法 knows none for these procedures. */
export const FEE = free

/** 本人確認. Some towns ask for the signature of the card (`jpki`). */
export const SIGN = 'login'

/** 審査請求の相手 (介護保険法183条): the board of the prefecture; a suit only after its ruling (同196条). */
export const REMEDY = { body: '宮城県介護保険審査会', first: true } as const

/** 標準処理期間, in working days. 30 days by the calendar (介護保険法27条11項) are about 20 of them. */
export const DUE = {
  certification: 20,
  movedIn: 10,
  notification: 5,
  reissue: 5,
  highCost: 40,
  benefit: 20,
} as const

/** 保存年限 of the applications. */
export const KEEP = 5

/** 支給限度基準額: 福祉用具 in one 年度 (4月〜3月), 住宅改修 for one home. */
export const TOOLS_A_YEAR = 100_000
export const REPAIRS_A_HOME = 200_000

/** 補足給付の第2段階: the yearly income up to which it goes. From 2025-08; looked at anew every August. */
export const INCOME_OF_STAGE_2 = 809_000
/** 第3段階①: the same. */
export const INCOME_OF_STAGE_3 = 1_200_000

/**
 * 預貯金などの上限, without and with a spouse (介護保険法施行規則83条の5; from 2021-08). Whoever is under 65 has the limits of
 * `young` in every stage.
 */
export const SAVINGS = {
  oldAge: { single: 10_000_000, couple: 20_000_000 },
  low: { single: 6_500_000, couple: 16_500_000 },
  middle: { single: 5_500_000, couple: 15_500_000 },
  high: { single: 5_000_000, couple: 15_000_000 },
  young: { single: 10_000_000, couple: 20_000_000 },
} as const

/** 100000 → 10万円, 809000 → 80.9万円 */
export const inMan = (yen: number): string => `${(yen / 10_000).toLocaleString('ja-JP')}万円`
