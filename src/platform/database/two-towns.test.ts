import { afterAll, expect, test } from 'vitest'
import { sql } from './index.ts'
import { testDatabase } from './testing.ts'

const [shibata, ogawara] = await Promise.all([testDatabase(), testDatabase()])
afterAll(() => Promise.all([shibata.close(), ogawara.close()]))

test('同じサーバーの2つの町は、互いの表を見ない', async () => {
  await sql`create table notice_board (body text not null)`.execute(shibata.db)
  await sql`insert into notice_board values ('柴田町の回覧')`.execute(shibata.db)
  await expect(sql`select * from notice_board`.execute(ogawara.db)).rejects.toThrow(/does not exist/)

  await sql`create table notice_board (body text not null)`.execute(ogawara.db)
  expect((await sql`select * from notice_board`.execute(ogawara.db)).rows).toEqual([])
  expect((await sql`select * from notice_board`.execute(shibata.db)).rows).toEqual([{ body: '柴田町の回覧' }])
})

test('町の接続は、自分のスキーマだけを探す', async () => {
  const { rows } = await sql<{ schemas: string[] }>`select current_schemas(false)::text[] as schemas`.execute(
    shibata.db,
  )
  expect(rows[0]!.schemas).toEqual([shibata.schema])
})
