export interface Bank {
  readonly code: string
  readonly name: string
  readonly kana: string
}

/** Banks and branches by their 統一金融機関コード. */
export interface BankBook {
  findBank(code: string): Bank | undefined
  findBranch(bank: string, code: string): Bank | undefined
  /** False where the data has no branches of this bank: a branch is then taken as written. */
  knowsBranches(bank: string): boolean
  /** Banks whose name or reading begins with, or contains, `text`. */
  searchBanks(text: string, limit?: number): readonly Bank[]
  searchBranches(bank: string, text: string, limit?: number): readonly Bank[]
}

type Names = Readonly<Record<string, readonly [name: string, kana: string]>>

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u3041-\u3096]/g, (each) => String.fromCharCode(each.charCodeAt(0) + 0x60))
    .replace(/[-ー]/g, '')
    .replace(/銀行$|支店$/, '')
    .toUpperCase()

const search = (names: Names, text: string, limit: number): Bank[] => {
  const wanted = plain(text.slice(0, 60))
  if (wanted === '') return []
  const all = Object.entries(names).map(([code, [name, kana]]) => ({ code, name, kana }))
  const rank = (each: Bank): number => {
    const texts = [each.code, plain(each.name), plain(each.kana)]
    if (texts.includes(wanted)) return 0
    if (texts.some((one) => one.startsWith(wanted))) return 1
    return texts.some((one) => one.includes(wanted)) ? 2 : 3
  }
  return all
    .map((each) => ({ each, rank: rank(each) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || (a.each.code < b.each.code ? -1 : 1))
    .slice(0, limit)
    .map(({ each }) => each)
}

const find = (names: Names | undefined, code: string): Bank | undefined => {
  const found = names && Object.hasOwn(names, code) ? names[code] : undefined
  return found && { code, name: found[0], kana: found[1] }
}

export const bankBook = (banks: Names, branches: Readonly<Record<string, Names>>): BankBook => ({
  findBank: (code) => find(banks, code),
  findBranch: (bank, code) => find(Object.hasOwn(branches, bank) ? branches[bank] : undefined, code),
  knowsBranches: (bank) => Object.hasOwn(branches, bank),
  searchBanks: (text, limit = 20) => search(banks, text, limit),
  searchBranches: (bank, text, limit = 20) =>
    Object.hasOwn(branches, bank) ? search(branches[bank]!, text, limit) : [],
})
