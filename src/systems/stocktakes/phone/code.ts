/** What stands on a label: the address of its record in the QR, or its number in letters. For server and telephone. */

const ADDRESS = /\/desk\/registers\/([a-z0-9-]{1,40})\/records\/([0-9a-f-]{36})(?:[?#].*)?$/

export interface LabelledRecord {
  readonly register: string
  readonly record: string
}

/** The record that an address leads to, whatever the town's address was when the label was printed. */
export function recordOn(text: string): LabelledRecord | undefined {
  const found = ADDRESS.exec(text.trim())
  return found ? { register: found[1]!, record: found[2]! } : undefined
}

/** Numbers that a hand types and a label prints are the same: width, case, spaces and kinds of hyphen do not matter. */
export const plainCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b]+/g, '')
    .replace(/[‐‑‒–—―−ー－]/g, '-')
    .toUpperCase()

/** By what a label is matched: the id of its record, or its number. */
export const codeKey = (text: string, register: string): string => {
  const found = recordOn(text)
  return found?.register === register ? found.record : plainCode(text)
}
