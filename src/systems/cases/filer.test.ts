import { expect, test } from 'vitest'
import type { Definition } from '#language'
import { isoDate } from '#platform/clock'
import type { CardFacts, ResidentActor } from '#platform/people'
import shibata from '../../../town/shibata/index.ts'
import { type Filer, knownOf } from './filer.ts'

const definition = shibata.procedures.find(({ id }) => id === 'child-allowance') as Definition
const card: CardFacts = {
  name: '渡邉 花子',
  address: '宮城県柴田郡柴田町船岡中央一丁目901番地の1',
  birth: isoDate('1990-05-14'),
}
const filer = (actor: Partial<ResidentActor>): Filer => ({
  visitor: 'v',
  actor: { kind: 'resident', id: 'r', name: '', level: 'card', sessionId: 's', ...actor },
})
const known = (answers: object, actor: Partial<ResidentActor> = { card }) =>
  knownOf(shibata, filer(actor), definition, { applicant: answers })
const kana = { familyKana: 'ワタナベ', givenKana: 'ハナコ' }
const own = { name: { family: '渡邉', given: '花子', ...kana }, birth: '1990-05-14' }

test('カードの本人の申請は、カードで確かめたことになる', () => {
  expect(known(own)).toEqual({ identity: 'card', same: ['applicant.name', 'applicant.birth'], other: [] })
})

test('まだ何も答えていなければ、カードで確かめたまま', () => {
  expect(known({}).identity).toBe('card')
})

test.each([
  ['別の人の名前', { name: { family: '渡邉', given: '健', ...kana } }],
  ['別の生年月日', { birth: '1960-05-14' }],
])('%sなら、カードでは確かめたことにならない', (_, other) => {
  expect(known({ ...own, ...other }).identity).toBe('email')
})

test('住所が違っても本人は本人。違うことは伝わる', () => {
  const address = { postcode: '', municipality: '', area: '宮城県仙台市青葉区', town: '', rest: '1' }
  expect(known({ ...own, address })).toMatchObject({ identity: 'card', other: ['applicant.address'] })
})

test('ほかの方法で入った人は、その水準のまま', () => {
  expect(known(own, { level: 'passkey' }).identity).toBe('passkey')
  expect(knownOf(shibata, { visitor: 'v', actor: { kind: 'anonymous' } }, definition, {}).identity).toBe(
    'none',
  )
})
