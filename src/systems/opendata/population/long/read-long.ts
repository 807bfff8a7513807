/** 地域・年齢別人口 with a line for each area, age and sex, as e-Stat and the systems of 住民記録 write it. */
import { cellName } from '#doors/sheet'
import { parseDate } from '#platform/clock'
import { type Finding, quoted } from '../../finding.ts'
import { dataRows } from '../../reading/data-rows.ts'
import type { ReadColumn, Reading, ReadRow } from '../../reading/reading.ts'
import type { Source } from '../../reading/source.ts'
import { narrow } from '../../rules/rule.ts'
import type { Dataset } from '../../standard/dataset.ts'
import { isProtected } from '../public-rows.ts'
import { findRoles, type Role, type Roles } from './find-roles.ts'
import { readLine } from './read-line.ts'
import { ageColumns, type Counted, type Doubt, tally } from './tally.ts'

/** What stands in a column of the same meaning here and there. */
const SAME: readonly (readonly [Role, string])[] = [
  ['code', '全国地方公共団体コード'],
  ['areaCode', '地域コード'],
  ['body', '地方公共団体名'],
  ['day', '調査年月日'],
  ['area', '地域名'],
]
const HOUSEHOLDS = '世帯数'

interface Group {
  readonly row: number
  readonly values: Record<string, string>
  readonly lines: Counted[]
  readonly doubts: Doubt[]
  /** The file tears one of its lines. */
  torn: boolean
}

/** @returns nothing where the table is no such one */
export function readLong(source: Source, datasets: readonly Dataset[]): Reading | undefined {
  const dataset = datasets.find(isProtected)
  const roles = dataset && findRoles(source.rows)
  if (!roles) return undefined
  const { headings, columns: at } = roles
  const columns = columnsOf(dataset, roles)
  const read = dataRows({
    ...{
      rows: source.rows,
      from: roles.at + 1,
      headings,
      columns,
      totals: true,
      ended: source.ended ?? true,
    },
  })
  const findings: Finding[] = [...aboutHeadings(dataset, roles), ...read.findings]
  const torn = new Set(read.findings.flatMap(({ row, level }) => (level === 'error' ? [row] : [])))
  const groups = new Map<string, Group>()
  for (const { row, cells } of read.rows) {
    const values = Object.fromEntries(
      SAME.flatMap(([role, name]) => {
        const text = at[role] === undefined ? '' : (cells[at[role]] ?? '').trim()
        return text === '' ? [] : [[name, text]]
      }),
    )
    const key = JSON.stringify([
      dayOf(values.調査年月日 ?? ''),
      values.地域コード,
      narrow(values.地域名 ?? ''),
    ])
    const group: Group = groups.get(key) ?? { row, values, lines: [], doubts: [], torn: false }
    groups.set(key, group)
    if (torn.has(row)) group.torn = true
    const { counted, households, doubts } = readLine(row, cells, roles)
    group.lines.push(...counted)
    group.doubts.push(...doubts)
    if (!households) continue
    if (group.values[HOUSEHOLDS] !== undefined)
      group.doubts.push({
        ...households,
        level: 'error',
        message: '同じ地域・日の世帯数が、ほかの行にもあります。',
      })
    group.values[HOUSEHOLDS] = String(households.people)
  }
  const ages = ageColumns(dataset.current.columns.map(({ name }) => name))
  const rows = [...groups.values()].map((group): ReadRow => {
    const { numbers, doubts } = tally(group.lines, ages)
    const all = [...group.doubts, ...doubts]
    findings.push(...all.map((doubt) => findingOf(doubt, headings)))
    const counts = Object.fromEntries([...numbers].map(([name, people]) => [name, String(people)]))
    const wrong = group.torn || all.some(({ level }) => level === 'error')
    return { row: group.row, values: { ...group.values, ...counts }, ...(wrong && { wrong }) }
  })
  return {
    ...{ dataset, edition: 'own', format: source.format, header: roles.at + 1, columns, rows, findings },
    unknown: roles.unknown.map(({ heading }) => heading.slice(0, 200)),
    broken: at.day === undefined,
  }
}

const findingOf = ({ row, index, level, message }: Doubt, headings: readonly string[]): Finding => ({
  ...{ row, at: cellName(index, row), level, rule: 'long-form', message },
  column: (headings[index] ?? '').trim().slice(0, 100),
})

/** 令和8年11月1日 and 2026-11-01 are the same day. */
const dayOf = (text: string): string => parseDate(narrow(text).slice(0, 60)).date ?? narrow(text)

function columnsOf({ current }: Dataset, { headings, columns, counts }: Roles): ReadColumn[] {
  const indexes = new Map<string, number>(
    SAME.flatMap(([role, name]) => (columns[role] === undefined ? [] : [[name, columns[role]]])),
  )
  return current.columns.flatMap((column): ReadColumn[] => {
    const index = indexes.get(column.name) ?? (column.type === 'number' ? counts[0]!.index : undefined)
    return index === undefined ? [] : [{ ...column, index, heading: headings[index]!.trim() }]
  })
}

function aboutHeadings({ title }: Dataset, { at, columns, unknown }: Roles): Finding[] {
  const row = at + 1
  return [
    ...(columns.day === undefined
      ? [
          {
            ...({ row, column: '調査年月日', level: 'error', rule: 'required-column' } as const),
            message: '「調査年月日」の列がありません。いつの人口かを、すべての行に書いてください。',
          },
        ]
      : []),
    ...unknown.map(
      ({ heading, index }): Finding => ({
        ...{
          row,
          column: heading.slice(0, 100),
          at: cellName(index, row),
          level: 'advice',
          rule: 'unknown-column',
        },
        message: `${quoted(heading)}は「${title}」の列ではないため、読みとばしました。`,
      }),
    ),
  ]
}
