import type { SheetValue } from '#doors/sheet'
import type { Definition } from '#language'
import { dateOf, isIsoDate, timeOf } from '#platform/clock'
import { doorName } from '../door-name.ts'
import { showNumber } from '../number.ts'
import { resultName } from '../result-name.ts'
import { stateName } from '../state-name.ts'

/** An application as a table shows it. */
export interface ExportRow {
  readonly id: string
  readonly number: string
  readonly definition: string
  readonly door: string
  readonly applicant: string
  readonly answers: unknown
  readonly filed_at: Date
  readonly due_on: string
  readonly state: string
  readonly decided_at: Date | null
  readonly result: string | null
  readonly resident_id: string | null
  readonly office: string
  readonly assigneeName: string | null
  readonly proxyName: string | null
}

interface Fact {
  readonly key: string
  readonly title: string
  of(row: ExportRow, definition: Definition): SheetValue
}

const text = (said: string | null | undefined): SheetValue => (said ? { text: said } : undefined)
const day = (at: Date | null): SheetValue => (at ? { date: dateOf(at) } : undefined)

/** What a table can show of any application besides its answers. */
export const FACTS: readonly Fact[] = [
  { key: '@number', title: '受付番号', of: ({ number }) => text(showNumber(number)) },
  { key: '@procedure', title: '手続き', of: (_, { name }) => text(name) },
  { key: '@applicant', title: '申請者', of: ({ applicant }) => text(applicant) },
  { key: '@proxy', title: '代理人', of: ({ proxyName }) => text(proxyName) },
  { key: '@filedOn', title: '受付日', of: ({ filed_at }) => day(filed_at) },
  { key: '@filedAt', title: '受付時刻', of: ({ filed_at }) => text(timeOf(filed_at)) },
  { key: '@door', title: '受付の方法', of: ({ door }) => text(doorName(door)) },
  { key: '@state', title: '状態', of: ({ state }, definition) => text(stateName(state, definition)) },
  { key: '@due', title: '期限', of: ({ due_on }) => (isIsoDate(due_on) ? { date: due_on } : undefined) },
  { key: '@assignee', title: '担当', of: ({ assigneeName }) => text(assigneeName) },
  {
    key: '@decidedOn',
    title: '決定日',
    of: ({ decided_at, state }) => day(state === 'joined' ? null : decided_at),
  },
  {
    key: '@result',
    title: '結果',
    of: ({ state, result }, definition) =>
      state === 'approved' || state === 'rejected'
        ? text(resultName(definition, { outcome: state, ...(result && { result }) }))
        : undefined,
  },
]
