import type { Hall } from '#language'
import { registersChanged, registersNow } from './registers-now.ts'
import { indexFields } from './storage/field-indexes.ts'
import { isLong } from './storage/long.ts'
import { indexWords } from './storage/words-index.ts'

/** The worker's part, each night and after a long import: registers that have become long get indexes of words and fields. */
export async function indexLongRegisters(hall: Hall): Promise<void> {
  for (const { definition } of (await registersNow(hall)).values()) {
    if (!(await isLong(hall.db, definition.id))) continue
    if (await indexWords(hall.db, definition.id)) registersChanged(hall)
    await indexFields(hall.db, definition)
  }
}
