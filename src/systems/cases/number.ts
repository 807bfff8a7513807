import { fiscalYear, type IsoDate } from '#platform/clock'
import { sql, type Transaction } from '#platform/database'

/** Luhn's check digit (ISO/IEC 7812-1): one wrong digit, or two swapped, is noticed on the telephone. */
export function checkDigit(digits: string): number {
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const doubled = at % 2 === 0 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return (10 - (sum % 10)) % 10
}

/** 受付番号: twelve digits, 年度, count and check digit: `202600012348`. */
export async function nextNumber(tx: Transaction, date: IsoDate): Promise<string> {
  const { rows } = await sql<{ next: number }>`select nextval('application_number') as next`.execute(tx)
  const body = `${fiscalYear(date)}${String(rows[0]?.next).padStart(7, '0')}`
  return `${body}${checkDigit(body)}`
}

/** The digits of a 受付番号 as a person types it, whole or in part, with its hyphens: 2026-0001. */
export const typedNumber = (word: string): string | undefined =>
  /^\d{4}-\d{1,4}(-\d{0,4})?$/.test(word) ? word.replaceAll('-', '') : undefined

/** The one 受付番号 that was typed, with or without hyphens, if its check digit is right. */
export function wholeNumber(text: string): string | undefined {
  const digits = text.normalize('NFKC').replaceAll(/[-\s]/g, '')
  return /^20\d{10}$/.test(digits) && Number(digits.at(-1)) === checkDigit(digits.slice(0, -1))
    ? digits
    : undefined
}

/** As people read it aloud: 2026-0001-2348. */
export const showNumber = (number: string): string => number.replaceAll(/(\d{4})(?=\d)/g, '$1-')
