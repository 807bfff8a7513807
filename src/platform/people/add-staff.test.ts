import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestHouse, testHouse } from '../web/testing.ts'
import { addStaff } from './add-staff.ts'
import { PASSWORD, SECRET } from './testing.ts'

let open: TestHouse
beforeAll(async () => {
  open = await testHouse()
})
afterAll(() => open.close())

const system = { kind: 'system', name: 'test' } as const
const person = {
  login: 'atarashii',
  name: '見本 新',
  email: 'a@town.example',
  password: PASSWORD,
  assignments: [],
}
const add = (change: object) => addStaff(open.house, system, { ...person, ...change })
const count = async () => (await open.house.db.selectFrom('staff').select('id').execute()).length

test('ない課には置けない', async () => {
  await expect(add({ assignments: [{ office: 'atlantis', post: '主事' }] })).rejects.toMatchObject({
    status: 400,
    message: '「atlantis」という課はありません。',
  })
  expect(await count()).toBe(0)
})

test('短いパスワードは断る', async () => {
  await expect(add({ password: 'mijikai' })).rejects.toMatchObject({ status: 400 })
  expect(await count()).toBe(0)
})

test('同じログインIDの人は2人つくれず、書きかけも残らない', async () => {
  const assignments = [{ office: 'tax', post: '主事' }]
  await add({ login: 'onaji', assignments })
  const before = await count()
  await expect(add({ login: 'ONAJI', assignments })).rejects.toMatchObject({ status: 409 })
  expect(await count()).toBe(before)
  expect(await open.house.db.selectFrom('staff_assignment').select('id').execute()).toHaveLength(1)
})

test('パスワードも認証アプリの鍵も、そのままでは残らない', async () => {
  const id = await add({ login: 'himitsu', totp: SECRET })
  const row = await open.house.db
    .selectFrom('staff')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row.password).toMatch(/^scrypt\$/)
  expect(JSON.stringify(row)).not.toContain(PASSWORD)
  expect(JSON.stringify(row)).not.toContain('JBSWY3DP')
})

test('だれがだれを加えたかが残る', async () => {
  const id = await add({ login: 'kiroku' })
  const line = await open.house.db
    .selectFrom('audit_entry')
    .select(['action', 'about_kind'])
    .where('about_id', '=', id)
    .execute()
  expect(line).toEqual([{ action: 'staff.added', about_kind: 'staff' }])
})
