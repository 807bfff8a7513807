import { describe, expect, test } from 'vitest'
import type { Row } from '#language'
import { address, applicant, away, keepsPromises, name, refused, wrong } from '../testing.ts'
import { movingInBooking } from './moving-in-booking.ts'
import { movingOut } from './moving-out.ts'

const member = { name, birth: '1990-04-01', relation: '本人', card: 'has' }
const out: Row = { applicant, moving: '2026-12-01', newAddress: away, members: [member] }
const booking: Row = {
  kind: 'in',
  moving: '2026-11-20',
  oldAddress: away,
  newAddress: address,
  applicant,
  newHead: { family: '渡邉', given: '葛\u{e0100}美' },
  members: [member],
  visit: { date: '2026-11-30', time: '09:00' },
}

describe('転出届', () => {
  keepsPromises(movingOut, out)

  test('30日前から10日後まで、カードを持つ人がいるとき', () => {
    expect(wrong(movingOut, { ...out, moving: '2026-11-13' })).toEqual(['moving'])
    expect(refused(movingOut, { ...out, members: [{ ...member, card: 'none' }] })).toHaveLength(1)
  })
})

describe('転入届・転居届の来庁予約', () => {
  keepsPromises(movingInBooking, booking)

  test('引っ越しから14日を過ぎたら断る', () => {
    expect(refused(movingInBooking, { ...booking, moving: '2026-11-10' })).toHaveLength(1)
    expect(refused(movingInBooking, { ...booking, moving: '2026-11-11' })).toEqual([])
  })
})
