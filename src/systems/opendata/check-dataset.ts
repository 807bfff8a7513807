import { cellName } from '#doors/sheet'
import type { Finding } from './finding.ts'
import type { ReadColumn, Reading, ReadRow } from './reading/reading.ts'
import type { CellJudgement, Frame, Rule, SheetRow } from './rules/rule.ts'
import { RULES } from './rules/rules.ts'
import type { Values } from './standard/correspondence.ts'

export interface CheckedRow extends ReadRow {
  /** With every suggestion taken. */
  readonly mended: Values
  /** `good` as it stands; `mendable` with all suggestions taken; `bad` until a person mends it. */
  readonly state: 'good' | 'mendable' | 'bad'
}

export interface Checked {
  readonly rows: readonly CheckedRow[]
  /** In the order of the file, so many at most. */
  readonly findings: readonly Finding[]
  /** Findings beyond those. */
  readonly more: number
}

/** More than a person reads, and no more than fits into memory for any file. */
const MOST_FINDINGS = 10_000
/** The same advice is told so often, and then counted. */
const SAME_ADVICE = 3

interface Working {
  readonly row: number
  readonly values: Record<string, string>
  state: CheckedRow['state']
}

/** Judges every cell and row of a file. What it finds says where, which rule, why, and how the cell should be. */
export function checkDataset(reading: Reading, frame: Frame): Checked {
  const notes = noteBook(reading)
  const columns = reading.columns.map((column) => ({ column, rules: cellRules(column) }))
  const rows = reading.rows.map(
    (each): Working => ({ row: each.row, values: { ...each.values }, state: 'good' }),
  )
  for (const [at, row] of rows.entries())
    for (const { column, rules } of columns) judgeCell(row, rows[at - 1], column, rules)
  judgeRows()
  const broken = new Set(
    reading.findings
      .filter(({ level, row }) => level === 'error' && row !== reading.header)
      .map(({ row }) => row),
  )
  return {
    rows: rows.map(
      ({ row, values, state }, at): CheckedRow => ({
        row,
        values: reading.rows[at]!.values,
        mended: filled(values),
        state: reading.broken || broken.has(row) || reading.rows[at]!.wrong ? 'bad' : state,
      }),
    ),
    ...notes.close(),
  }

  function judgeCell(
    row: Working,
    before: Working | undefined,
    column: ReadColumn,
    rules: readonly Rule[],
  ): void {
    let text = row.values[column.name] ?? ''
    if (text === '') return
    const place = { column, dataset: reading.dataset, frame, above: before?.values[column.name] ?? '' }
    for (const rule of rules) {
      const found = rule.cell!(text, place)
      if (!found) continue
      notes.tell(rule, row.row, column.name, found)
      const advice = found.level === 'advice'
      if (found.suggestion === undefined) {
        if (advice) continue
        row.state = 'bad'
        return
      }
      if (!advice && row.state === 'good') row.state = 'mendable'
      text = found.suggestion
      row.values[column.name] = text
      if (text === '') return
    }
  }

  function judgeRows(): void {
    const heading = (name: string) => reading.columns.find((each) => each.name === name)?.heading ?? ''
    for (const rule of RULES)
      for (const { row, name, message, level = 'error', mend } of rule.rows?.({
        dataset: reading.dataset,
        frame,
        rows,
        heading,
      }) ?? []) {
        const working = row as SheetRow as Working
        const entries = Object.entries(mend ?? { [name]: undefined })
        for (const [each, suggestion] of entries)
          notes.tell(rule, row.row, each, { message, level, ...(suggestion !== undefined && { suggestion }) })
        if (level === 'advice') continue
        if (!mend) working.state = 'bad'
        else {
          Object.assign(working.values, mend)
          if (working.state === 'good') working.state = 'mendable'
        }
      }
  }
}

const cellRules = (column: ReadColumn): readonly Rule[] =>
  RULES.filter(({ cell, types }) => cell && (!types || types.includes(column.type)))

const filled = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))

/** Findings with their places, bounded. */
function noteBook(reading: Reading) {
  const findings: Finding[] = [...reading.findings]
  const advised = new Map<string, { count: number; last: number }>()
  const byName = new Map(reading.columns.map((each) => [each.name, each]))
  let more = 0
  return {
    tell(
      { id }: Rule,
      row: number,
      name: string,
      { message, level = 'error', suggestion }: CellJudgement,
    ): void {
      if (level === 'advice' && isRepeated(`${id}\n${name}\n${message}`)) return
      if (findings.length >= MOST_FINDINGS) {
        more += 1
        return
      }
      const column = byName.get(name)
      findings.push({
        row,
        column: column?.heading || name,
        ...(column && { at: cellName(column.index, row) }),
        level,
        rule: id,
        message,
        ...(suggestion !== undefined && { suggestion }),
      })
      if (level === 'advice') advised.get(`${id}\n${name}\n${message}`)!.last = findings.length - 1
    },
    close(): Pick<Checked, 'findings' | 'more'> {
      for (const { count, last } of advised.values())
        if (count > SAME_ADVICE)
          findings[last] = {
            ...findings[last]!,
            message: `${findings[last]!.message}（ほかに${count - SAME_ADVICE}行、同じところがあります）`,
          }
      return { findings: findings.toSorted((a, b) => a.row - b.row), more }
    },
  }

  function isRepeated(key: string): boolean {
    const seen = advised.get(key) ?? { count: 0, last: 0 }
    advised.set(key, seen)
    seen.count += 1
    return seen.count > SAME_ADVICE
  }
}
