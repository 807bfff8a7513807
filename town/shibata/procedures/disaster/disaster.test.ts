import { describe, expect, test } from 'vitest'
import { type Row, refusals } from '#language'
import { address, applicant, file, keepsPromises, today, wrong } from '../testing.ts'
import { disasterCertificate } from './disaster-certificate.ts'

const certificate: Row = {
  '@identity': 'card',
  disaster: { id: 'sample-flood' },
  building: 'ownedHouse',
  site: address,
  applicant,
  relation: 'ownerTenant',
  damage: '床上まで水につかりました。',
  self: false,
  copies: 1,
}

describe('罹災証明', () => {
  keepsPromises(disasterCertificate, certificate)

  test('自己判定なら写真、カードでなければ本人確認書類が要る', () => {
    const self = { ...certificate, self: true, '@identity': 'email' }
    expect(wrong(disasterCertificate, self)).toEqual(['photos', 'identification'])
    expect(wrong(disasterCertificate, { ...self, photos: [file], identification: [file] })).toEqual([])
  })

  test('住家でなければ、被災証明書を案内する', () => {
    const said = refusals(disasterCertificate, { ...certificate, building: 'other' }, today)
    expect(said[0]?.otherwise).toMatch(/被災証明書/)
  })
})
