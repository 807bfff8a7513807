import type { SheetValue } from '#doors/sheet'
import type { Hall } from '#language'
import { officeName, percent } from '#systems/cases'
import { knownProcedures } from '../procedures-now.ts'
import type { Counts } from './counts.ts'
import { type Days, STEPS } from './days.ts'
import type { Figures } from './figures.ts'
import { monthName } from './period.ts'
import { returnedName } from './returns.ts'
import { TOTAL } from './scope.ts'

/** A number is told with its unit on a page and alone in a sheet. */
export type Cell = { readonly text: string } | { readonly number: number; readonly unit?: string } | undefined

export interface StatTable {
  readonly id: TableId
  readonly title: string
  readonly titles: readonly string[]
  readonly rows: readonly {
    readonly key: string
    readonly cells: readonly Cell[]
    /** Whose own page the line leads to. */
    readonly procedure?: string
  }[]
}

export const TABLE_IDS = ['counts', 'days', 'returns', 'reasons', 'unsent', 'months'] as const
export type TableId = (typeof TABLE_IDS)[number]

/** What a procedure is called now; one that the town no longer has keeps its id. */
export const procedureName = (hall: Hall, id: string): string =>
  id === TOTAL ? '全体' : (knownProcedures(hall).find((each) => each.id === id)?.short ?? id)

const text = (value: string): Cell => ({ text: value })
const number = (value: number | undefined, unit?: string): Cell =>
  value === undefined ? undefined : { number: value, ...(unit && { unit }) }

const COUNT_TITLES = [
  ...['手続き', '課', '受付', 'オンライン', '窓口', 'ほかのシステム', '引き渡し', 'オンラインの割合'],
  ...['認定', '却下', '取下げ', 'まとめ', '補正のあった割合', '期限後に決定', 'いま期限切れ'],
]

function countCells(hall: Hall, row: Counts): Cell[] {
  const { received, online, counter, api, handover, returned } = row
  return [
    text(procedureName(hall, row.procedure)),
    text(row.office === TOTAL ? '' : officeName(hall.town, row.office)),
    ...[received, online, counter, api, handover].map((each) => number(each)),
    number(percent(online, received), '%'),
    ...[row.approved, row.rejected, row.withdrawn, row.joined].map((each) => number(each)),
    number(percent(returned, received), '%'),
    ...[row.late, row.overdue].map((each) => number(each)),
  ]
}

const DAY_TITLES = [
  ...['手続き', '課', '区間', '件数', '開庁日の中央値', '開庁日の90%点'],
  ...['暦日の中央値', '暦日の90%点'],
]

/** 90%点 may lie between two days. */
const days = (value: number): Cell => number(Math.round(value * 10) / 10, '日')

const dayCells = (hall: Hall, row: Days): Cell[] => [
  text(procedureName(hall, row.procedure)),
  text(row.office === TOTAL ? '' : officeName(hall.town, row.office)),
  text(STEPS[row.step]),
  number(row.count),
  ...[row.working_median, row.working_ninth, row.calendar_median, row.calendar_ninth].map(days),
]

type Rows = StatTable['rows']

const countRows = (hall: Hall, { counts }: Figures): Rows =>
  shown(counts).map((row) => ({
    key: `${row.procedure}/${row.office}`,
    cells: countCells(hall, row),
    ...(row.procedure !== TOTAL && { procedure: row.procedure }),
  }))

const dayRows = (hall: Hall, all: Figures): Rows =>
  shown(all.days).map((row) => ({
    key: `${row.procedure}/${row.office}/${row.step}`,
    cells: dayCells(hall, row),
    ...(row.procedure !== TOTAL && { procedure: row.procedure }),
  }))

/** The line of all comes first, and not at all where there is one line besides. */
function shown<Row extends { readonly procedure: string; readonly office: string }>(
  rows: readonly Row[],
): Row[] {
  const each = rows.filter((row) => row.procedure !== TOTAL)
  const several = new Set(each.map((row) => `${row.procedure}/${row.office}`)).size > 1
  return [...(several ? rows.filter((row) => row.procedure === TOTAL) : []), ...each]
}

/** Builds one table of the figures. */
export function tableOf(hall: Hall, figures: Figures, id: TableId): StatTable {
  switch (id) {
    case 'counts':
      return { id, title: '受付と決定', titles: COUNT_TITLES, rows: countRows(hall, figures) }
    case 'days':
      return { id, title: '決定までの日数', titles: DAY_TITLES, rows: dayRows(hall, figures) }
    case 'returns':
      return {
        id,
        title: '補正をお願いした質問',
        titles: ['質問', '手続き', '補正をお願いした回数', '申請の件数'],
        rows: figures.returns.map((row) => ({
          key: `${row.procedure}/${returnedName(row)}`,
          procedure: row.procedure,
          cells: [
            text(returnedName(row)),
            text(procedureName(hall, row.procedure)),
            number(row.asks),
            number(row.cases),
          ],
        })),
      }
    case 'reasons':
      return {
        id,
        title: '補正をお願いした理由',
        titles: ['質問', '理由', '回数'],
        rows: figures.returns.flatMap((row) => reasonRows(row)),
      }
    case 'unsent':
      return {
        id,
        title: '書きはじめて、送られていないもの',
        titles: ['最後に書いたページ', '手続き', '件数'],
        rows: figures.unsent.map(({ procedure, page, count }) => ({
          key: `${procedure}/${page ?? ''}`,
          procedure,
          cells: [
            text(page ?? '（どのページも送っていない）'),
            text(procedureName(hall, procedure)),
            number(count),
          ],
        })),
      }
    case 'months':
      return {
        id,
        title: '月ごとの受付と決定',
        titles: ['月', '受付', 'オンライン', '決定'],
        rows: figures.months.map((row) => ({
          key: row.month,
          cells: [text(monthName(row.month)), number(row.received), number(row.online), number(row.decided)],
        })),
      }
  }
}

function reasonRows(row: Figures['returns'][number]): Rows {
  const told = row.reasons.map(({ words, asks }) => ({ words, asks }))
  const rest = row.asks - told.reduce((sum, each) => sum + each.asks, 0)
  const all = rest > 0 ? [...told, { words: 'そのほかの理由', asks: rest }] : told
  return all.map(({ words, asks }) => ({
    key: `${returnedName(row)}/${words}`,
    cells: [text(returnedName(row)), text(words), number(asks)],
  }))
}

/** As a sheet has it. */
export const sheetRows = ({ rows }: StatTable): SheetValue[][] =>
  rows.map(({ cells }) =>
    cells.map((cell) => (cell && 'number' in cell ? { number: cell.number } : cell) as SheetValue),
  )
