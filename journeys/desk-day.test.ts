import { v7 as uuid } from 'uuid'
import { expect, it } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { stage } from './stage.ts'

const at = stage()

it('「?」でキーの一覧が開き、Esc で閉じ、スクリプトがなくても同じ一覧が読める', async () => {
  const page = await at.asStaff('madoguchi')
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'キーの一覧' })
  await list.waitFor()
  await checkAccessibility(page)
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'hidden' })
  await page.locator('#desk-search').focus()
  await page.keyboard.press('?')
  expect(await list.isVisible()).toBe(false)
  expect(await page.locator('#desk-search').inputValue()).toBe('?')

  const plain = await at.asStaff('madoguchi', { javaScriptEnabled: false })
  await plain.getByRole('link', { name: 'キーの一覧' }).click()
  expect(await plain.locator('main').innerText()).toContain('次の申請を開きます')
})

it('定型文は、押すとすぐに書きかけの文の後ろに入り、スクリプトがなくても同じになる', async () => {
  const { db, clock } = at.town.hall
  const staff = await db
    .selectFrom('staff')
    .select('id')
    .where('login', '=', 'madoguchi')
    .executeTakeFirstOrThrow()
  const { office } = await db
    .selectFrom('staff_assignment')
    .select('office')
    .where('staff_id', '=', staff.id)
    .executeTakeFirstOrThrow()
  const { id } = await db
    .selectFrom('application')
    .select('id')
    .where('office', '=', office)
    .where('state', 'in', ['submitted', 'checking'])
    .executeTakeFirstOrThrow()
  const body = '電話に出られませんでした。'
  await db
    .insertInto('reply_template')
    .values({
      id: uuid(),
      office,
      use: 'note',
      title: '不在',
      body,
      saved_by: staff.id,
      saved_at: clock.now(),
    })
    .execute()
  const page = await at.asStaff('madoguchi')
  const plain = await at.asStaff('madoguchi', { javaScriptEnabled: false })
  for (const each of [page, plain]) {
    await each.goto(`${at.town.url}/desk/cases/${id}`)
    await each.locator('#note-text').fill('午前に電話。')
    await each.locator('#note-text-template').selectOption({ label: '不在' })
    await each.locator('button[value="note:text"]').click()
    expect(await each.locator('#note-text').inputValue()).toBe(`午前に電話。\n${body}`)
  }
  expect(new URL(page.url()).search).toBe('')
  expect(plain.url()).toContain('done=fill')
})
