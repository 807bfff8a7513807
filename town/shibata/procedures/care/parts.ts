/** What the procedures of 介護保険 share: the person insured, who acts for them, and what must be shown. */
import {
  type AuthorCondition,
  address,
  any,
  attachment,
  birthDate,
  choice,
  consent,
  digits,
  type Field,
  group,
  identity,
  myNumber,
  not,
  personName,
  rule,
  tel,
  text,
  yesNo,
} from '#language'

/** 柴田町 */
const HERE = '04323'
const NUMBER = '番号法第9条第1項（介護保険の保険給付の支給に関する事務）'

export const cardNumber = () =>
  digits('被保険者番号', {
    length: 10,
    optional: true,
    hint: '介護保険被保険者証に書いてある10桁の番号です。わからないときは、空けたままで進めます。',
  })

export const numberOf = (whose: string, when?: AuthorCondition) =>
  myNumber(`${whose}の個人番号（マイナンバー）`, {
    ground: NUMBER,
    optional: true,
    ...(when && { when }),
    hint: '暗号にして別に保管し、介護保険の事務だけに使います。書かないときは役場が法律に基づいて確認します。',
  })

/** The person insured. Letters go to them, whoever fills in the form, unless an heir asks. */
export const insuredPerson = () =>
  group(
    '介護保険に入っている本人（被保険者）',
    {
      name: personName('氏名', { easy: 'なまえ', en: 'Name' }),
      birth: birthDate('生年月日', { easy: '生まれた日', en: 'Date of birth' }),
      address: address('住所', {
        hint: '住民票のある住所を入力してください。',
        easy: '住んでいるところ',
        en: 'Address',
      }),
      tel: tel('電話番号', {
        hint: '日中に連絡のつく番号を入力してください。',
        easy: '電話',
        en: 'Telephone',
      }),
    },
    { hint: '家族などが手続きをするときも、ここには本人のことを入力してください。' },
  )

type Insured = ReturnType<typeof insuredPerson>

/** Who has moved into a home elsewhere stays insured here (住所地特例, 介護保険法13条). */
export const elsewhere = (insured: Insured) =>
  yesNo('柴田町の介護保険に入ったまま、ほかの市区町村の施設などに住所を移しましたか（住所地特例）', {
    when: not(insured.fields.address.within(HERE)),
  })

export const insuredHere = (insured: Insured, moved: ReturnType<typeof elsewhere>) =>
  rule(
    '柴田町の介護保険に入っている',
    any(insured.fields.address.within(HERE), moved.is(true)),
    '住んでいる市区町村の介護保険の窓口で手続きをしてください。',
  )

const WHO = {
  self: '本人',
  family: '家族・親族',
  guardian: '成年後見人などの法定代理人',
  business: 'ケアマネジャー・地域包括支援センター・施設',
  other: 'そのほかの代理の人',
} as const

const QUESTION = '手続きをするのはだれですか'

/** 要介護認定 may be asked for by the person, for them by their family, or by a provider (介護保険法27条1項後段). */
export const filer = () => choice(QUESTION, WHO)
/** The same where money is paid, which the heirs may claim (民法896条). */
export const claimant = () => choice(QUESTION, { ...WHO, heir: '相続人（本人が亡くなっているとき）' })

type Who = Field<string> & {
  is(value: keyof typeof WHO): AuthorCondition
  oneOf(...values: (keyof typeof WHO)[]): AuthorCondition
}

/** Who acts for the person, and that the person agrees. */
export const agentOf = (who: Who) => ({
  agent: group(
    '代わりに手続きをする人',
    {
      name: personName('手続きをする人の氏名'),
      relation: text('本人との関係', {
        max: 30,
        when: who.oneOf('family', 'other'),
        hint: '例：長女、おい、知人',
      }),
      kind: choice(
        '事業者の種類',
        {
          support: '居宅介護支援事業者（ケアマネジャー）',
          center: '地域包括支援センター',
          nursing: '介護老人福祉施設（特別養護老人ホーム）',
          health: '介護老人保健施設',
          medical: '介護医療院',
          local: '地域密着型介護老人福祉施設',
        },
        { when: who.is('business') },
      ),
      office: text('事業所・施設の名前', { max: 60, when: who.is('business') }),
      officeNumber: digits('事業所番号', { length: 10, optional: true, when: who.is('business') }),
      tel: tel('手続きをする人の電話番号', { hint: '日中に連絡のつく番号を入力してください。' }),
    },
    { when: who.oneOf('family', 'guardian', 'business', 'other') },
  ),
  agreed: consent(
    '本人の同意',
    'この手続きの内容を本人に伝え、代わりに手続きをすることについて、本人の同意を得ています。本人が意思を示すことが難しいときは、本人のために手続きをします。',
    { when: who.oneOf('family', 'business', 'other') },
  ),
})

/** 相続人: the first name in the form, so that letters go to them. */
export const heirOf = (when: AuthorCondition) =>
  group(
    '相続人',
    {
      name: personName('相続人の氏名'),
      relation: text('亡くなった人との関係', { max: 30, hint: '例：妻、長男' }),
      address: address('相続人の住所'),
      tel: tel('相続人の電話番号', { hint: '日中に連絡のつく番号を入力してください。' }),
    },
    { when },
  )

/** 代理権を示すもの. Who holds the 被保険者証 shows by it that they act for the person (番号法施行規則6条). */
export const mandate = (when: AuthorCondition, hint?: string) =>
  attachment('委任状など、代わりに手続きできることがわかるもの', {
    when,
    maxFiles: 3,
    camera: true,
    hint: hint ?? '家族などは委任状、成年後見人は登記事項証明書の写真を付けてください。',
  })

export const identification = () =>
  attachment('本人確認書類', {
    when: not(identity.oneOf('card', 'counter')),
    maxFiles: 2,
    camera: true,
    hint: '手続きをする人のものを付けてください。運転免許証、マイナンバーカードの表の面などです。',
  })

export const LEVELS = {
  support1: '要支援1',
  support2: '要支援2',
  care1: '要介護1',
  care2: '要介護2',
  care3: '要介護3',
  care4: '要介護4',
  care5: '要介護5',
} as const

/** Whether the person is certified; services can be used while the application is under way (暫定). */
export const standing = () =>
  choice('本人の要介護・要支援の認定', { ...LEVELS, applying: '申請中', none: '受けていない' })

export const NOT_CERTIFIED =
  '先に「要介護・要支援認定の申請」をしてください。申請したあと、この手続きができます。'

export const certified = (level: ReturnType<typeof standing>) =>
  rule(
    '要介護・要支援の認定を受けている（申請中を含む）',
    level.oneOf('support1', 'support2', 'care1', 'care2', 'care3', 'care4', 'care5', 'applying'),
    NOT_CERTIFIED,
  )
