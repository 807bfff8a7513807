import { createHash } from 'node:crypto'
import {
  readAnswers,
  readTable,
  type SheetAnswers,
  type SheetError,
  type SheetRow,
  TableRefused,
} from '#doors/sheet'
import { type Context, canonical, type Definition, type Hall, type Row, readAll } from '#language'
import { may } from '#platform/people'
import { proceduresNow } from '../../procedures-now.ts'
import { TransferRefused, type Work } from '../transfers/run-transfer.ts'

/** The procedure a table is for. @throws TransferRefused when it is gone, or not the clerk's to take in */
export async function definitionOf(hall: Hall, { transfer, actor }: Work): Promise<Definition> {
  const definition = (await proceduresNow(hall)).all.find((each) => each.id === transfer.procedure)
  if (!definition) throw new TransferRefused('この手続きは、いまは受け付けていません。')
  if (!may(hall.town, actor, 'case.enter', definition.office))
    throw new TransferRefused('この手続きの申請は、担当課の職員が受け付けます。')
  return definition
}

export interface OpenSheet extends SheetAnswers {
  readonly format: string
  /** The same for the same answers, however the file was written. */
  readonly contentHash: string
}

/** The file of a transfer as rows of answers. @throws TransferRefused */
export async function openSheet(
  hall: Hall,
  { tx, transfer }: Work,
  definition: Definition,
): Promise<OpenSheet> {
  const file = await tx
    .selectFrom('file')
    .select(['key', 'sha256'])
    .where('id', '=', transfer.file_id ?? '')
    .executeTakeFirst()
  if (!file) throw new TransferRefused('ファイルがもうありません。もう一度送ってください。')
  try {
    const table = await readTable(await hall.files.read(file))
    const { rows, errors } = readAnswers(definition, table)
    const contentHash = createHash('sha256')
      .update(canonical(rows.map(({ raw }) => raw)))
      .digest('base64url')
    return { rows, errors, format: table.format, contentHash }
  } catch (error) {
    if (error instanceof TableRefused) throw new TransferRefused(error.message)
    throw error
  }
}

export interface ReadRow {
  readonly answers: Row
  readonly errors: readonly SheetError[]
}

/** One row as a clerk would have entered it at the counter: clean answers, and everything wrong or missing. */
export function readRow(definition: Definition, row: SheetRow, context: Context): ReadRow {
  const { answers, errors } = readAll(definition, { ...row.raw, '@identity': 'counter' }, context)
  return { answers, errors: errors.map(row.place) }
}
