/** What all applications for 要介護認定・要支援認定 share. */
import {
  type AuthorCondition,
  all,
  any,
  attachment,
  choice,
  date,
  group,
  longText,
  not,
  personName,
  result,
  results,
  rule,
  tel,
  text,
  yesNo,
} from '#language'
import { granted, type NEWCOMER, refused, sentBack } from './letters.ts'
import { type filer, type insuredPerson, LEVELS, mandate } from './parts.ts'

/** 特定疾病 (介護保険法施行令2条). */
const DISEASES = {
  cancer: 'がん（末期）',
  rheumatism: '関節リウマチ',
  als: '筋萎縮性側索硬化症',
  ligament: '後縦靱帯骨化症',
  osteoporosis: '骨折を伴う骨粗鬆症',
  dementia: '初老期における認知症',
  parkinson: '進行性核上性麻痺・大脳皮質基底核変性症・パーキンソン病',
  cerebellum: '脊髄小脳変性症',
  stenosis: '脊柱管狭窄症',
  progeria: '早老症',
  atrophy: '多系統萎縮症',
  diabetes: '糖尿病性の神経障害・腎症・網膜症',
  stroke: '脳血管疾患',
  arteries: '閉塞性動脈硬化症',
  lungs: '慢性閉塞性肺疾患',
  joints: '両側の膝関節または股関節の著しい変形を伴う変形性関節症',
} as const

type Insured = ReturnType<typeof insuredPerson>

/** 第2号被保険者 (40 to 64): insured through 医療保険, and for 特定疾病 alone (介護保険法7条3項・9条). */
export const secondInsured = (insured: Insured) => {
  const { birth } = insured.fields
  const young = all(birth.ageReached.atLeast(40), birth.ageReached.atMost(64))
  const covered = yesNo('医療保険（健康保険や国民健康保険）に入っていますか', { when: young })
  const disease = choice(
    '介護が必要になった原因の病気（特定疾病）',
    { ...DISEASES, none: 'この中にはない' },
    {
      when: young,
      hint: '40歳から64歳の人は、この中の病気が原因のときに認定を受けられます。わからないときは、主治医に聞いてください。',
    },
  )
  const ofDisease = disease.oneOf(...(Object.keys(DISEASES) as (keyof typeof DISEASES)[]))
  /** Whom the two rules below are not about; who is under 40 is told so by a rule of its own. */
  const others = any(birth.ageReached.atLeast(65), birth.ageReached.atMost(39))
  return {
    fields: {
      covered,
      insurer: text('医療保険の名前', {
        max: 60,
        when: covered.is(true),
        hint: '例：全国健康保険協会、柴田町国民健康保険',
      }),
      symbol: text('医療保険の記号と番号', { max: 60, when: covered.is(true) }),
      disease,
    },
    proof: attachment('医療保険の資格がわかるもの', {
      when: covered.is(true),
      maxFiles: 2,
      camera: true,
      hint: '資格確認書や「資格情報のお知らせ」などです。',
    }),
    rules: [
      rule(
        '40歳から64歳の人は、医療保険に入っている',
        any(others, covered.is(true)),
        '生活保護を受けている人などは、別の制度で介護を受けられます。役場にご相談ください。',
      ),
      rule(
        '40歳から64歳の人は、特定疾病が原因で介護が必要になった',
        any(others, ofDisease),
        '特定疾病でないときは、障害福祉サービスなどを使えることがあります。役場にご相談ください。',
      ),
    ],
  }
}

export const oldEnough = (insured: Insured) =>
  rule(
    '40歳以上である',
    insured.fields.birth.ageReached.atLeast(40),
    '介護保険は40歳からです。障害福祉サービスなどを使えることがあります。役場にご相談ください。',
  )

/** 主治医: who has none is examined by a doctor whom the town names (介護保険法27条3項ただし書). */
export const familyDoctor = () => {
  const has = yesNo('主治医（かかりつけの医師）はいますか', {
    hint: '町が主治医に意見書を頼みます。いないときは、町が決める医師の診察を受けます。',
  })
  const when = has.is(true)
  return group('主治医', {
    has,
    hospital: text('病院・医院の名前', { max: 60, when }),
    name: text('医師の名前', { max: 40, when }),
    section: text('診療科', { max: 30, when, optional: true }),
    tel: tel('病院・医院の電話番号', { when, optional: true }),
    last: date('最後に診察を受けた日', { when, optional: true, past: true }),
  })
}

/** 認定調査 (介護保険法27条2項). */
export const survey = () => {
  const place = choice(
    '本人はいまどこにいますか',
    { home: '自宅', hospital: '病院（入院中）', facility: '施設（入所中）', other: 'そのほか' },
    { hint: '認定調査のとき、調査員がそこを訪ねます。' },
  )
  return {
    place,
    placeName: text('その場所の名前と所在地', { max: 100, when: not(place.is('home')) }),
    contact: group('調査の日を相談する人', {
      name: personName('氏名', { withoutKana: true }),
      relation: text('本人との関係', { max: 30, hint: '例：本人、長女、ケアマネジャー' }),
      tel: tel('電話番号', { hint: '日中に連絡のつく番号を入力してください。' }),
    }),
    busy: text('都合の悪い曜日や時間', { max: 100, optional: true, hint: '例：火曜の午前は通院' }),
    share: yesNo('認定の結果、調査の内容、主治医意見書を、ケアマネジャーや主治医などに見せてよいですか', {
      yes: '同意する',
      no: '同意しない',
      hint: '介護サービスの計画を作るために使います。同意しなくても認定を受けられます。',
    }),
  }
}

/** 被保険者証: to be sent with the application (介護保険法施行規則35条), or lost. */
export const insuranceCard = (who: ReturnType<typeof filer>, when?: AuthorCondition) => {
  const inHand = yesNo('介護保険被保険者証は手元にありますか', {
    ...(when && { when }),
    hint: 'ないときも申請できます。番号などは役場で確認します。',
  })
  return {
    inHand,
    photo: attachment('介護保険被保険者証', { when: inHand.is(true), maxFiles: 2, camera: true }),
    mandate: mandate(
      any(who.oneOf('guardian', 'other'), all(who.is('family'), inHand.is(false))),
      '家族などは委任状、成年後見人は登記事項証明書の写真を付けてください。家族が被保険者証を付けるときは要りません。',
    ),
  }
}

export const RESULTS = results('認定の結果', { none: '非該当', ...LEVELS })

const inNeed = result.oneOf(...Object.keys(LEVELS))
const IN_NEED = '要支援・要介護のとき。例：令和8年11月23日'

/** 有効期間 (施行規則38条・41条・52条) and the board's opinion, which the letter repeats (介護保険法27条7項). */
export const findings = () => ({
  from: date('有効期間の始まり', { when: inNeed, hint: IN_NEED }),
  until: date('有効期間の終わり', { when: inNeed, hint: IN_NEED }),
  /** 介護保険法27条9項: who is found not to be in need is told why. */
  why: longText('非該当とした理由', { max: 500, when: result.is('none'), hint: '非該当のとき。' }),
  opinion: longText('認定審査会の意見', { max: 500, optional: true }),
})

export const certificationLetters = (what: string, about?: typeof NEWCOMER) => ({
  approved: granted('介護保険要介護認定・要支援認定等結果通知書', what, {
    ...(about && { about }),
    facts: [
      { label: '認定の結果', slot: '結果' },
      { label: '有効期間の始まり', slot: '@decision.from' },
      { label: '有効期間の終わり', slot: '@decision.until' },
      { label: '非該当とした理由', slot: '@decision.why' },
      { label: '認定審査会の意見', slot: '@decision.opinion' },
    ],
    after: [
      '要介護または要支援と認定された方には、新しい被保険者証と負担割合証を、この通知とは別に郵送します。',
    ],
  }),
  rejected: refused('介護保険要介護認定・要支援認定等却下通知書', what, '却下しました', about),
  returned: sentBack(what, about),
})

/** 現在の認定, for renewal and change. */
export const current = () => ({
  level: choice('いまの要介護・要支援の区分', LEVELS),
  until: date('いまの認定の有効期間の終わり', {
    hint: '介護保険被保険者証の「認定の有効期間」に書いてあります。',
  }),
})
