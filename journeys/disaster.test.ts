import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { begin } from './begin.ts'
import { PHONE } from './browser.ts'
import { APPLICANT, answer, next } from './child-allowance.ts'
import { signInResident } from './people.ts'
import { photo } from './photo.ts'
import { stage } from './stage.ts'

const at = stage()

const person = Object.fromEntries(Object.entries(APPLICANT).filter(([name]) => name.startsWith('applicant.')))

async function fillCertificate(page: Page, check = false): Promise<void> {
  await begin(page, at.town.url, 'disaster-certificate')
  await answer(
    page,
    {
      'disaster.id': 'sample-flood',
      building: 'ownedHouse',
      'site.postcode': '9891601',
      'site.area': '宮城県柴田郡柴田町',
      'site.town': '船岡中央一丁目',
      'site.rest': '901-1',
    },
    { check },
  )
  await answer(page, { ...person, relation: 'ownerTenant' }, { check })
  await answer(page, {}, { check })
}

describe('罹災証明書を申請する', () => {
  it('地図で場所を選び、写真を付けて申請でき、写真から位置と機種の情報が消える', async () => {
    const page = await at.open()
    await fillCertificate(page, true)
    await checkAccessibility(page)
    const map = page.locator('[data-map]')
    await map.waitFor({ state: 'visible' })
    await map.click({ position: { x: 150, y: 120 } })
    expect(Number(await page.locator('[name="position.lat"]').inputValue())).toBeCloseTo(38.05, 0)
    await answer(page, { damage: '床上60センチまで水につかりました。', self: 'yes' })
    await page
      .locator('[name="photos.new"]')
      .setInputFiles([await photo('北側.jpg'), await photo('南側.jpg')])
    await page.locator('[name="identification.new"]').setInputFiles(await photo('本人確認.jpg'))
    await next(page)
    await answer(page, { copies: '２', use: '保険の請求' })
    await checkAccessibility(page)
    expect(await page.locator('main').innerText()).toContain('北側.jpg')
    await page.getByRole('link', { name: 'サインインして送信へ進む' }).click()
    await signInResident(at.town, page, 'flood@example.jp')
    await page.getByRole('button', { name: 'この内容で申請する' }).click()
    await checkAccessibility(page)
    const files = await at.town.hall.db
      .selectFrom('application_file')
      .innerJoin('application', 'application.id', 'application_file.application_id')
      .innerJoin('resident', 'resident.id', 'application.resident_id')
      .innerJoin('file', 'file.id', 'application_file.file_id')
      .select(['file.key', 'file.name'])
      .where('email', '=', 'flood@example.jp')
      .execute()
    expect(files.map((file) => file.name).sort()).toEqual(['北側.jpg', '南側.jpg', '本人確認.jpg'].sort())
    for (const file of files) {
      const kept = await sharp(await at.town.hall.files.read(file)).metadata()
      expect(kept.exif).toBeUndefined()
      expect([kept.width, kept.height]).toEqual([300, 400])
    }
  })

  it('JavaScriptがなくても、近くの町・字を選んで場所を答えられ、写真を選び直しても失われない', async () => {
    const page = await at.open({ ...PHONE, javaScriptEnabled: false })
    await fillCertificate(page)
    const near = await page.locator('[name="position.near"] option').nth(5).getAttribute('value')
    await page.locator('[name="position.near"]').selectOption(near ?? '')
    await answer(page, { damage: '床下浸水', self: 'no' }, { check: false })
    await page
      .locator('[name="identification.new"]')
      .setInputFiles({ name: 'だめ.exe', mimeType: 'image/jpeg', buffer: Buffer.from('MZ not a picture') })
    await page.locator('[name="morePhotos.new"]').setInputFiles(await photo('玄関.jpg'))
    await page.getByRole('button', { name: '次へ', exact: true }).last().click()
    expect(await page.getByRole('alert').innerText()).toContain('だめ.exe')
    expect(await page.locator('main').innerText()).toContain('玄関.jpg')
    await page.locator('[name="identification.new"]').setInputFiles(await photo('免許証.jpg'))
    await next(page)
    await answer(page, { copies: '1' }, { check: false })
    expect(await page.locator('main').innerText()).toMatch(/北緯38\.\d+度/)
  })

  it('同じ災害の申請が一度に来ても、番号は重ならず、すべて届く', async () => {
    const { submit, startDraft } = await import('#systems/cases')
    const definition = at.town.hall.town.procedures.find((each) => each.id === 'disaster-certificate')
    const answers = at.town.hall.town.sample?.applications.find(
      (each) => each.procedure === 'disaster-certificate',
    )?.answers
    if (!definition || !answers) throw new Error('the sample has no disaster certificate')
    const filed = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const resident = await at.town.hall.db
          .insertInto('resident')
          .values({ id: crypto.randomUUID(), email: `crowd${index}@example.jp`, created_at: new Date() })
          .returning('id')
          .executeTakeFirstOrThrow()
        const actor = {
          kind: 'resident',
          id: resident.id,
          name: '',
          email: '',
          level: 'card',
          sessionId: '',
        } as const
        const filer = { visitor: `crowd${index}`, actor }
        const draft = await startDraft(at.town.hall, filer, definition)
        await at.town.hall.db
          .updateTable('draft')
          .set({ answers: JSON.stringify(answers) })
          .where('id', '=', draft)
          .execute()
        return submit(at.town.hall, filer, draft)
      }),
    )
    expect(new Set(filed.map((each) => each.applicationId)).size).toBe(40)
    expect(filed.every((each) => !each.errors)).toBe(true)
  })
})
