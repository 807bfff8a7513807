/** The same work on a plain table of the same columns and indexes, by prepared statements without us. */
import { parse } from 'csv-parse/sync'
import type pg from 'pg'
import { v7 as uuid } from 'uuid'
import type { Row } from '#language'
import { normalise } from '#platform/search'
import { tableName } from '../../src/systems/registers/storage/table.ts'
import { bookOf, CHOICES, valuesAt } from './generated-records.ts'

const IDS = bookOf('bare').fields.map(({ id }) => id)
const OWN = ['id', 'version', 'made_at', 'made_by', 'changed_at', 'search_text'] as const
const COLUMNS = [...OWN, ...IDS.map((id) => `f_${id}`)].join(', ')
const ROWS_A_STATEMENT = 500

export const bareName = (book: string): string => `bare_${tableName(book)}`

/** Makes the plain table with whatever its register has by now, indexes and records. */
export async function makeBare(pool: pg.Pool, book: string): Promise<void> {
  await pool.query(`create table ${bareName(book)} (like ${tableName(book)} including all)`)
  await pool.query(`insert into ${bareName(book)} select * from ${tableName(book)}`)
  await pool.query(`vacuum analyze ${bareName(book)}`)
}

/** Afterwards, the indexes that a long register was given since: filled row by row they take several times as long. */
export async function indexBare(pool: pg.Pool, book: string): Promise<void> {
  const indexesOf = async (table: string) => {
    const { rows } = await pool.query<{ indexdef: string }>(
      'select indexdef from pg_indexes where schemaname = current_schema() and tablename = $1',
      [table],
    )
    return rows.map(({ indexdef }) => indexdef.replace(/INDEX \S+ ON \S+ /, `INDEX ON ${bareName(book)} `))
  }
  const there = new Set(await indexesOf(bareName(book)))
  for (const each of await indexesOf(tableName(book))) if (!there.has(each)) await pool.query(each)
  await pool.query(`analyze ${bareName(book)}`)
}

const textOf = (values: Row): string =>
  normalise(['name', 'code', 'maker', 'room', 'note'].map((id) => values[id]).join(' '))

const rowOf = (values: Row): unknown[] => {
  const now = Date.now()
  return [uuid(), 1, new Date(now), '計測', new Date(now), textOf(values), ...IDS.map((id) => values[id])]
}

const places = (from: number, count: number) =>
  `(${Array.from({ length: count }, (_, at) => `$${from + at + 1}`).join(', ')})`

export function bareRegister(pool: pg.Pool, book: string) {
  const table = bareName(book)
  const width = OWN.length + IDS.length
  const ask = (name: string, text: string, values: unknown[]) =>
    pool.query<Row>({ name: `${name} ${book}`, text, values })
  const sets = IDS.map((id, at) => `f_${id} = $${at + 5}`).join(', ')
  const of = 'removed_at is null'
  return {
    create: (at: number) =>
      ask('create', `insert into ${table} (${COLUMNS}) values ${places(0, width)}`, rowOf(valuesAt(at))),
    read: (id: string) => ask('read', `select * from ${table} where id = $1 and ${of}`, [id]),
    update: (id: string, version: number, values: Row) =>
      ask(
        'update',
        `update ${table} set version = $3, changed_at = now(), search_text = $4, ${sets} where id = $1 and version = $2`,
        [id, version, version + 1, textOf(values), ...IDS.map((each) => values[each])],
      ),
    list: (field: string, value: string) =>
      ask(
        `list ${field}`,
        `select * from ${table} where f_${field} = $1 and ${of} order by id desc limit 51`,
        [value],
      ),
    count: (field: string, value: string) =>
      ask(`count ${field}`, `select count(*) from ${table} where f_${field} = $1 and ${of}`, [value]),
    /** By the same index: its pairs of characters, then the texts themselves. */
    search: (word: string) =>
      ask(
        'search',
        `select * from ${table} where ngrams(search_text) @> $1::text[] and search_text like $2 and ${of}
          order by id desc limit 51`,
        [pairsOf(normalise(word)), `%${normalise(word)}%`],
      ),
    /** A file, as a programmer would take it in: parsed, and written by many rows a statement in one transaction. */
    async take(csv: Uint8Array): Promise<void> {
      const [, ...lines] = parse(Buffer.from(csv)) as string[][]
      const client = await pool.connect()
      await client.query('begin')
      for (let from = 0; from < lines.length; from += ROWS_A_STATEMENT) {
        const rows = lines.slice(from, from + ROWS_A_STATEMENT).map((cells) => rowOf(valuesOf(cells)))
        const lists = rows.map((_, at) => places(at * width, width)).join(', ')
        await client.query({
          name: `take ${book} ${rows.length}`,
          text: `insert into ${table} (${COLUMNS}) values ${lists}`,
          values: rows.flat(),
        })
      }
      await client.query('commit')
      client.release()
    },
  }
}

const pairsOf = (word: string) =>
  Array.from(word)
    .slice(1)
    .map((character, at) => Array.from(word)[at]! + character)

const keyOf = (id: 'kind' | 'state', label: string) =>
  Object.entries(CHOICES[id]).find(([, each]) => each === label)?.[0]

const valuesOf = (cells: readonly string[]): Row =>
  Object.fromEntries(
    IDS.map((id, at) => {
      const text = cells[at] ?? ''
      if (id === 'kind' || id === 'state') return [id, keyOf(id, text)]
      return [id, id === 'checked' ? text === 'はい' : text]
    }),
  )
