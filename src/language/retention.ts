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
  /**
   * Years for which a consent of a 代理人 is kept after it ended, declined and lapsed ones too; never shorter than the last
   * case that was filed by it. Default 5, as long as most claims can be raised (民法166条); no law names a number.
   */
  readonly proxyYears?: number
  /** Who lists consents that were given online. Those on paper are the office's that took them in. Default: the first office. */
  readonly proxyOffice?: string
}
