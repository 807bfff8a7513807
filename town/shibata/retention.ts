/** 保存期間の数え方と、廃棄までの日数。町の文書管理規程に合わせて変えるところです（次の値は、よくある数え方による見本）。 */
import type { RetentionSettings } from '#language'

export const retention: RetentionSettings = {
  from: 'fiscal-year',
  accountingYears: 5,
  quarantineDays: 90,
  draftDays: 90,
  proxyYears: 5,
  proxyOffice: 'general',
}
