import { v7 as uuid } from 'uuid'
import { expect, it } from 'vitest'
import type { Row } from '#language'
import { json } from '#platform/database'
import type { ResidentActor } from '#platform/people'
import { startDraft, submit } from '#systems/cases'
import { checkAccessibility } from './accessibility.ts'
import { PHONE } from './browser.ts'
import { stage } from './stage.ts'

const at = stage()

/** One person with two children sends the same application twice, the second time with another reason. */
async function twice(): Promise<{ first: string; second: string; owner: ResidentActor }> {
  const { hall } = at.town
  const { answers } = await hall.db
    .selectFrom('application')
    .select('answers')
    .where('procedure', '=', 'child-allowance')
    .orderBy('filed_at')
    .limit(1)
    .executeTakeFirstOrThrow()
  const [child] = (answers as { children: Row[] }).children
  const name = (family: string, given: string) => ({
    family,
    given,
    familyKana: 'フタゴ',
    givenKana: 'ミホン',
  })
  const both: Row = {
    ...(answers as Row),
    applicant: { ...(answers as { applicant: Row }).applicant, name: name('双子', '見本') },
    children: ['一', '二'].map((given) => ({ ...child, name: name('双子', given) })),
  }
  const id = uuid()
  const email = `${id}@example.jp`
  await hall.db
    .insertInto('resident')
    .values({ id, email, name: '双子 見本', created_at: hall.clock.now() })
    .execute()
  const owner = { kind: 'resident', id, name: '双子 見本', email, level: 'card', sessionId: uuid() } as const
  const definition = hall.town.procedures.find((each) => each.id === 'child-allowance')!
  const send = async (more: Row) => {
    const filer = { visitor: uuid(), actor: owner }
    const draft = await startDraft(hall, filer, definition)
    await hall.db
      .updateTable('draft')
      .set({ answers: json({ ...both, ...more }) })
      .where('id', '=', draft)
      .execute()
    const { applicationId, errors } = await submit(hall, filer, draft)
    if (!applicationId) throw new Error(JSON.stringify(errors))
    return applicationId
  }
  return { first: await send({}), second: await send({ pension: 'national' }), owner }
}

it('二重に届いた申請を並べてまとめ、解き、児童ごとに分けられる', async () => {
  const { first, second } = await twice()
  const page = await at.asStaff('madoguchi')
  const { url } = at.town

  await page.goto(`${url}/desk/cases/${second}`)
  await checkAccessibility(page)
  await page.locator('#duplicates').getByRole('link', { name: '並べて確かめる' }).click()
  await page.getByRole('heading', { name: '答えの違うところ（1か所）' }).waitFor()
  await checkAccessibility(page)
  expect(await page.getByRole('radio', { name: /先に届いた申請/ }).isChecked()).toBe(true)

  // Without a reason nothing happens.
  await page.getByRole('button', { name: 'まとめる', exact: true }).click()
  await page.getByText('まとめる理由を入力してください。').waitFor()
  await page.getByLabel('理由').fill('年金の種類を直して、送り直されたため。')
  await page.getByRole('button', { name: 'まとめる', exact: true }).click()
  await page.getByText('まとめました。申請した人に知らせます。').waitFor()
  expect(page.url()).toContain(first)
  await checkAccessibility(page)

  await page.getByRole('link', { name: /の答え・添付・メモを読む/ }).click()
  await page.getByText('まとめ済み').first().waitFor()
  await checkAccessibility(page)
  await page.locator('summary', { hasText: 'まとめを解く' }).click()
  await page.locator('#part-reason').fill('別の申請だったため。')
  await page.getByRole('button', { name: 'まとめを解く' }).click()
  await page.getByText('まとめを解きました。').waitFor()

  await page.goto(`${url}/desk/cases/${first}`)
  await page.getByRole('link', { name: '申請を分ける' }).click()
  await checkAccessibility(page)
  await page.getByRole('checkbox', { name: /二/ }).check()
  await page.getByLabel('理由').fill('第2子は、別に決定する必要があるため。')
  await page.getByRole('button', { name: '分ける', exact: true }).click()
  await page.getByText('申請を分けました。これが新しい申請です。').waitFor()
  expect(await page.locator('main').innerText()).toContain('双子 二')
  await page.getByRole('link', { name: '分ける前の申請を開く' }).click()
  const left = await page.getByLabel('申請の内容', { exact: true }).innerText()
  expect(left).toContain('双子 一')
  expect(left).not.toContain('双子 二')
})

it('電話の画面でも、どちらを主な申請にするかが読める', async () => {
  const { first, second } = await twice()
  const page = await at.asStaff('madoguchi', PHONE)
  await page.goto(`${at.town.url}/desk/cases/${first}/join/${second}`)
  await page.getByRole('heading', { name: 'まとめる' }).first().waitFor()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  expect(wide).toBe(false)
  await checkAccessibility(page)
})
