import { type BankBook, bankBook } from './bank-book.ts'

let loaded: BankBook | undefined

/**
 * The banks of Japan and the branches of those whose branches the data has. Server only; read once, when first asked for.
 * Node's modules are reached through `process` so that a browser bundle of the language stays whole.
 */
export const loadBanks = (): BankBook => {
  if (loaded) return loaded
  const { readFileSync } = process.getBuiltinModule('node:fs')
  const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
  loaded = bankBook(read('./banks.json').banks, read('./branches.json').branches)
  return loaded
}
