import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { checkAccessibility } from './accessibility.ts'
import { begin } from './begin.ts'
import { APPLICANT, answer } from './child-allowance.ts'
import { signInResident } from './people.ts'
import { stage } from './stage.ts'

const at = stage()

const person = Object.fromEntries(Object.entries(APPLICANT).filter(([name]) => name.startsWith('applicant.')))

const addressAt = (path: string, area: string, place: string) => ({
  [`${path}.postcode`]: area.includes('柴田町') ? '9891601' : '9800000',
  [`${path}.area`]: area,
  [`${path}.town`]: place,
  [`${path}.rest`]: '1-1',
})

async function book(email: string, slot?: string, check = false): Promise<{ page: Page; slot: string }> {
  const page = await at.open()
  await signInResident(at.town, page, email)
  await begin(page, at.town.url, 'moving-in-booking', { check })
  const today = await page.evaluate(() => new Date().toISOString().slice(0, 10).split('-').map(Number))
  await answer(
    page,
    {
      kind: 'in',
      'moving.era': '西暦',
      'moving.year': String(today[0]),
      'moving.month': String(today[1]),
      'moving.day': String(today[2]),
      ...addressAt('oldAddress', '宮城県仙台市青葉区', '見本町'),
      ...addressAt('newAddress', '宮城県柴田郡柴田町', '船岡中央一丁目'),
    },
    { check },
  )
  await answer(page, person, { check })
  await answer(
    page,
    {
      'newHead.family': '渡邉',
      'newHead.given': '花子',
      'members.0.name.family': '渡邉',
      'members.0.name.given': '花子',
      'members.0.name.familyKana': 'ワタナベ',
      'members.0.name.givenKana': 'ハナコ',
      'members.0.birth.era': '平成',
      'members.0.birth.year': '2',
      'members.0.birth.month': '5',
      'members.0.birth.day': '14',
      'members.0.relation': '本人',
      'members.0.card': 'has',
    },
    { check },
  )
  await answer(page, { services: 'allowance' }, { check })
  const first = page.locator('input[name="visit"]').first()
  const chosen = slot ?? (await first.getAttribute('value')) ?? ''
  await answer(page, { visit: chosen }, { check })
  return { page, slot: chosen }
}

const send = (page: Page) => page.getByRole('button', { name: 'この内容で申請する' }).click()

describe('転入の来庁を予約する', () => {
  it('予約でき、最後は窓口だと伝え、満員の時間帯は最後の一人だけが取れる', async () => {
    const { page, slot } = await book('move1@example.jp', undefined, true)
    await send(page)
    await checkAccessibility(page)
    expect(await page.locator('main').innerText()).toContain('役場の窓口で行います')
    const others = await Promise.all(
      ['move2', 'move3', 'move4'].map((name) => book(`${name}@example.jp`, slot)),
    )
    await Promise.all(others.map((each) => send(each.page)))
    await Promise.all(others.map((each) => each.page.locator('.receipt, .summary').first().waitFor()))
    const taken = await at.town.hall.db
      .selectFrom('booking')
      .select('application_id')
      .where('day', '=', slot.slice(0, 10) as never)
      .where('start_time', '=', slot.slice(11))
      .execute()
    expect(taken).toHaveLength(3)
    const texts = await Promise.all(others.map((each) => each.page.locator('main').innerText()))
    expect(texts.filter((text) => /予約[がで]いっぱい/.test(text))).toHaveLength(1)
  })
})
