/** A register of ours, by its verbs and by its API. */
import { readTable } from '#doors/sheet'
import type { Row } from '#language'
import type { Actor } from '#platform/people'
import {
  changeRecord,
  countRecords,
  createRecord,
  findRecord,
  listRecords,
  openRegister,
  PROGRAM,
} from '#systems/registers'
import type { OpenHall } from '../../src/open-house.ts'
import { importRecords } from '../../src/systems/registers/imports/import-records.ts'
import { mapColumns } from '../../src/systems/registers/imports/map-columns.ts'
import { OFFICE, valuesAt } from './generated-records.ts'
import type { httpAsker } from './http.ts'

/** As many as the API counts. */
const MOST = 100_000
/** The rights of a token of the API. */
const ACTOR: Actor = {
  ...{ kind: 'system', name: '計測' },
  ...{ scopes: ['registers:read', 'registers:write'], offices: [OFFICE] },
}
const is = (field: string, value: string) => ({ op: 'is' as const, field, value })

export function verbsOf(hall: OpenHall, book: string) {
  const open = () => openRegister(hall, ACTOR, book)
  return {
    create: async (at: number) => createRecord(hall, ACTOR, await open(), valuesAt(at)),
    read: async (id: string) => findRecord(hall.db, await open(), id),
    update: async (id: string, version: number, raw: Row) =>
      changeRecord(hall, ACTOR, await open(), { id, version, raw, via: 'api' }),
    list: async (field: string, value: string) =>
      listRecords(hall.db, await open(), { filters: [is(field, value)] }),
    count: async (field: string, value: string) =>
      countRecords(hall.db, await open(), { filters: [is(field, value)] }, MOST),
    search: async (q: string) => listRecords(hall.db, await open(), { q }),
    async take(csv: Uint8Array): Promise<void> {
      const table = await readTable(csv, { rows: 1_000_000 })
      const opened = await openRegister(hall, PROGRAM, book)
      const wish = { mapping: mapColumns(opened.definition, table), via: 'command' }
      const taken = await importRecords(hall, PROGRAM, opened, table, wish)
      if (!taken.done) throw new Error(JSON.stringify(taken.errors.slice(0, 3)))
    },
  }
}

export function apiOf(ask: ReturnType<typeof httpAsker>, book: string) {
  const records = `/api/v1/registers/${book}/records`
  const of = (field: string, value: string) =>
    `filter=${encodeURIComponent(JSON.stringify(is(field, value)))}`
  return {
    create: (values: Row) => ask('POST', records, { values }),
    read: (id: string) => ask('GET', `${records}/${id}`),
    update: (id: string, version: number, values: Row) =>
      ask('POST', `${records}/${id}`, { version, values }),
    list: (field: string, value: string) => ask('GET', `${records}?${of(field, value)}&limit=50`),
    count: async (field: string, value: string): Promise<number> =>
      (await ask('GET', `${records}?${of(field, value)}&limit=1&count=1`)).count,
    search: (word: string) => ask('GET', `${records}?q=${encodeURIComponent(word)}&limit=50`),
  }
}
