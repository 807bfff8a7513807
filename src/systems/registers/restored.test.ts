import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type AttachmentField, attachment, type Hall, register, text } from '#language'
import { backup, restore } from '#platform/backup'
import { openDatabase, sql } from '#platform/database'
import { openFiles, openStore } from '#platform/files'
import { testSchemaName } from '../../platform/database/testing.ts'
import { PNG } from '../cases/testing-desk.ts'
import { getRecordFile } from './attachments/record-files.ts'
import { takeFile } from './attachments/take-files.ts'
import { addComment } from './comments/add-comment.ts'
import { commentsOf } from './comments/comment.ts'
import { installRegisters } from './install.ts'
import { openRegister, PROGRAM } from './open-register.ts'
import { changeRecord } from './records/change-record.ts'
import { createRecord } from './records/create-record.ts'
import { listRecords } from './records/list-records.ts'
import { equipment, type RegisterHall, registerHall, rooms } from './testing-registers.ts'

const schema = testSchemaName()
const folder = mkdtempSync(join(tmpdir(), 'registers-'))
let house: RegisterHall
beforeAll(async () => {
  house = await registerHall([
    rooms,
    equipment,
    register({
      id: 'picture',
      name: '写真',
      about: '試験のための台帳です。',
      office: 'tax',
      fields: { name: text('名前'), photo: attachment('写真') },
      title: 'name',
    }),
  ])
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
  const { clerk } = house.people
  const files = openFiles({ dataDir: folder })
  const hall = { ...house.hall, files }
  const desk = await house.open(clerk, 'picture')
  const photo = desk.definition.fields.find(({ kind }) => kind === 'attachment') as AttachmentField
  const file = await takeFile(hall, clerk, desk, photo, { bytes: PNG, name: '写真.png' })
  const pictured = await createRecord(hall, clerk, desk, { name: '写真のある記録', photo: [file.id] })
  await addComment(hall, clerk, desk, pictured, { text: '戻ること', to: [] })
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
    const pictures = await openRegister(reborn, clerk, 'picture')
    const kept = await getRecordFile(db, pictures, clerk, file.id)
    expect(Buffer.from(await files.read(kept)).equals(Buffer.from(await files.read(file)))).toBe(true)
    expect(await commentsOf(db, 'picture', pictured)).toMatchObject([{ text: '戻ること' }])
    const next = await createRecord(reborn, PROGRAM, again, { name: '次', kind: 'pc' })
    const { records } = await listRecords(db, again, { q: '次' })
    expect(records).toMatchObject([{ id: next, values: { number: '2026-0002' } }])
  } finally {
    await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(db)
    await db.destroy()
  }
})
