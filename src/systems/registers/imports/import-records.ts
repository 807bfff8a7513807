import type { ReadTable } from '#doors/sheet'
import type { Hall, Row, SerialField } from '#language'
import { record as audit } from '#platform/audit'
import { today } from '#platform/clock'
import { sql, type Transaction } from '#platform/database'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import type { OpenRegister } from '../open-register.ts'
import { calculate } from '../records/calculate.ts'
import { same } from '../records/change-record.ts'
import { recordContext } from '../records/read-values.ts'
import { nextSerials } from '../records/serials.ts'
import { columnName, columnsOf, valuesOf } from '../storage/columns.ts'
import { MANY_RECORDS } from '../storage/long.ts'
import { tableOf } from '../storage/table.ts'
import { announceImport } from '../webhooks/announce-record.ts'
import { resolveLinks } from './link-names.ts'
import type { Mapping } from './map-columns.ts'
import { missingIn } from './missing-in.ts'
import { type CellError, type ReadRow, rowReader } from './read-rows.ts'
import { addMany, type Changed, changeMany, type Writing } from './write-many.ts'

export interface ImportWish {
  readonly mapping: Mapping
  /** The field by which a row finds the record that it changes; without one, every row is new. */
  readonly key?: string | undefined
  /** Judges everything and keeps nothing. */
  readonly dryRun?: boolean
  /** Takes the rows that are right and leaves the others; without it, one mistake leaves everything. */
  readonly skipWrong?: boolean
  /** import, command, api */
  readonly via: string
  /** Told now and then; throw to stop, and nothing is kept. */
  readonly progress?: (done: number, of: number) => Promise<void> | void
  /** Written together with what was taken. */
  readonly within?: (tx: Transaction, result: Imported) => Promise<void>
}

export interface Imported {
  /** Filled rows under the header. */
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** The first {@link MOST_ERRORS} of them. */
  readonly errors: readonly CellError[]
  readonly wrongRows: number
  /** Whether anything was kept. */
  readonly done: boolean
}

export const MOST_ERRORS = 1_000
const BATCH = 500

/** Ends a transaction whose work was only to be judged. */
class JudgedOnly extends Error {}

/**
 * Takes the rows of a file into a register, in one transaction: all, or none.
 * @throws Problem 403, 422 where a key is wished for that the file has no column for
 */
export async function importRecords(
  hall: Hall,
  actor: Actor,
  open: OpenRegister,
  table: ReadTable,
  wish: ImportWish,
): Promise<Imported> {
  if (!open.rights.may('import')) throw new Problem(403, 'この台帳への取り込みは、あなたの職ではできません。')
  const { key, mapping } = wish
  if (key !== undefined && !mapping.columns.some((name) => name === key))
    throw new Problem(422, '見分ける欄にあたる列が、ファイルにありません。列の対応を確かめてください。')
  const importing = new Import(
    hall,
    actor,
    open,
    wish,
    rowReader(open.definition, table, mapping, recordContext(hall)),
  )
  try {
    await hall.db.transaction().execute(async (tx) => {
      for (let at = mapping.header + 1; at < table.rows.length; at += BATCH) {
        await importing.take(tx, at, Math.min(at + BATCH, table.rows.length))
        await wish.progress?.(at - mapping.header, table.rows.length - mapping.header - 1)
        // Whoever else this process serves gets their turn.
        await new Promise((resolve) => setImmediate(resolve))
      }
      if (wish.dryRun || (importing.counts.wrongRows > 0 && !wish.skipWrong)) throw new JudgedOnly()
      const { added, changed } = importing.counts
      const detail = { register: open.definition.id, added, changed, via: wish.via }
      await audit(
        tx,
        actor,
        { action: 'register.imported', about: { kind: 'register', id: open.definition.id }, detail },
        hall.clock.now(),
      )
      await announceImport(tx, hall, open, { added, changed })
      if (added >= MANY_RECORDS && !open.wordsIndexed)
        await hall.jobs.add(tx, 'registers.words', {}, { key: 'registers.words' })
      await wish.within?.(tx, importing.result(true))
    })
  } catch (error) {
    if (error instanceof JudgedOnly) return importing.result(false)
    throw error
  }
  return importing.result(true)
}

/** One run: what it counted, and the batch in hand. */
class Import {
  readonly counts = { rows: 0, added: 0, changed: 0, unchanged: 0, wrongRows: 0 }
  private readonly errors: CellError[] = []
  private readonly keys = new Map<string, number>()
  private readonly columns

  constructor(
    private readonly hall: Hall,
    private readonly actor: Actor,
    private readonly open: OpenRegister,
    private readonly wish: ImportWish,
    private readonly read: (index: number) => ReadRow | readonly CellError[] | undefined,
  ) {
    this.columns = columnsOf(open.definition.fields)
  }

  result(done: boolean): Imported {
    return { ...this.counts, errors: this.errors, done }
  }

  async take(tx: Transaction, from: number, to: number): Promise<void> {
    const rows: ReadRow[] = []
    for (let index = from; index < to; index += 1) {
      const row = this.read(index)
      if (row === undefined) continue
      this.counts.rows += 1
      if (isErrors(row)) this.wrong(row)
      else if (this.isFirstOfKey(row)) rows.push(row)
    }
    const linked = await resolveLinks(tx, this.open, rows)
    const good = linked.flatMap((each) => {
      if (!('errors' in each)) return [each]
      this.wrong(each.errors)
      return []
    })
    const there = await this.recordsByKey(tx, good)
    await this.change(
      tx,
      good.filter((row) => there.has(this.keyOf(row))),
      there,
    )
    await this.add(
      tx,
      good.filter((row) => !there.has(this.keyOf(row))),
    )
  }

  private wrong(errors: readonly CellError[]): void {
    this.counts.wrongRows += 1
    this.errors.push(...errors.slice(0, MOST_ERRORS - this.errors.length))
  }

  private keyOf({ values, serials }: Pick<ReadRow, 'values' | 'serials'>): string {
    const { key } = this.wish
    return key === undefined ? '' : String(serials[key] ?? values[key] ?? '')
  }

  /** The register's own key, and the one wished for, may stand in the file once. */
  private isFirstOfKey(row: ReadRow): boolean {
    const key = this.wish.key ?? this.open.definition.key
    const value = key === undefined ? undefined : (row.serials[key] ?? row.values[key])
    if (value === undefined || value === null) return true
    const before = this.keys.get(String(value))
    if (before === undefined) {
      this.keys.set(String(value), row.row)
      return true
    }
    const label = this.open.definition.fields.find(({ id }) => id === key)?.label ?? ''
    this.wrong([
      {
        row: row.row,
        column: label,
        at: `${row.row}行目`,
        message: `「${label}」が${before}行目と同じです。`,
      },
    ])
    return false
  }

  private async recordsByKey(tx: Transaction, rows: readonly ReadRow[]): Promise<ReadonlyMap<string, Found>> {
    const { key } = this.wish
    const values = rows.map((row) => this.keyOf(row)).filter(Boolean)
    if (key === undefined || values.length === 0) return new Map()
    const { definition, rights } = this.open
    const found = await sql<FoundRow>`select t.*, ${rights.marks} as grants from ${tableOf(definition.id)} t
      where t.removed_at is null and t.${sql.id(columnName(key))}::text = any(${values}) for update of t`.execute(
      tx,
    )
    return new Map(
      found.rows.map((row) => [String(row[columnName(key)]), { row, values: valuesOf(this.columns, row) }]),
    )
  }

  private async change(
    tx: Transaction,
    rows: readonly ReadRow[],
    there: ReadonlyMap<string, Found>,
  ): Promise<void> {
    const { definition, rights } = this.open
    const changes: Changed[] = []
    for (const row of rows) {
      const found = there.get(this.keyOf(row))!
      const next = calculate(definition.fields, { ...found.values, ...row.values })
      const changed = definition.fields.map(({ id }) => id).filter((id) => !same(next[id], found.values[id]))
      const own = rights.of(found.row)
      const refused = changed.filter((id) => Object.hasOwn(row.values, id) && !own.changes(id))
      if (refused.length > 0) this.wrong(refused.map((id) => this.notYours(row, id)))
      else if (changed.length === 0) this.counts.unchanged += 1
      else {
        this.counts.changed += 1
        const { id, version } = found.row
        changes.push({ id, version, was: found.values, next, fields: changed })
      }
    }
    await changeMany(this.writing(tx), changes)
  }

  private writing(tx: Transaction): Writing {
    const { open, actor } = this
    return { tx, open, actor, at: this.hall.clock.now(), via: this.wish.via }
  }

  private notYours({ row }: ReadRow, id: string): CellError {
    const label = this.open.definition.fields.find((field) => field.id === id)?.label ?? id
    return {
      row,
      column: label,
      at: `${row}行目`,
      message: `「${label}」を変えることは、あなたの職ではできません。`,
    }
  }

  private async add(tx: Transaction, rows: readonly ReadRow[]): Promise<void> {
    const { definition } = this.open
    const missing = rows.flatMap((row) => {
      const errors = missingIn(this.open.definition, row)
      if (errors.length === 0) return [row]
      this.wrong(errors)
      return []
    })
    if (missing.length === 0) return
    const numbers = await this.serialsFor(tx, missing)
    const records = missing.map((row, index) =>
      calculate(definition.fields, {
        ...(definition.process && { [definition.process.field]: definition.process.first }),
        ...{ ...row.values, ...numbers[index], ...row.serials },
      }),
    )
    await addMany(this.writing(tx), records)
    this.counts.added += records.length
  }

  private async serialsFor(tx: Transaction, rows: readonly ReadRow[]): Promise<Row[]> {
    const found: Record<string, string>[] = rows.map(() => ({}))
    for (const field of this.open.definition.fields) {
      if (field.kind !== 'serial') continue
      const without = rows.flatMap((row, index) => (row.serials[field.id] === undefined ? [index] : []))
      if (without.length === 0) continue
      const numbers = await nextSerials(
        tx,
        this.open.definition,
        field satisfies SerialField,
        today(this.hall.clock),
        without.length,
      )
      for (const [at, index] of without.entries()) found[index]![field.id] = numbers[at]!
    }
    return found
  }
}

interface FoundRow extends Row {
  readonly id: string
  readonly version: number
  readonly grants: readonly boolean[]
}

interface Found {
  readonly row: FoundRow
  readonly values: Row
}

const isErrors = (row: ReadRow | readonly CellError[]): row is readonly CellError[] => Array.isArray(row)
