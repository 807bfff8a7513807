import type { BankAnswerSettings } from '#language'
import { Problem } from '#platform/web'
import type { AnswerRow } from './answer.ts'
import { readList } from './read-list.ts'
import { readRecords, type Sent } from './read-records.ts'
import { looksLikeRecords } from './records.ts'

const MOST_BYTES = 10 * 1024 * 1024

/** What the bank answered, in 全銀 layout or as a list. Everything is checked before anything is kept. @throws Problem 422 */
export async function readAnswer(
  bytes: Uint8Array,
  sent: Sent,
  settings: Required<BankAnswerSettings>,
): Promise<readonly AnswerRow[]> {
  if (bytes.length === 0) throw new Problem(422, 'ファイルの中身が空です。')
  if (bytes.length > MOST_BYTES) throw new Problem(422, 'ファイルが大きすぎます。10MBまでにしてください。')
  return looksLikeRecords(bytes) ? readRecords(bytes, sent, settings) : await readList(bytes, settings)
}
