import type { Hall } from '#language'
import { registersChanged, registersNow } from './registers-now.ts'
import { indexWords } from './storage/words-index.ts'

/** The worker's part, each night and after a long import: registers that have become long get their index of words. */
export async function indexLongRegisters(hall: Hall): Promise<void> {
  for (const id of (await registersNow(hall)).keys()) if (await indexWords(hall, id)) registersChanged(hall)
}
