import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTable } from '#doors/sheet'
import { parseRegister } from '#language'
import { sql } from '#platform/database'
import { keepDefinition } from '../install.ts'
import { registersChanged } from '../registers-now.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { guessRegister } from './guess-fields.ts'
import { type ImportWish, importRecords } from './import-records.ts'
import { mapColumns } from './map-columns.ts'

let house: RegisterHall
beforeAll(async () => {
  house = await registerHall()
})
afterAll(() => house.close())

const csv = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'))
const count = async (id = 'equipment') =>
  Number(
    (
      await sql<{
        n: number
      }>`select count(*)::int as n from ${sql.table(`register__${id.replaceAll('-', '_')}`)}`.execute(
        house.hall.db,
      )
    ).rows[0]!.n,
  )

async function take(bytes: Uint8Array, wish: Partial<ImportWish> = {}, id = 'equipment') {
  const open = await house.open(house.people.chief, id)
  const table = await readTable(bytes)
  return importRecords(house.hall, house.people.chief, open, table, {
    mapping: mapColumns(open.definition, table),
    via: 'import',
    ...wish,
  })
}

test('見出しの上に題があっても、CP932でも、見出しを見つけて取り込む', async () => {
  await take(csv('部屋の名前,階', '会議室,2', '書庫,1'), {}, 'room')
  const iconv = await import('iconv-lite')
  const bytes = iconv.default.encode(
    [
      '備品一覧（見本）',
      '',
      '品名,種別,取得価額（円）,数,取得日,置き場所',
      '机,机,"12,000",2,R3.4.1,会議室',
      '車,自動車,900000,1,2020/5/6,',
    ].join('\r\n'),
    'cp932',
  )
  expect(await take(bytes)).toMatchObject({ rows: 2, added: 2, wrongRows: 0, done: true })
  const { rows } =
    await sql`select f_number, f_name, f_kind, f_price, f_total::float8 as total, f_bought, f_room is not null as placed
    from register__equipment order by f_number`.execute(house.hall.db)
  expect(rows).toEqual([
    {
      f_number: '2026-0001',
      f_name: '机',
      f_kind: 'desk',
      f_price: 12000,
      total: 24000,
      f_bought: '2021-04-01',
      placed: true,
    },
    {
      f_number: '2026-0002',
      f_name: '車',
      f_kind: 'car',
      f_price: 900000,
      total: 900000,
      f_bought: '2020-05-06',
      placed: false,
    },
  ])
})

test('誤りはセルごとに言う。1つでもあれば何も残らず、「正しい行だけ」なら残りは入る', async () => {
  const before = await count()
  const bytes = csv(
    '品名,種別,取得価額,置き場所',
    'よい机,机,100,',
    ',机,100,',
    '悪い車,船,たくさん,',
    '迷子,机,1,どこか',
  )
  const judged = await take(bytes)
  expect(judged).toMatchObject({ rows: 4, wrongRows: 3, done: false })
  expect(judged.errors.map(({ at, column }) => `${at} ${column}`)).toEqual([
    'A3 品名',
    'B4 種別',
    'C4 取得価額',
    '5行目 置き場所',
  ])
  expect(await count()).toBe(before)
  expect(await take(bytes, { skipWrong: true })).toMatchObject({ added: 1, wrongRows: 3, done: true })
  expect(await count()).toBe(before + 1)
})

test('ためしの取り込みは、数と誤りだけを答え、何も残さない。番号も使わない', async () => {
  const before = await count()
  expect(await take(csv('品名,種別', '机,机'), { dryRun: true })).toMatchObject({ added: 1, done: false })
  expect(await count()).toBe(before)
})

test('同じ表をもう一度取り込むと、見分ける欄で見つけて変える。変わらないものは触らない', async () => {
  await take(csv('品名,種別,取得価額', '測定器,パソコン,5000'))
  const { rows } = await sql<{
    number: string
  }>`select f_number as number from register__equipment where f_name = '測定器'`.execute(house.hall.db)
  const number = rows[0]!.number
  const again = csv(
    '備品番号,品名,種別,取得価額',
    `${number},測定器,パソコン,7000`,
    '9999-0001,新しい測定器,パソコン,1',
  )
  expect(await take(again, { key: 'number' })).toMatchObject({ changed: 1, added: 1, unchanged: 0 })
  expect(await take(again, { key: 'number' })).toMatchObject({ changed: 0, added: 0, unchanged: 2 })
  const changes =
    await sql`select before, via, by_name from record_change where register = 'equipment' and before ? 'price'`.execute(
      house.hall.db,
    )
  expect(changes.rows).toEqual(
    [{ before: { price: 5000, total: null }, via: 'import', by_name: '高橋 係長' }].map((each) => ({
      ...each,
      before: { price: 5000 },
    })),
  )
})

test('ファイルの中で見分ける値が重なれば、その行を言う', async () => {
  const judged = await take(csv('部屋の名前', '同じ', '同じ'), {}, 'room')
  expect(judged.errors).toMatchObject([{ row: 3, column: '部屋の名前' }])
})

test('取り込みの権限がない人には、させない', async () => {
  const open = await house.open(house.people.clerk)
  const table = await readTable(csv('品名,種別', '机,机'))
  await expect(
    importRecords(house.hall, house.people.clerk, open, table, {
      mapping: mapColumns(open.definition, table),
      via: 'import',
    }),
  ).rejects.toMatchObject({ status: 403 })
})

test('どんな表からでも、欄の種類を見分けて台帳になる。その台帳に、元の表がそのまま入る', async () => {
  const lines = [
    '管理番号,車名,登録日,リース,月額費用（円）,走行距離,担当者メール,備考,区分',
    ...Array.from({ length: 30 }, (_, at) =>
      [
        `A-${String(at).padStart(3, '0')}`,
        `公用車${at}`,
        `R${2 + (at % 5)}.4.${1 + (at % 28)}`,
        at % 2 ? '有' : '無',
        `"${(at + 1) * 1000}"`,
        `${at}.5`,
        `tantou${at}@example.jp`,
        at % 3 ? '' : 'メモ',
        ['普通', '軽', 'バス'][at % 3],
      ].join(','),
    ),
  ]
  const table = await readTable(csv('公用車一覧', ...lines))
  const { definition, header } = guessRegister(table, { id: 'app-car', name: '公用車', office: 'tax' })
  expect(header).toBe(1)
  expect(definition.fields.map(({ kind, label }) => `${label}：${kind}`)).toEqual([
    '管理番号：text',
    '車名：text',
    '登録日：date',
    'リース：yesNo',
    '月額費用（円）：yen',
    '走行距離：number',
    '担当者メール：email',
    '備考：text',
    '区分：choice',
  ])
  expect(definition.key).toBe('f1')
  const parsed = parseRegister(definition)
  expect(parsed.problems).toBeUndefined()
  await house.hall.db
    .transaction()
    .execute((tx) =>
      keepDefinition(tx, parsed.definition!, { at: house.hall.clock.now(), by: '試験', madeIn: 'browser' }),
    )
  registersChanged(house.hall)
  expect(await take(csv('公用車一覧', ...lines), { key: 'f1' }, 'app-car')).toMatchObject({
    rows: 30,
    added: 30,
    wrongRows: 0,
    done: true,
  })
})
