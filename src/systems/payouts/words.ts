import { type Hall, holderOf } from '#language'
import { officeName } from '#systems/cases'
import { seatName } from '#systems/course'
import { knownProcedures } from '../procedures-now.ts'
import type { Batch } from './batch.ts'

export const procedureName = (hall: Hall, id: string): string =>
  knownProcedures(hall).find((each) => each.id === id)?.name ?? '終わった手続き'

export const procedureShort = (hall: Hall, id: string): string =>
  knownProcedures(hall).find((each) => each.id === id)?.short ?? '終わった手続き'

/** How far a batch came, in a word. */
export function stateWord(row: {
  readonly state: string
  readonly filed_at: Date | null
  readonly confirmed_at: Date | null
  readonly given_up_at: Date | null
}): string {
  if (row.given_up_at) return '取りやめ'
  if (row.confirmed_at) return '振込済み'
  if (row.filed_at) return '振込データ作成済み'
  const words: Record<string, string> = {
    submitted: '準備中',
    checking: '準備中（差戻し）',
    deciding: '決裁中',
    approved: '決裁済み',
    withdrawn: '取りやめ',
  }
  return words[row.state] ?? ''
}

/** What each step is called, from 準備 to 振込. */
export const trackOf = (
  hall: Hall,
  { row, route, life }: Batch,
): { readonly steps: string[]; readonly at: number } => {
  const names = route.slice(1).map((_, at) => {
    const waits = holderOf(route, at + 1)
    return waits.kind === 'post' ? seatName(hall, row.office, waits) : '合議'
  })
  const steps = [
    '準備',
    ...names.map((name, at) => (names.indexOf(name) < at ? `${name}（${at + 1}）` : name)),
    '振込データ',
    '振込',
  ]
  const at = row.confirmed_at
    ? steps.length
    : row.filed_at
      ? steps.length - 1
      : life.state === 'approved'
        ? steps.length - 2
        : life.state === 'deciding'
          ? life.step
          : 0
  return { steps, at }
}

/** For whom a batch waits. */
export function waitingFor(hall: Hall, { row, life }: Batch): string {
  const { waitsFor } = life
  if (waitsFor.kind === 'office') return `${officeName(hall.town, waitsFor.office)}が準備しています。`
  if (waitsFor.kind === 'post') return `${seatName(hall, row.office, waitsFor)}の承認を待っています。`
  if (life.state === 'withdrawn' || row.given_up_at)
    return 'この束は取りやめました。中の支給は、次の束を待っています。'
  if (row.confirmed_at) return '振込が済みました。'
  return row.filed_at
    ? '銀行の振込を待っています。'
    : `${officeName(hall.town, hall.town.payouts?.office ?? '')}が振込データをつくります。`
}
