import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../web/testing.ts'
import { sendCode } from './email-code.ts'
import { noteRefusal } from './refusals.ts'
import { sweepSignIns } from './sweep.ts'

let open: TestHouse
beforeAll(async () => {
  open = await testHouse()
})
afterAll(() => open.close())

test('サインインの跡は1日で消え、いま要るものは残る', async () => {
  const { house, clock } = open
  await sendCode(house, 'v', 'old@example.jp')
  await noteRefusal(house, 'staff:x')
  clock.advance(25 * 3_600_000)
  await sendCode(house, 'v', 'new@example.jp')
  await sweepSignIns(house)
  expect(await house.db.selectFrom('sign_in_proof').select('email').execute()).toEqual([
    { email: 'new@example.jp' },
  ])
  expect(await house.db.selectFrom('sign_in_refusal').select('id').execute()).toEqual([])
})
