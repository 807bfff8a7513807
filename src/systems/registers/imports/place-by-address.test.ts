import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTable } from '#doors/sheet'
import { type AddressBook, type Hall, place, register, text } from '#language'
import { addressBookOf } from '#systems/cases'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { beginImport, getImport, runImport, sendImport, tableOfImport } from './imports.ts'
import { mapColumns } from './map-columns.ts'
import { placeByAddress, placeToFill } from './place-by-address.ts'

const boards = register({
  id: 'board',
  name: '掲示板',
  about: '試験のための台帳です。',
  office: 'tax',
  fields: {
    name: text('名前'),
    home: text('所在地', { optional: true }),
    where: place('場所', { optional: true }),
  },
  title: 'name',
})

let house: RegisterHall
let book: AddressBook
beforeAll(async () => {
  house = await registerHall([boards])
  book = addressBookOf(house.hall.town)
})
afterAll(() => house.close())

const FILE = new TextEncoder().encode(
  [
    '名前,所在地',
    '一号,宮城県柴田郡柴田町船岡中央二丁目3-45',
    '二号,船岡中央２丁目３番',
    '三号,船岡中央',
    '四号,仙台市青葉区国分町三丁目',
    '五号,',
    '六号,どこにもない町1-1',
  ].join('\r\n'),
)
const placed = async () => {
  const table = await readTable(FILE)
  return placeByAddress(table, mapColumns(boards, table), { column: 1, place: 'where', book })
}

test('住所のわかった行に場所が入り、どこまで一致したかが残る', async () => {
  const { table, columns, placed: count } = await placed()
  expect(count).toBe(2)
  expect(columns).toEqual(['name', 'home', 'where.lat', 'where.lng', 'where.text'])
  const [first, second] = [table.rows[1]!, table.rows[2]!]
  expect(first.slice(2)).toEqual(second.slice(2))
  expect(first[4]).toBe('住所から（船岡中央二丁目、丁目まで一致）')
})

test('わからない住所と、いくつも考えられる住所は、行と理由を付けて並び、場所は空のまま', async () => {
  const { table, unplaced } = await placed()
  expect(unplaced.map(({ row, address }) => [row, address])).toEqual([
    [4, '船岡中央'],
    [5, '仙台市青葉区国分町三丁目'],
    [7, 'どこにもない町1-1'],
  ])
  expect(unplaced[0]!.why).toMatch(/いくつか考えられます（.*船岡中央一丁目/)
  expect(unplaced[1]!.why).toBe('町の外の住所です。')
  for (const { row } of unplaced) expect(table.rows[row - 1]!.slice(2).join('')).toBe('')
})

test('場所の列があるファイル、場所の欄のない台帳では、住所から入れない', () => {
  expect(placeToFill(boards, ['name', 'home'])).toBe('where')
  expect(placeToFill(boards, ['name', 'where.lat', 'where.lng'])).toBeUndefined()
  expect(placeToFill({ ...boards, fields: boards.fields.slice(0, 2) }, ['name'])).toBeUndefined()
})

test('取り込みは、わからない住所の行も落とさず、わからなかったものを結果に並べる', async () => {
  const { chief } = house.people
  const hall: Hall = house.hall
  const id = await beginImport(hall, chief, await house.open(chief, 'board'), {
    name: '掲示板.csv',
    bytes: FILE,
  })
  const found = await getImport(hall, chief, id)
  expect((await tableOfImport(hall, found)).rows).toHaveLength(7)
  await sendImport(hall, chief, found, { ...found.wish, address: 1, trial: false })
  await runImport({ import: id } as never, hall)
  const done = await getImport(hall, chief, id)
  expect(done).toMatchObject({ state: 'done', result: { added: 6, placed: 2 } })
  expect(done.result.unplaced?.map(({ row }) => row)).toEqual([4, 5, 7])
})
