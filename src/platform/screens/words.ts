import type { Language } from '#platform/web'
import { easy } from './words/easy.ts'
import { english } from './words/en.ts'

/** Japanese sentence → the same in another language. The Japanese is the key, written once, where it is used. */
export type Words = Readonly<Record<string, string>>

/** @returns undefined when there is no translation (for `ja`: the sentence itself) */
export function translate(
  japanese: string,
  language: Language,
  town: { readonly en?: Words; readonly easy?: Words } | undefined,
): string | undefined {
  if (language === 'ja') return japanese
  if (language === 'en') return town?.en?.[japanese] ?? english[japanese]
  return town?.easy?.[japanese] ?? easy[japanese] ?? japanese
}
