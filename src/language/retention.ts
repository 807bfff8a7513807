/** 保存期間の数え方: what the town's 文書管理規程 says. Everything left out is as most municipalities have it. */
export interface RetentionSettings {
  /**
   * `fiscal-year` (default): years are counted from 1 April after the 年度 in which a case ended, as 公文書 are.
   * `day`: from the day on which it ended.
   */
  readonly from?: 'fiscal-year' | 'day'
  /** Cases in which money changed hands are kept at least so long, from when it did (会計帳票). Default 5. */
  readonly accountingYears?: number
  /** Days from the signature during which everything can be taken back. Default 90. */
  readonly quarantineDays?: number
  /** Days after which a draft that nobody touched is thrown away. Default 90. */
  readonly draftDays?: number
}
