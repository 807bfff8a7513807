import { NIL } from 'uuid'
import type { SheetError, SheetRow } from '#doors/sheet'
import { type Definition, type Hall, type IsoDate, type Row, refusals, review } from '#language'
import type { Transaction } from '#platform/database'
import { applicantName } from '../filer.ts'
import { formContext } from '../form-context.ts'
import { labelOf } from '../labels.ts'
import { transferTask } from '../transfers/run-transfer.ts'
import { settle, tellProgress } from '../transfers/transfer.ts'
import { definitionOf, openSheet, readRow } from './open-sheet.ts'

export interface PreviewRow {
  readonly row: number
  readonly reference: string
  readonly applicant: string
  readonly answers: readonly { readonly label: string; readonly text: string }[]
}

export interface CheckResult {
  /** How the file was read. */
  readonly format: string
  readonly rows: number
  readonly errors: readonly SheetError[]
  readonly errorCount: number
  /** What does not stand in the way: rules that are not met, answers to what is not asked. */
  readonly warnings: readonly SheetError[]
  readonly warningCount: number
  /** The first rows as the desk would show them. */
  readonly preview: readonly PreviewRow[]
  /** The transfer by which the same answers were taken in before. */
  readonly before?: string
}

const MOST_TOLD = 300
const PREVIEW = 5
const PROGRESS_EVERY = 100

/** 試し読み: reads a file as it would be filed, and tells what would happen. Nothing is filed. */
export const checkSheet = transferTask({ of: 'waiting' }, async (hall, work) => {
  const { tx, transfer } = work
  const definition = await definitionOf(hall, work)
  const { format, rows, errors: header, contentHash } = await openSheet(hall, work, definition)
  const context = await formContext(tx, hall, definition, NIL)
  const errors: SheetError[] = [...header]
  const warnings: SheetError[] = []
  const preview: PreviewRow[] = []
  for (const [index, row] of rows.entries()) {
    if (index % PROGRESS_EVERY === 0) await tellProgress(hall, transfer.id, index, rows.length)
    const read = readRow(definition, row, context)
    errors.push(...read.errors)
    if (read.errors.length > 0) continue
    warnings.push(...row.unasked(read.answers), ...unmet(definition, row, read.answers, context.today))
    if (preview.length < PREVIEW) preview.push(shown(definition, row, read.answers, context.today))
  }
  if (rows.length === 0 && errors.length === 0)
    errors.push({
      at: '2行目',
      message: '申請の書かれた行がありません。見出しの下に、1件を1行で書いてください。',
    })
  const before = await filedBefore(tx, definition, contentHash)
  const result: CheckResult = {
    ...{ format, rows: rows.length, preview },
    ...{ errors: errors.slice(0, MOST_TOLD), errorCount: errors.length },
    ...{ warnings: warnings.slice(0, MOST_TOLD), warningCount: warnings.length },
    ...(before && { before }),
  }
  await tellProgress(hall, transfer.id, rows.length, rows.length)
  await settle(tx, hall, transfer.id, { state: 'checked', result, contentHash })
})

const facts = { '@identity': 'counter' }

const unmet = (definition: Definition, { row }: SheetRow, answers: Row, today: IsoDate): SheetError[] =>
  refusals(definition, { ...answers, ...facts }, today).map((rule) => ({
    at: `${row}行目`,
    message: `要件「${rule.text}」に当てはまらないようです。受け付けたあとの審査で確かめてください。`,
  }))

const shown = (
  definition: Definition,
  { row, reference }: SheetRow,
  answers: Row,
  today: IsoDate,
): PreviewRow => ({
  ...{ row, reference, applicant: applicantName(definition, answers) },
  answers: review(definition, { ...answers, ...facts }, today)
    .flatMap((page) => page.rows)
    .filter(({ text }) => text !== '')
    .map((each) => ({ label: labelOf(each), text: each.text })),
})

/** The same answers, taken in before: the same file twice, or its copy in another format. */
export async function filedBefore(
  tx: Transaction | Hall['db'],
  { id }: Definition,
  contentHash: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('transfer')
    .select('id')
    .where('kind', '=', 'import')
    .where('procedure', '=', id)
    .where('content_hash', '=', contentHash)
    .where('state', '=', 'done')
    .executeTakeFirst()
  return row?.id
}
