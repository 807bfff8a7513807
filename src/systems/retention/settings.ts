import type { Hall, RetentionSettings } from '#language'

const USUAL = {
  from: 'fiscal-year',
  accountingYears: 5,
  quarantineDays: 90,
  draftDays: 90,
  proxyYears: 5,
} as const satisfies RetentionSettings

/** How this town counts. */
export const settingsOf = ({ town }: Pick<Hall, 'town'>): Required<RetentionSettings> => ({
  ...USUAL,
  proxyOffice: town.offices[0]?.id ?? '',
  ...town.retention,
})
