import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeForm } from './change-form.ts'
import { fitPayout } from './fit-payout.ts'
import { dropField } from './outline.ts'
import { begin, formOf, formsHall, now, publish, templateOf } from './testing-forms.ts'

let open: Awaited<ReturnType<typeof formsHall>>
beforeAll(async () => {
  open = await formsHall()
})
afterAll(() => open.close())

test('給付金のひな形には支給がついていて、公開すれば支払いの束に入れられる', async () => {
  const { hall, people } = open
  const id = await begin(hall, people.clerk)
  const { body } = await publish(hall, people.clerk, people.chief, id)
  expect(body.payout).toEqual({ accounts: ['payee'], amount: { decided: 'amount' }, by: 'payday' })
})

test('口座か支給額の欄を消せば支給も外れ、日の欄だけなら残る', async () => {
  const { hall, people } = open
  for (const [path, left] of [
    ['payee', undefined],
    ['@decision.amount', undefined],
    ['@decision.payday', { accounts: ['payee'], amount: { decided: 'amount' } }],
  ] as const) {
    const id = await begin(hall, people.clerk)
    await changeForm(hall, people.clerk, await now(hall, id), '消しました', (body) => dropField(body, path))
    expect((await formOf(hall, id)).body.payout).toEqual(left)
  }
})

test('支給の設定がない町では、ひな形の支給は外れる', () => {
  expect(fitPayout({}, templateOf(open.hall, 'price-relief')).payout).toBeUndefined()
})
