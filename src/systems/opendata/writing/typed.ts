import type { Column } from '../standard/dataset.ts'

/** Numbers that are the same when a program writes them again. */
const isCanonical = (text: string): boolean => /^-?\d/.test(text) && String(Number(text)) === text

/** A value for JSON: numbers where they lose nothing, nothing as null. Codes and coordinates stay texts, as the standard has them. */
export const typed = ({ type }: Column, text: string | undefined): string | number | null =>
  text === undefined || text === '' ? null : type === 'number' && isCanonical(text) ? Number(text) : text
