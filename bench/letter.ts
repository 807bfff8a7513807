/** A letter of a decided application, from its log to the bytes of its PDF. */
import { letterPdf } from '#platform/documents'
import { findCase } from '../src/systems/cases/case.ts'
import { letterOf } from '../src/systems/cases/letters/letter-of.ts'
import { type Bench, clocked, percentile, timed } from './figure.ts'

const TIMES = 50

export const letter: Bench = {
  name: '通知書',
  async run({ hall }) {
    const decided = await hall.db
      .selectFrom('application')
      .select('id')
      .where('state', '=', 'approved')
      .limit(1)
      .executeTakeFirstOrThrow()
    const found = (await findCase(hall.db, decided.id))!
    const print = () => letterPdf(hall.documents, letterOf(hall, found, 'approved', '計測第1号'))
    const first = await clocked(print)
    const times: number[] = []
    for (let at = 0; at < TIMES; at++) times.push(await clocked(print))
    return [
      timed('通知書のPDF（はじめの1通）', 'ms', first),
      timed('通知書のPDF（50通の中央値）', 'ms', percentile(times, 0.5)),
    ]
  },
}
