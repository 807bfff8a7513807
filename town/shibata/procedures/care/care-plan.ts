/** 居宅（介護予防）サービス計画作成（変更）依頼の届出: who makes the plan, before services are used. */
import {
  address,
  approve,
  check,
  choice,
  consent,
  date,
  digits,
  page,
  procedure,
  rule,
  tel,
  text,
  until,
  workingDays,
  years,
} from '#language'
import { granted, refused, sentBack } from './letters.ts'
import {
  agentOf,
  cardNumber,
  elsewhere,
  filer,
  identification,
  insuredHere,
  insuredPerson,
  LEVELS,
  NOT_CERTIFIED,
  numberOf,
} from './parts.ts'
import { DUE, FEE, KEEP, OFFICE, SIGN } from './settings.ts'

const WHAT = '居宅（介護予防）サービス計画作成（変更）依頼の届出'

const who = filer()
const agent = agentOf(who)
const insured = insuredPerson()
const moved = elsewhere(insured)
const level = choice('本人の要介護・要支援の認定', {
  ...LEVELS,
  program: '事業対象者（基本チェックリストに当てはまった人）',
  applying: '申請中',
  none: '認定を受けていない',
})
const living = choice('本人はどこで暮らしますか', {
  home: '自宅（有料老人ホームなどを含む）',
  facility: '特別養護老人ホーム・介護老人保健施設・介護医療院',
})
const kind = choice('届け出の種類', { first: 'はじめて届け出る', change: '事業所を変える' })

export const carePlan = procedure({
  id: 'care-plan',
  name: WHAT,
  short: 'サービス計画作成の届出',
  group: '介護',
  lifeEvents: ['介護'],
  ground: [
    '介護保険法第46条第4項',
    '介護保険法第58条第4項',
    '介護保険法施行規則第77条',
    '介護保険法施行規則第95条の2',
  ],
  who: '要介護・要支援の認定を受けて（または申請して）、自宅で介護サービスを使う人。家族、ケアマネジャー、地域包括支援センターなどが代わりに届け出できます。',
  summary:
    '介護サービスの計画（ケアプラン）を作る事業所を町に届け出ます。届け出ておくと、サービスの料金は1割から3割の支払いで済みます。',
  bring: [
    '介護保険被保険者証',
    '計画を作る事業所の名前・事業所番号・電話番号',
    '手続きをする人の本人確認書類（マイナンバーカードがないとき）',
  ],
  minutes: 7,
  fee: FEE,
  deadline: until('サービスを使いはじめる前に届け出てください。'),
  office: OFFICE,
  sign: SIGN,
  online: { level: 'whole' },

  pages: [
    page('手続きをする人', { who }),
    page('介護保険に入っている人', {
      insured,
      moved,
      card: cardNumber(),
      number: numberOf('本人'),
      level,
      living,
    }),
    page('代わりに手続きをする人', agent),
    page('計画を作る事業所', {
      kind,
      plan: choice('計画の種類', {
        home: '居宅サービス計画（要介護1〜5の人）',
        prevention: '介護予防サービス計画（要支援1・2の人）',
        management: '介護予防ケアマネジメント（要支援1・2の人、事業対象者）',
        small: '小規模多機能型居宅介護',
        nursing: '看護小規模多機能型居宅介護',
      }),
      office: text('事業所の名前', { max: 60 }),
      officeNumber: digits('事業所の番号', {
        length: 10,
        hint: '10桁の番号です。事業所に聞いてください。',
      }),
      officeAddress: address('事業所の所在地'),
      officeTel: tel('事業所の電話番号'),
      from: date('計画を作りはじめる日（事業所を変える日）', { fromDays: -90, toDays: 180 }),
      reason: text('事業所を変える理由', { max: 200, when: kind.is('change') }),
    }),
    page('同意と書類', {
      share: consent(
        '認定の情報を事業所に伝えることへの同意',
        '計画を作るために必要なとき、柴田町が、本人の要介護・要支援の認定の結果や資格の情報を、届け出た事業所に伝えることに同意します。',
      ),
      identification: identification(),
    }),
  ],

  eligible: [
    insuredHere(insured, moved),
    rule(
      '要介護・要支援の認定を受けている（申請中や、事業対象者を含む）',
      level.oneOf('support1', 'support2', 'care1', 'care2', 'care3', 'care4', 'care5', 'program', 'applying'),
      NOT_CERTIFIED,
    ),
    rule(
      '自宅で暮らしている',
      living.is('home'),
      '施設で暮らす人の計画は、施設が作ります。この届け出はいりません。',
    ),
  ],

  route: [check(OFFICE), approve('係長')],
  due: workingDays(DUE.notification),
  outcomes: { approved: '受理', rejected: '受理できません' },
  letters: {
    approved: granted('居宅（介護予防）サービス計画作成依頼届出の受理のお知らせ', WHAT, {
      facts: [
        { label: '計画の種類', slot: 'plan' },
        { label: '事業所', slot: 'office' },
        { label: '計画を作りはじめる日', slot: 'from' },
        { label: '結果', slot: '結果' },
      ],
      after: ['事業所の名前を書いた新しい被保険者証を、この通知とは別に郵送します。'],
    }),
    rejected: refused(
      '居宅（介護予防）サービス計画作成依頼届出を受理できないことのお知らせ',
      WHAT,
      '受理できません',
    ),
    returned: sentBack(WHAT),
  },
  keep: years(KEEP),
  effective: { from: '2015-04-01' },
  counts: ['online-share', 'days-to-decision', 'return-rate'],
  related: ['care-certification', 'care-certification-change'],
})
