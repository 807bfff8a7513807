/** For tests: answers with which each kind of application of 介護保険 passes, on Tuesday 2026-11-24. */
import { addressBook, asked, type Context, type Definition, loadBanks, type Row, refusals } from '#language'
import { isoDate } from '#platform/clock'
import town from '../../index.ts'

export const today = isoDate('2026-11-24')
export const context: Context = {
  today,
  banks: loadBanks(),
  addresses: addressBook(
    { code: '04323', prefecture: '宮城県', county: '柴田郡', name: '柴田町' },
    town.addresses,
  ),
}

export const here = {
  postcode: '9891601',
  municipality: '04323',
  area: '宮城県柴田郡柴田町',
  town: '船岡中央二丁目',
  rest: '3-45',
}
export const away = {
  postcode: '9800811',
  municipality: '04101',
  area: '宮城県仙台市青葉区',
  town: '一番町',
  rest: '1-1',
}
export const name = { family: '渡邉', given: '葛\u{e0100}美', familyKana: 'ワタナベ', givenKana: 'カツミ' }
export const file = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '写真.jpg',
  type: 'image/jpeg',
  bytes: 1000,
}

export const insured = { name, birth: '1944-02-11', address: here, tel: '0224-55-0000' }
export const born = (birth: string) => ({ ...insured, birth })

/** What every application begins with: the person asks for themselves, known by their card. */
export const self: Row = { '@identity': 'card', who: 'self', insured }

const visit: Row = {
  doctor: { has: false },
  place: 'home',
  contact: { name: { family: '渡邉', given: '健' }, relation: '長男', tel: '0224-55-0001' },
  share: true,
}
export const first: Row = { ...self, ...visit, before: 'never', inHand: false }
export const renewal: Row = { ...self, ...visit, level: 'care1', until: '2026-12-31', inHand: false }
export const movedIn: Row = {
  ...self,
  moved: '2026-11-20',
  from: '仙台市青葉区',
  former: 'care2',
  proof: 'byNumber',
}
export const monthly: Row = {
  ...self,
  used: '2026-10',
  insuredThen: true,
  payTo: 'self',
  account: { use: 'public' },
  next: true,
}
export const limit: Row = {
  ...self,
  level: 'care3',
  use: 'stay',
  facility: '（見本）ホーム',
  place: '柴田町',
  since: '2026-10-01',
  spouse: { has: false },
  stage: 'low',
  deposit: 0,
  securities: 0,
  cash: 0,
  debt: 0,
  agree: true,
  passbooks: [file],
  signed: [file],
}
export const tool = {
  kind: 'bath',
  product: 'シャワーいす',
  maker: '（見本）工業',
  seller: '（見本）商店',
  designated: true,
  price: 18_000,
  paidOn: '2026-11-01',
}
export const bought: Row = {
  ...self,
  level: 'support2',
  living: 'home',
  tools: [tool],
  before: 0,
  why: '立って体を洗えないため。',
  payTo: 'self',
  account: { use: 'public' },
  receipts: [file],
  catalogue: [file],
}
export const repair: Row = {
  ...self,
  phase: 'before',
  begun: false,
  level: 'care1',
  home: true,
  owner: 'self',
  before: 0,
  works: [{ kind: 'rail', place: '玄関', cost: 40_000 }],
  builder: '（見本）工務店',
  startsOn: '2026-12-20',
  reasons: [file],
  estimate: [file],
  beforePhotos: [file],
}

/** The rules that these answers break. */
export const refused = (definition: Definition, answers: Row): string[] =>
  refusals(definition, answers, today).map((each) => each.text)

/** The questions that are asked, groups by their own name. */
export const questions = (definition: Definition, answers: Row): string[] =>
  asked(definition, answers, today).flatMap((page) => page.fields.map((field) => field.id))
