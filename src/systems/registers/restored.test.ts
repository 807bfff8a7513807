import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { Hall } from '#language'
import { backup, restore } from '#platform/backup'
import { openDatabase, sql } from '#platform/database'
import { openStore } from '#platform/files'
import { testSchemaName } from '../../platform/database/testing.ts'
import { installRegisters } from './install.ts'
import { openRegister, PROGRAM } from './open-register.ts'
import { changeRecord } from './records/change-record.ts'
import { createRecord } from './records/create-record.ts'
import { listRecords } from './records/list-records.ts'
import { type RegisterHall, registerHall } from './testing-registers.ts'

const schema = testSchemaName()
const folder = mkdtempSync(join(tmpdir(), 'registers-'))
let house: RegisterHall
beforeAll(async () => {
  house = await registerHall()
})
afterAll(() => house.close())

const indexes = async (db: Hall['db']) =>
  (
    await sql<{
      name: string
    }>`select indexname as name from pg_indexes where schemaname = current_schema() and tablename like 'register__%' order by 1`.execute(
      db,
    )
  ).rows

test('控えから戻した町では、台帳の記録も履歴も索引も元どおりで、続きの番号が付く', async () => {
  const url = inject('postgresUrl')
  const open = await house.open(PROGRAM)
  const id = await createRecord(house.hall, PROGRAM, open, {
    name: '戻る備品',
    kind: 'pc',
    price: '5',
    bought: '2020-01-02',
    where: { lat: '38.05', lng: '140.76' },
  })
  await changeRecord(house.hall, PROGRAM, open, { id, version: 1, raw: { name: '戻った備品' }, via: 'desk' })
  const archive = join(folder, 'town.tar.gz')
  const store = openStore({ dataDir: folder })
  await backup({ url, schema: house.hall.config.schema, store }, archive, house.hall.clock.now())
  await restore({ url, schema, store }, archive)
  const db = openDatabase({ url, schema, max: 3 })
  try {
    const reborn = { ...house.hall, db }
    await installRegisters(reborn)
    const again = await openRegister(reborn, PROGRAM, 'equipment')
    const [before, after] = [await listRecords(house.hall.db, open, {}), await listRecords(db, again, {})]
    expect(after.records.map(({ values, version }) => ({ values, version }))).toEqual(
      before.records.map(({ values, version }) => ({ values, version })),
    )
    expect(await indexes(db)).toEqual(await indexes(house.hall.db))
    expect((await sql`select before from record_change`.execute(db)).rows).toEqual([
      { before: { name: '戻る備品' } },
    ])
    const next = await createRecord(reborn, PROGRAM, again, { name: '次', kind: 'pc' })
    const { records } = await listRecords(db, again, { q: '次' })
    expect(records).toMatchObject([{ id: next, values: { number: '2026-0002' } }])
  } finally {
    await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db)
    await db.destroy()
  }
})
