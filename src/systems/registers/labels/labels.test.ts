import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { StaffActor } from '#platform/people'
import { visit } from '../../cases/testing-visit.ts'
import { registers } from '../index.ts'
import { createRecord } from '../records/create-record.ts'
import { type RegisterHall, registerHall } from '../testing-registers.ts'
import { facesOf, LABEL_SHEETS } from './label-sheets.ts'

vi.mock('../../../platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let house: RegisterHall
const ids: string[] = []
beforeAll(async () => {
  house = await registerHall()
  const open = await house.open(house.people.clerk)
  for (const name of [
    '髙橋の机',
    '葛󠄀の本棚',
    '神﨑の＃電話',
    ...Array.from({ length: 27 }, (_, at) => `棚 ${at + 1}`),
  ])
    ids.push(await createRecord(house.hall, house.people.clerk, open, { name, kind: 'desk', price: 120_000 }))
})
afterAll(() => house.close())

const at = (actor: StaffActor, path: string) =>
  visit(house.hall, actor, `/desk/registers/equipment${path}`, undefined, { routes: registers.routes ?? [] })

async function read(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: false })
  return text
}

test('どの用紙の面も、A4の中に収まる', () => {
  for (const { id, columns, rows, width, height, left, top, gapX, gapY } of LABEL_SHEETS) {
    expect(left, id).toBeGreaterThanOrEqual(0)
    expect(top, id).toBeGreaterThanOrEqual(0)
    expect(left + columns * width + (columns - 1) * gapX, id).toBeLessThanOrEqual(210.001)
    expect(top + rows * height + (rows - 1) * gapY, id).toBeLessThanOrEqual(297.001)
  }
})

test('一覧のラベルは、古い字もそのままに、はじめの面から刷り、次の用紙へ続く', async () => {
  const { clerk } = house.people
  const form = await at(clerk, '/labels')
  expect(form.text).toContain('24面（70×33.9ミリ、横3×縦8）')
  // The usual one, the smallest faces, and one in between.
  for (const sheet of LABEL_SHEETS.filter(({ id }) => ['24', '44', '65'].includes(id))) {
    const start = facesOf(sheet)
    const label = await at(
      clerk,
      `/labels/pdf?view=all&sheet=${sheet.id}&start=${start}&field=number&field=kind`,
    )
    expect(label.type).toBe('application/pdf')
    const pages = await read(label.bytes)
    expect(pages).toHaveLength(1 + Math.ceil((30 - 1) / start))
    const text = pages.join('').replace(/\s/g, '')
    for (const each of ['髙橋の机', '葛󠄀の本棚', '神﨑', '2026-0003', '柴田町']) expect(text).toContain(each)
  }
})

test('選んだ記録だけのラベルができ、見られない記録のラベルはできない', async () => {
  const { clerk, stranger } = house.people
  const one = await at(clerk, `/labels/pdf?record=${ids[4]}&qr=number`)
  const [text] = await read(one.bytes)
  expect(text).toContain('棚 2')
  expect(text).not.toContain('棚 1')
  expect((await at(stranger, `/labels/pdf?record=${ids[4]}`)).status).toBe(404)
  expect((await at(stranger, '/labels/pdf')).status).toBe(422)
})

test('一覧と1件を紙に刷る。見えない欄は刷らない', async () => {
  const { clerk, stranger } = house.people
  const list = (await read((await at(clerk, '/print?view=dear')).bytes)).join('')
  for (const each of ['備品', '髙橋の机', '120,000', '30件']) expect(list).toContain(each)
  const record = (await read((await at(clerk, `/records/${ids[0]}/print`)).bytes)).join('')
  for (const each of ['髙橋の机', '2026-0001', '履歴', '佐藤 主事', 'メモ']) expect(record).toContain(each)
  const open = await house.open(clerk)
  const cheap = await createRecord(house.hall, clerk, open, {
    name: '安い机',
    kind: 'desk',
    price: 10,
    note: '内緒',
  })
  const seen = (await read((await at(stranger, `/records/${cheap}/print`)).bytes)).join('')
  expect(seen).toContain('安い机')
  expect(seen).not.toContain('内緒')
  expect(seen).not.toContain('メモ')
})
