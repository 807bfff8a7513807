import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { act } from '../../../../src/systems/cases/act.ts'
import { findCase } from '../../../../src/systems/cases/case.ts'
import { letterOf } from '../../../../src/systems/cases/letters/letter-of.ts'
import { attach, file, PNG, resident, testHall } from '../../../../src/systems/cases/testing-desk.ts'
import { decide, staffOf } from '../testing-lives.ts'
import { highCost } from './high-cost.ts'
import { away, monthly, name } from './testing-care.ts'

vi.mock('../../../../src/platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
}))

let open: Awaited<ReturnType<typeof testHall>>
beforeAll(async () => {
  open = await testHall()
})
afterAll(() => open.close())

const decided = async (answers: typeof monthly) => {
  const { hall } = open
  const owner = await resident(hall, '渡邉 花子')
  const paper = await attach(hall, owner, PNG, '戸籍.png')
  const { payTo: _, account: __, next: ___, ...rest } = answers
  const given = answers.who === 'heir' ? { ...rest, heirship: [paper] } : answers
  const applicationId = await file(hall, owner, highCost, given, [paper.id])
  const staff = staffOf(hall)
  const clerk = await staff('welfare', '主事')
  const event = { kind: 'proposed', outcome: 'approved', details: { amount: 12_600 } } as const
  await act(hall, clerk, { applicationId, event })
  await decide(hall, staff, highCost, applicationId, 'approved')
  const found = await findCase(hall.db, applicationId)
  return letterOf(hall, found!, 'approved', '柴福第1号')
}

test('本人の申請の通知は、本人の住所に届く', async () => {
  const { to } = await decided(monthly)
  expect([to.name, to.address[0]]).toEqual(['渡邉 葛\u{e0100}美', '宮城県柴田郡柴田町船岡中央二丁目'])
})

test('相続人の申請の通知は、相続人の住所に届き、亡くなった人の住所には届かない', async () => {
  const heir = { name: { ...name, given: '健' }, relation: '長男', address: away, tel: '0224-55-0001' }
  const heirAccount = {
    use: 'account',
    bank: '0001',
    branch: '001',
    type: '普通',
    number: '1234567',
    holder: 'ワタナベ ケン',
  }
  const { to, facts } = await decided({ ...monthly, who: 'heir', heir, heirAccount })
  expect([to.name, to.address[0]]).toEqual(['渡邉 健', '宮城県仙台市青葉区一番町'])
  expect(facts).toContainEqual({ label: '被保険者', value: '渡邉 葛\u{e0100}美' })
  expect(facts).toContainEqual({ label: '支給額', value: '12,600円' })
})
