import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { begin } from './begin.ts'
import { PHONE } from './browser.ts'
import { APPLICANT, answer } from './child-allowance.ts'
import { signInResident } from './people.ts'
import { stage } from './stage.ts'

const at = stage()

/** Presses a button and waits until the page it leads to is there. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await Promise.all([
    page.waitForResponse((response) => response.request().method() === 'POST'),
    page.getByRole('button', { name }).first().click(),
  ])
  await page.waitForLoadState()
  await checkAccessibility(page)
}

const open = async (page: Page, name: string) => {
  await page.getByRole('link', { name }).first().click()
  await page.waitForLoadState()
  await checkAccessibility(page)
}

const formOf = (name: string) =>
  at.town.hall.db
    .selectFrom('form')
    .select(['id', 'procedure', 'published'])
    .where('name', '=', name)
    .executeTakeFirstOrThrow()

/** A clerk who knows Excel, with a template. */
async function makeForm(page: Page): Promise<void> {
  await page.goto(`${at.town.url}/desk/forms`)
  await checkAccessibility(page)
  await open(page, '新しい用紙をつくる')
  await page.getByLabel('どの課の用紙ですか').selectOption({ label: '福祉課' })
  await press(page, /これでつくる.*物価高騰/)

  await open(page, '1 基本のこと')
  await page.getByLabel('手続きの名前').fill('')
  await press(page, '保存する')
  expect(await page.locator('main').innerText()).toContain('「手続きの名前」を入力してください。')
  await page.getByLabel('手続きの名前').fill('原油価格・物価高騰対応給付金の申請')
  await page.getByLabel('短い名前').fill('原油・物価給付金')
  await page.getByLabel('期限の言葉').fill('令和9年1月29日までに申請してください')
  await press(page, '保存する')

  await open(page, '2 質問')
  await page.getByLabel(/足す質問.*3ページ目/).selectOption('choice')
  await press(page, /質問を足す.*3ページ目/)
  await page.getByLabel('質問の文', { exact: true }).fill('暖房に使っている燃料')
  await page.getByLabel('選択肢').fill('灯油\n電気\nそのほか')
  await press(page, '保存する')
  await page.getByLabel('聞く条件に使う質問').selectOption({ label: '世帯の住民税' })
  await press(page, '条件を足す')
  await page.getByLabel('聞く条件の1行目の選択肢').selectOption({ label: '全員が非課税' })
  await press(page, '保存して一覧へ戻る')
  expect(await page.locator('main').innerText()).toContain('聞くのは：「世帯の住民税」が「全員が非課税」')
  await press(page, /上へ.*暖房に使っている燃料/)
  await press(page, /^消す.*家計が急に苦しくなりましたか/)
  expect(await page.locator('ol.fields').nth(2).innerText()).not.toContain('家計が急に')
  await press(page, 'この変更を元に戻す')
  expect(await page.locator('ol.fields').nth(2).innerText()).toContain('家計が急に')

  await open(page, '5 通知文')
  await page.getByLabel('差し込む項目').selectOption({ label: '暖房に使っている燃料' })
  await page.getByLabel('本文').press('Control+End')
  await page.getByRole('button', { name: '本文に差し込む' }).click()
  expect(await page.getByLabel('本文').inputValue()).toContain('{暖房に使っている燃料}')
  await press(page, '保存する')
  const pdf = await page.request.get(`${page.url().split('?')[0]}/pdf`)
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf'])

  await open(page, '全体と公開')
  await page.getByLabel('決裁する人への説明（なくてもよい）').fill('12月補正予算の給付金です。')
  await press(page, '公開の決裁に上げる')
  expect(await page.locator('main').innerText()).toContain('公開の決裁を待っています')
}

async function apply(page: Page, procedure: string): Promise<void> {
  await begin(page, at.town.url, procedure, { check: true })
  const { number: _, ...person } = APPLICANT
  await answer(page, { ...person, head: 'yes' })
  await answer(page, {
    'household.0.name.family': '渡邉',
    'household.0.name.given': '花子',
    'household.0.relation': '世帯主',
    'household.0.birth.era': '平成',
    'household.0.birth.year': '2',
    'household.0.birth.month': '5',
    'household.0.birth.day': '14',
  })
  await page.locator('input[name="lived"][value="yes"]').check()
  await page.locator('input[name="tax"][value="exempt"]').check()
  await page.getByLabel('灯油').check()
  await answer(page, {})
  await answer(page, { 'payee.use': 'public' })
  await answer(page, { consent: 'yes' })
  await page.getByRole('link', { name: 'サインインして送信へ進む' }).click()
  await signInResident(at.town, page, 'kyufu@example.jp')
  await page.getByRole('button', { name: 'この内容で申請する' }).click()
  await page.waitForURL(/\/done$/)
  await checkAccessibility(page)
}

describe('職員が作る用紙', () => {
  it('職員が十分で給付金の用紙を作り、公開し、住民が申し込む', async () => {
    const began = performance.now()
    const clerk = await at.asStaff('madoguchi')
    await makeForm(clerk)
    const { id, procedure } = await formOf('原油価格・物価高騰対応給付金の申請')

    const chief = await at.asStaff('kakaricho')
    await chief.goto(`${at.town.url}/desk/forms/${id}`)
    await checkAccessibility(chief)
    expect(await chief.locator('main').innerText()).toContain('12月補正予算の給付金です。')
    await press(chief, '決裁して公開する')
    console.log(
      `用紙を作り、公開するまで：${((performance.now() - began) / 1_000).toFixed(1)}秒（検査をふくむ）`,
    )

    const resident = await at.open(PHONE)
    await resident.goto(`${at.town.url}/procedures?q=${encodeURIComponent('原油価格')}`)
    expect(await resident.locator('main').innerText()).toContain('原油価格・物価高騰対応給付金の申請')
    await apply(resident, procedure)

    await clerk.goto(`${at.town.url}/desk/cases?procedure=${procedure}`)
    expect(await clerk.locator('table').innerText()).toContain('原油・物価給付金')
    await clerk.locator('table a').first().click()
    expect(await clerk.locator('main').innerText()).toContain('灯油')
    const old = clerk.url()

    await clerk.goto(`${at.town.url}/desk/forms/${id}/about`)
    await clerk.getByLabel('短い名前').fill('給付金（第2次）')
    await press(clerk, '保存する')
    await open(clerk, '全体と公開')
    expect(await clerk.locator('main').innerText()).toContain('公開中の版から変わるところ（1）')
    await press(clerk, '公開の決裁に上げる')
    await chief.goto(`${at.town.url}/desk/forms/${id}`)
    await press(chief, '決裁して公開する')
    expect(await chief.locator('main').innerText()).toContain('第2版')

    await clerk.goto(old)
    const versions = await at.town.hall.db
      .selectFrom('form_version')
      .select('hash')
      .where('form_id', '=', id)
      .orderBy('number')
      .execute()
    const filed = await at.town.hall.db
      .selectFrom('application')
      .select('definition')
      .where('procedure', '=', procedure)
      .execute()
    expect(filed.map(({ definition }) => definition)).toEqual([versions[0]?.hash])
    await clerk.goto(`${at.town.url}/desk/cases?procedure=${procedure}`)
    expect(await clerk.locator('table').innerText()).toContain('原油・物価給付金')

    await chief.goto(`${at.town.url}/desk/forms/${id}`)
    await chief.getByText('受付を終える').first().click()
    await chief.getByLabel('住民に伝える文').fill('予算に達したため、受付を終えました。')
    await press(chief, '受付を終える')
    await resident.goto(`${at.town.url}/procedures/${procedure}`)
    await checkAccessibility(resident)
    expect(await resident.locator('main').innerText()).toContain('予算に達したため、受付を終えました。')
    expect(await resident.getByRole('link', { name: '申請をはじめる' }).count()).toBe(0)
  })

  it('スクリプトが動かなくても、質問を足し、条件をつけ、通知に差し込める', async () => {
    const clerk = await at.asStaff('tantou')
    const cookies = await clerk.context().cookies()
    const plain = await at.open({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    await plain.context().addCookies(cookies)
    await plain.goto(`${at.town.url}/desk/forms/new`)
    await plain.getByRole('button', { name: /これでつくる.*何もないところから/ }).click()
    await plain.getByRole('link', { name: /^2 質問/ }).click()
    await plain.getByLabel(/足す質問.*1ページ目/).selectOption('yesNo')
    await plain.getByRole('button', { name: /質問を足す.*1ページ目/ }).click()
    await plain.getByLabel('質問の文', { exact: true }).fill('参加しますか')
    await plain.getByLabel('聞く条件に使う質問').selectOption({ label: '申請する人：住所' })
    await plain.getByRole('button', { name: '条件を足す' }).click()
    expect(await plain.getByLabel('質問の文', { exact: true }).inputValue()).toBe('参加しますか')
    await plain.getByLabel('聞く条件の1行目の比べ方').selectOption({ label: 'が町外' })
    await plain.getByRole('button', { name: '保存して一覧へ戻る' }).first().click()
    expect(await plain.locator('main').innerText()).toContain('聞くのは：「住所」が町外')
    await plain.getByRole('link', { name: /^5 通知文/ }).click()
    await plain.getByLabel('差し込む項目').selectOption({ label: '参加しますか' })
    await plain.getByRole('button', { name: '本文に差し込む' }).click()
    expect(await plain.getByLabel('本文').inputValue()).toContain('{参加しますか}')
  })
})
