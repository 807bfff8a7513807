/** A register of twelve fields by the hundred thousand. Generated: every name, number and day is made up here. */
import { v7 as uuid } from 'uuid'
import {
  amount,
  choice,
  date,
  longText,
  number,
  type RegisterDefinition,
  type Row,
  register,
  text,
  yesNo,
} from '#language'
import { json, sql } from '#platform/database'
import type { OpenHall } from '../../src/open-house.ts'
import { keepDefinition } from '../../src/systems/registers/install.ts'
import { searchTextOf } from '../../src/systems/registers/records/write.ts'
import { registersChanged } from '../../src/systems/registers/registers-now.ts'
import { columnsOf } from '../../src/systems/registers/storage/columns.ts'
import { tableName } from '../../src/systems/registers/storage/table.ts'

export type Hall = Pick<OpenHall, 'db' | 'clock'>

export const OFFICE = 'tax'
export const KINDS = Array.from({ length: 20 }, (_, at) => `kind${at}`)
const KIND_NAMES = Object.fromEntries(KINDS.map((each, at) => [each, `種別${at + 1}`]))
const STATES = { used: '使っている', kept: 'しまってある', lent: '貸している', gone: 'なくなった' }
export const CHOICES: Record<'kind' | 'state', Record<string, string>> = { kind: KIND_NAMES, state: STATES }
const THINGS = ['机', '椅子', '書棚', '金庫', '印刷機', '投影機', '脚立', '台車', '発電機', '無線機']
const MAKERS = 200
const ROOMS = ['第一会議室', '書庫', '倉庫', '窓口', '機械室', '船岡支所', '槻木事務所', '給食センター']
const CHUNK = 10_000

/** A word that stands in one record of ten, and one that stands in one of ten thousand. */
export const WORDS = { common: '発電機', rare: 'ホ0042号' } as const

export const bookOf = (id: string): RegisterDefinition =>
  register({
    id,
    name: `計測の台帳（${id}）`,
    about: '計測のために生成した記録です。',
    office: OFFICE,
    fields: {
      name: text('品名'),
      code: text('管理番号'),
      kind: choice('種別', KIND_NAMES),
      state: choice('状態', STATES),
      price: amount('価額', { optional: true }),
      count: number('数', { min: 0, optional: true }),
      bought: date('取得日', { optional: true }),
      until: date('返却日', { optional: true }),
      checked: yesNo('確かめた', { optional: true }),
      maker: text('製造者', { optional: true }),
      room: text('置き場所', { optional: true }),
      note: longText('メモ', { max: 500, optional: true }),
    },
    title: 'name',
    key: 'code',
    views: [{ id: 'all', name: 'すべて', kind: 'table', sort: [{ field: 'bought', down: true }] }],
    grants: [{ office: OFFICE, may: ['read', 'add', 'change', 'remove', 'import', 'export'] }],
  })

/** One record as a program sends it; the same for the same `at`. */
export const valuesAt = (at: number) => ({
  name: `${THINGS[at % THINGS.length]} ホ${String(at % 10_000).padStart(4, '0')}号`,
  code: `B-${String(at).padStart(9, '0')}`,
  kind: KINDS[at % KINDS.length]!,
  state: Object.keys(STATES)[at % 4]!,
  price: (at * 37) % 500_000,
  count: at % 12,
  bought: dayAt(at),
  until: dayAt(at + 900),
  checked: at % 3 === 0,
  maker: makerAt(at),
  room: ROOMS[at % ROOMS.length]!,
  note: `生成した記録です。点検の記録は${ROOMS[(at * 3) % ROOMS.length]}にあります。`,
})

export const makerAt = (at: number): string => `製造者${at % MAKERS}番`
const dayAt = (at: number): string =>
  `${2000 + (at % 26)}-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`

export async function makeBook({ db, clock }: Hall, id: string): Promise<void> {
  const at = clock.now()
  await db
    .transaction()
    .execute((tx) => keepDefinition(tx, bookOf(id), { at, by: '計測', madeIn: 'browser' }))
  registersChanged({ db })
}

/** Fills a register with `total` records past the verbs, as they would have written them. */
export async function fillBook({ db, clock }: Hall, id: string, total: number): Promise<void> {
  const definition = bookOf(id)
  const columns = columnsOf(definition.fields)
  const table = sql.table(tableName(id))
  for (let from = 0; from < total; from += CHUNK) {
    const at = clock.now()
    const records = Array.from({ length: Math.min(CHUNK, total - from) }, (_, index) => {
      const values: Row = valuesAt(from + index)
      const own = { id: uuid(), version: 1, made_at: at, made_by: '計測', changed_at: at }
      const fields = columns.map(({ field, name }) => [name, values[field.id]])
      return {
        ...own,
        search_text: searchTextOf({ definition }, values),
        ...Object.fromEntries(fields),
      }
    })
    await sql`insert into ${table} select * from jsonb_populate_recordset(null::${table}, ${json(records)})`.execute(
      db,
    )
  }
  await sql`vacuum analyze ${table}`.execute(db)
}

/** The records from `from` on as a file with labels for people, or with names for programs. */
export function csvOf(from: number, count: number, as: 'people' | 'programs' = 'people'): Uint8Array {
  const { fields } = bookOf('csv')
  const said = (id: string, value: unknown): string => {
    if (as === 'programs') return String(value)
    if (id === 'kind' || id === 'state') return CHOICES[id][value as string] ?? ''
    return typeof value === 'boolean' ? (value ? 'はい' : 'いいえ') : String(value)
  }
  const lines = Array.from({ length: count }, (_, index) => {
    const values: Row = valuesAt(from + index)
    return fields.map(({ id }) => said(id, values[id])).join(',')
  })
  const header = fields.map(({ id, label }) => (as === 'people' ? label : id)).join(',')
  return new TextEncoder().encode([header, ...lines, ''].join('\r\n'))
}
