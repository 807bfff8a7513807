import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { verifyAudit } from '#platform/audit'
import { checkAccessibility } from './accessibility.ts'
import { PHONE } from './browser.ts'
import { fillAllowance, fillPages } from './child-allowance.ts'
import { signInResident } from './people.ts'
import { stage } from './stage.ts'

const at = stage()

async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 150; tries++) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it did not happen')
}

const caseOf = async (email: string): Promise<string> =>
  (
    await at.town.hall.db
      .selectFrom('application')
      .innerJoin('resident', 'resident.id', 'application.resident_id')
      .select('application.id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
  ).id

describe('児童手当の一つの物語', () => {
  it('申請し、補正し、決裁され、通知書が届き、記録が残り、計画の数字が動く', async () => {
    const resident = await at.open(PHONE)
    await fillAllowance(resident, at.town.url, { check: false })
    await resident.getByRole('link', { name: 'サインインして送信へ進む' }).click()
    await signInResident(at.town, resident, 'story@example.jp')
    await resident.getByRole('button', { name: 'この内容で申請する' }).click()
    const id = await caseOf('story@example.jp')

    const clerk = await at.asStaff('madoguchi')
    await checkAccessibility(clerk)
    await clerk.goto(`${at.town.url}/desk/cases`)
    await checkAccessibility(clerk)
    await clerk.getByLabel('この一覧の中をさがす').fill('渡邉花子')
    await clerk.getByLabel('この一覧の中をさがす').press('Enter')
    await clerk.locator(`a[href*="${id}"]`).first().click()
    await checkAccessibility(clerk)
    expect(await clerk.locator('main').innerText()).toContain('船岡中央一丁目901-1')
    expect(await clerk.locator('main').innerText()).not.toContain('123456789018')

    await clerk.goto(`${at.town.url}/desk/cases/${id}/return`)
    await checkAccessibility(clerk)
    await clerk
      .locator('[name="reason:applicant.tel"]')
      .fill('電話がつながりません。日中につながる番号にしてください。')
    await clerk.getByRole('button', { name: '補正を求める' }).click()
    await clerk.waitForURL((url) => !url.pathname.endsWith('/return'))

    await resident.goto(`${at.town.url}/my`)
    await checkAccessibility(resident)
    expect(await resident.locator('main').innerText()).toContain('直していただきたいところがあります')
    await resident.getByRole('link', { name: '内容を見て直す' }).click()
    await checkAccessibility(resident)
    expect(await resident.locator('main').textContent()).toContain('日中につながる番号')
    await resident.getByRole('button', { name: '直す', exact: true }).click()
    await resident.getByRole('link', { name: /変更.*請求する人/ }).click()
    await resident.locator('[name="applicant.tel"]').fill('0224-55-1234')
    await resident.getByRole('button', { name: '次へ', exact: true }).last().click()
    await resident.getByRole('button', { name: 'この内容で直して送る' }).click()
    await checkAccessibility(resident)

    await clerk.goto(`${at.town.url}/desk/cases/${id}`)
    expect(await clerk.locator('main').innerText()).toContain('変更あり')
    await takeInHand(clerk)
    await clerk.getByLabel('認定', { exact: true }).check()
    await clerk.getByLabel(/^理由/).first().fill('要件を満たしています。')
    await clerk.getByRole('button', { name: '起案する' }).click()
    await until(async () => ((await stateOf(id)) === 'deciding' ? true : undefined))

    const chief = await at.asStaff('kakaricho')
    await chief.goto(`${at.town.url}/desk/cases/${id}`)
    await checkAccessibility(chief)
    await chief.getByRole('button', { name: /承認する/ }).click()
    await chief.waitForLoadState()
    const head = await at.asStaff('kacho')
    await head.goto(`${at.town.url}/desk/cases/${id}`)
    await head.getByRole('button', { name: /決裁する/ }).click()
    await until(async () => ((await stateOf(id)) === 'approved' ? true : undefined))

    const letter = await until(() =>
      at.town.hall.db
        .selectFrom('letter')
        .select(['id', 'title', 'number'])
        .where('application_id', '=', id)
        .where('kind', '=', 'approved')
        .executeTakeFirst(),
    )
    expect(letter.title).toBe('児童手当認定通知書')
    await resident.goto(`${at.town.url}/my/applications/${id}`)
    await checkAccessibility(resident)
    const pdf = await resident.request.get(`${at.town.url}/my/letters/pdf/${letter.id}`)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')

    await until(async () => {
      const mails = await at.town.hall.db
        .selectFrom('sample_mail')
        .select('subject')
        .where('recipient', '=', 'story@example.jp')
        .where('subject', 'like', '%結果%')
        .execute()
      return mails.length > 0 ? true : undefined
    })

    await resident.goto(`${at.town.url}/my/records`)
    await checkAccessibility(resident)
    expect(await resident.locator('main').innerText()).toContain('見本 窓子')

    const watcher = await at.asStaff('joho')
    await watcher.goto(`${at.town.url}/desk/audit?about=${id}`)
    await checkAccessibility(watcher)
    const log = await watcher.locator('main').innerText()
    for (const word of ['見本 窓子', '見本 係太郎', '見本 課美', '申請を見た', '決定した', '補正を求めた'])
      expect(log).toContain(word)
    await until(async () => {
      const open = await at.town.hall.db
        .selectFrom('audit_entry')
        .select('id')
        .where('seq', 'is', null)
        .limit(1)
        .execute()
      return open.length === 0 ? true : undefined
    })
    expect(await verifyAudit(at.town.hall.db)).toMatchObject({ ok: true })

    await resident.goto(`${at.town.url}/plan`)
    await checkAccessibility(resident)
    const measured = await until(() =>
      at.town.hall.db
        .selectFrom('plan_reading')
        .select('value')
        .where('indicator', 'like', '%days%')
        .executeTakeFirst(),
    )
    expect(Number(measured.value)).toBeGreaterThanOrEqual(0)
  })

  it('二人の職員が同時に操作すると、一人だけが通り、もう一人にはだれが先だったかが伝わり、書いた文は残る', async () => {
    const { id } = await at.town.hall.db
      .selectFrom('application')
      .select('id')
      .where('state', 'in', ['submitted', 'checking'])
      .where('procedure', '=', 'child-allowance')
      .orderBy('filed_at')
      .executeTakeFirstOrThrow()
    const [first, second] = await Promise.all([at.asStaff('madoguchi'), at.asStaff('tantou')])
    await Promise.all([first, second].map((page) => page.goto(`${at.town.url}/desk/cases/${id}`)))
    for (const page of [first, second]) {
      await openProposal(page)
      await page.getByLabel('認定', { exact: true }).check()
      await page.getByLabel(/^理由/).first().fill('二人で同時に書いた理由')
    }
    await first.getByRole('button', { name: '起案する' }).click()
    await first.waitForLoadState()
    await second.getByRole('button', { name: '起案する' }).click()
    await second.waitForLoadState()
    const told = await second.locator('main').innerText()
    expect(told).toContain('見本 窓子')
    expect(await second.content()).toContain('二人で同時に書いた理由')
    const events = await at.town.hall.db
      .selectFrom('application_event')
      .select('seq')
      .where('application_id', '=', id)
      .where('kind', '=', 'proposed')
      .execute()
    expect(events).toHaveLength(1)
  })

  it('紙の申請を窓口で入力すると、同じ一覧に入る', async () => {
    const clerk = await at.asStaff('madoguchi')
    await clerk.goto(`${at.town.url}/desk/counter`)
    await checkAccessibility(clerk)
    await clerk.getByRole('button', { name: /児童手当の認定請求/ }).click()
    await fillPages(clerk)
    await clerk.getByRole('button', { name: 'この内容で申請する' }).click()
    await clerk.waitForURL(/\/desk\/cases\//)
    expect(await clerk.locator('main').innerText()).toContain('窓口')
  })
})

const stateOf = async (id: string) =>
  (await at.town.hall.db.selectFrom('application').select('state').where('id', '=', id).executeTakeFirst())
    ?.state

/** The next step of a case nobody has: become its clerk. */
async function takeInHand(page: Page): Promise<void> {
  const take = page.getByRole('button', { name: /担当になる/ })
  if ((await take.count()) > 0) {
    await take.first().click()
    await page.waitForLoadState()
  }
}

/** 起案 stands folded away while it is not the next step. */
async function openProposal(page: Page): Promise<void> {
  const folded = page.locator('details:not([open]) > summary', { hasText: /^起案する$/ })
  if ((await folded.count()) > 0) await folded.click()
}
