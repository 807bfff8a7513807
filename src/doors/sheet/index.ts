/** Applications as tables. */
export { GETA, type Lack, toCp932 } from './cp932.ts'
export { itemsOf, type SheetColumn, type SheetItem } from './items.ts'
export { readAnswers, type SheetAnswers, type SheetError, type SheetRow } from './read-answers.ts'
export { type ReadTable, readTable, TableRefused } from './read-table.ts'
export { HINT_MARK, notByTable, REFERENCE, type TemplateWish, template } from './template.ts'
export { entriesAt, type SheetValue, sheetValue } from './value.ts'
export { ENCODINGS, type Encoding, type OnLack, type SheetTable, writeCsv } from './write-csv.ts'
export { MOST_COLUMNS, MOST_ROWS, type Workbook, writeXlsx } from './write-xlsx.ts'
