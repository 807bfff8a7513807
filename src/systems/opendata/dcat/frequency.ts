import type { Frequency } from '../published.ts'

/** EU Vocabularies' frequencies, which DCAT-AP asks for in dct:accrualPeriodicity. */
const CODES: Readonly<Record<Frequency, string>> = {
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  quarterly: 'QUARTERLY',
  'half-yearly': 'ANNUAL_2',
  yearly: 'ANNUAL',
  irregular: 'IRREG',
}

export const frequencyIri = (frequency: Frequency): string =>
  `http://publications.europa.eu/resource/authority/frequency/${CODES[frequency]}`
