import { expect, test } from 'vitest'
import { asked, type Definition, parseDefinition, type Row } from '#language'
import { isoDate } from '#platform/clock'
import type { ResidentActor } from '#platform/people'
import type { Held } from '#systems/proxies'
import shibata from '../../../../town/shibata/index.ts'
import { knownByProxy } from './known.ts'
import { withMandate } from './mandate.ts'

const procedure = (id: string) => shibata.procedures.find((each) => each.id === id) as Definition
const allowance = procedure('child-allowance')
const facts = { name: '渡邉 花子', birth: isoDate('1990-05-14') }
const answers: Row = {
  applicant: { name: { family: '渡邉', given: '花子', familyKana: 'ワタナベ', givenKana: 'ハナコ' } },
}
const known = (level: ResidentActor['level'], consent: object, said: Row = answers) =>
  knownByProxy(
    shibata,
    { kind: 'resident', id: 'r', name: '', sessionId: 's', level },
    { principalLevel: 'card', facts, ...consent } as unknown as Held,
    allowance,
    said,
  )

test('代理人は、本人の確かさを上げない。弱いほうの確かさになる', () => {
  expect(known('card', {})).toBe('card')
  expect(known('email', {})).toBe('email')
  expect(known('card', { principalLevel: 'email', facts: undefined })).toBe('email')
  expect(known('card', { principalLevel: 'passkey', facts: undefined })).toBe('passkey')
  expect(known('card', { principalLevel: 'counter' })).toBe('card')
})

test('頼んだ人と違う氏名や生年月日の申請では、カードで確かめたことにならない', () => {
  const other = { applicant: { name: { family: '佐藤', given: '太郎' } } }
  expect(known('card', {}, other)).toBe('email')
  expect(known('card', {}, { applicant: { birth: '1960-01-01' } })).toBe('email')
})

const mandateAsked = (definition: Definition, said: Row) =>
  asked(withMandate(definition), said, isoDate('2026-11-24')).some((page) => page.id === 'proxyPapers')

test('本人確認書類を求める手続きでは、二人のカードがそろわなければ、委任状を求める', () => {
  expect(mandateAsked(allowance, { '@identity': 'email' })).toBe(true)
  expect(mandateAsked(allowance, { '@identity': 'card' })).toBe(false)
  const care = procedure('insurance-card-reissue')
  expect(mandateAsked(care, { '@identity': 'email', who: 'self' })).toBe(true)
})

test('用紙が委任状をたずねたときは、重ねて求めない', () => {
  const care = procedure('insurance-card-reissue')
  expect(mandateAsked(care, { '@identity': 'email', who: 'family' })).toBe(false)
})

test.each(shibata.procedures)('$short：代理の用紙も、正しい用紙として読める', (definition) => {
  const proxied = withMandate(definition)
  expect(parseDefinition(JSON.parse(JSON.stringify(proxied))).problems ?? []).toEqual([])
  expect(withMandate(proxied)).toBe(proxied)
})
