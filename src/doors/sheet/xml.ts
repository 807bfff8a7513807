/** What XML 1.0 cannot carry at all; half of a surrogate pair among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for an element or attribute of a spreadsheet. `_x0041_` would be read as a letter (ECMA-376 22.9.2.19). */
export const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(ILLEGAL, '\ufffd')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (mark) => MARKS[mark]!)

/** `A`, `Z`, `AA`: the name of a column, counted from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** `B7`: column counted from 0, row from 1. */
export const cellName = (column: number, row: number): string => `${columnName(column)}${row}`
