import type { Hall } from '#language'
import { isoDate, wareki, warekiTime } from '#platform/clock'
import { formatYen, sumYen } from '#platform/money'
import { officeName, showNumber } from '#systems/cases'
import type { Batch } from './batch.ts'
import { linesOf } from './lines.ts'
import { procedureName } from './words.ts'

/** 支払の一覧: what the bank's file says, for people. */
export async function printList(hall: Hall, batch: Batch): Promise<Uint8Array> {
  const { row, log } = batch
  const lines = await linesOf(hall, row)
  const decided = log.findLast(({ event }) => event.kind === 'decided')
  return hall.documents.render('payout-list', {
    town: hall.town.name,
    number: String(row.number),
    facts: [
      { label: '件名', text: procedureName(hall, row.procedure) },
      { label: '担当', text: officeName(hall.town, row.office) },
      { label: '振込日', text: wareki(isoDate(row.transfer_on), { weekday: true }) },
      { label: '件数', text: `${lines.length}件` },
      { label: '合計', text: formatYen(sumYen(lines.map(({ amount }) => amount))) },
      {
        label: '決裁',
        text: decided ? `${warekiTime(decided.at)}　${decided.actorName}` : 'まだ終わっていません',
      },
      {
        label: '振込データ',
        text: row.file_sha256 ? `SHA-256 ${row.file_sha256}` : 'まだつくられていません',
      },
    ],
    lines: lines.map(({ seq, applicant, number, account, amount }) => [
      String(seq),
      applicant,
      showNumber(number),
      `${account.bankName}（${account.bank}） ${account.branchName}（${account.branch}）\n${account.type} ${account.number}`,
      account.holder,
      formatYen(amount),
    ]),
  })
}
