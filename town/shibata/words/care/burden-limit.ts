import { savingsLead } from '../../procedures/care/burden-limit.ts'
import { INCOME_OF_STAGE_2, INCOME_OF_STAGE_3, inMan, SAVINGS } from '../../procedures/care/settings.ts'
import type { Sentences } from '../sentences.ts'

const [low, middle] = [inMan(INCOME_OF_STAGE_2), inMan(INCOME_OF_STAGE_3)]
const english = (yen: number) => `${yen.toLocaleString('en')} yen`
const [lowEnglish, middleEnglish] = [english(INCOME_OF_STAGE_2), english(INCOME_OF_STAGE_3)]

const both = (say: (yen: number) => string, { single, couple }: { single: number; couple: number }) =>
  [say(single), say(couple)] as const
const inEnglish = (whom: string, limit: (typeof SAVINGS)[keyof typeof SAVINGS]) => {
  const [single, couple] = both(english, limit)
  return `${whom}: ${single} (${couple})`
}
const inEasy = (whom: string, limit: (typeof SAVINGS)[keyof typeof SAVINGS]) => {
  const [single, couple] = both(inMan, limit)
  return `${whom}：${single}（${couple}）。`
}

/** 負担限度額認定. */
export const burdenLimitWords: Sentences = {
  介護保険負担限度額認定申請: [
    'Lower charges for meals and room in care homes',
    '施設の食事と部屋のお金を安くする手続き',
  ],
  '特別養護老人ホームなどの施設やショートステイを使い、世帯の全員（別の世帯の配偶者を含む）が住民税非課税で、預貯金などが一定の額以下の人':
    [
      'People in care homes or on short stays whose whole household (and spouse, wherever they live) pays no resident tax and whose savings are below the limit',
      '施設やショートステイを使う人です。家族みんなが、住民税（町や県の税金）を払っていない人です。貯金が、決まった額より少ない人です。',
    ],
  '施設に入ったときや、ショートステイを使ったときの、食費と部屋代が安くなります。認められると「介護保険負担限度額認定証」を郵送します。有効期間は7月31日までで、毎年申請が必要です。':
    [
      'Meals and room cost less in a care home or on a short stay. You receive a certificate by post. It lasts until 31 July; apply every year.',
      '施設に住むときや、ショートステイを使うとき、食事と部屋のお金が安くなります。決まったら、紙を郵便で送ります。7月31日まで使うことができます。毎年、申し込んでください。',
    ],
  '通帳（本人と配偶者のすべて。申請する日の直近2か月分）': [
    'Bankbooks (all of the person and the spouse; the last two months)',
    '通帳（本人と、夫か妻のもの全部。いまから2か月前までの分）',
  ],
  '株や国債などの残高がわかるもの（持っている人）': [
    'Proof of shares, bonds and so on (if you have any)',
    '株や国債などがいくらあるかわかるもの（持っている人だけ）',
  ],
  本人と配偶者が署名した同意書: [
    'Consent signed by the person and the spouse',
    '本人と、夫か妻が、名前を書いた同意の紙',
  ],
  '認定は、申請した月の1日からです。使う月のうちに申請してください。続けて使う人は、毎年7月までに申請してください。':
    [
      'It begins on the first of the month in which you apply: apply in the month of use. To go on, apply by July of every year.',
      '申し込んだ月の1日から安くなります。使う月のうちに、申し込んでください。続けて使う人は、毎年7月までに申し込んでください。',
    ],
  施設かショートステイを使う: ['You use a care home or short stays', '施設か、ショートステイを使う'],
  'デイサービスやホームヘルプの食費などは、安くなりません。': [
    'Meals in day care and help at home do not become cheaper.',
    'デイサービスやホームヘルプの食事などは、安くなりません。',
  ],
  '世帯の全員と配偶者が、住民税非課税である（または生活保護を受けている）': [
    'Nobody in the household, nor the spouse, pays resident tax (or you are on public assistance)',
    '家族みんなが、住民税を払っていない（または、生活保護をもらっている）',
  ],
  '住民税がかかっている世帯でも、配偶者が施設に入って生活が苦しいときなどに、特別に安くなることがあります。役場にご相談ください。':
    [
      'In some cases, such as hardship when a spouse moves into a care home, households that pay tax can also pay less. Please ask the town.',
      '税金を払っている家族でも、お金に困っているときは、安くなることがあります。役場に聞いてください。',
    ],
  預貯金などが上限の額以下である: ['Savings are below the limit', '貯金などが、決まった額より少ない'],
  '預貯金などが上限を超えています。上限以下になったときに、あらためて申請してください。': [
    'The savings exceed the limit. Apply again when they no longer do.',
    '貯金などが、決まった額より多いです。少なくなったときに、また申し込んでください。',
  ],

  // 使う施設, 配偶者
  使う施設: ['The care home', '使う施設'],
  どこで使いますか: ['Where do you use it?', 'どこで使いますか'],
  '施設に入っている（これから入る）': [
    'Living in (or moving into) a care home',
    '施設に住んでいる（これから住む）',
  ],
  ショートステイを使う: ['Short stays', 'ショートステイ（短い間、泊まる）を使う'],
  デイサービスやホームヘルプなど: ['Day care, help at home and so on', 'デイサービスやホームヘルプなど'],
  '施設・事業所の名前': ['Name of the home', '施設の名前'],
  '施設・事業所の所在地': ['Address of the home', '施設の住所'],
  '入った日（入る予定の日）': ['Day of moving in', '施設に入った日（入る日）'],
  '別の世帯にいる人や、届け出をしていない夫婦の相手も含みます。': [
    'Also one in another household, and a partner without registered marriage.',
    '別に住んでいる夫や妻も、書いてください。結婚の届けを出していない人も、書いてください。',
  ],
  '配偶者の住所（本人と違うとき）': [
    'Spouse’s address (if different)',
    '夫か妻が住んでいるところ（違うとき）',
  ],

  // 世帯と収入
  世帯と収入: ['Household and income', '家族とお金'],
  本人の世帯と収入: ['Household and income of the person', '介護保険に入っている人の家族と、もらうお金'],
  '年金には、遺族年金・障害年金も入れてください。正しい段階は、役場が調べて決めます。': [
    'Count survivors’ and disability pensions too. The town finds out and decides which stage is right.',
    '年金は、遺族年金・障害年金も入れてください。役場が調べて、正しい段階を決めます。',
  ],
  '世帯の全員が住民税非課税で、本人が老齢福祉年金を受けている': [
    'Nobody in the household pays resident tax, and the person receives the old-age welfare pension',
    '家族みんなが住民税を払っていない。老齢福祉年金をもらっている',
  ],
  [`世帯の全員が住民税非課税で、本人の年金などが年${low}以下`]: [
    `Nobody in the household pays resident tax; pension and so on up to ${lowEnglish} a year`,
    `家族みんなが住民税を払っていない。年金などが1年に${low}か、それより少ない`,
  ],
  [`世帯の全員が住民税非課税で、本人の年金などが年${low}より多く${middle}以下`]: [
    `Nobody in the household pays resident tax; pension and so on above ${lowEnglish} and up to ${middleEnglish} a year`,
    `家族みんなが住民税を払っていない。年金などが1年に${low}より多くて、${middle}か、それより少ない`,
  ],
  [`世帯の全員が住民税非課税で、本人の年金などが年${middle}より多い`]: [
    `Nobody in the household pays resident tax; pension and so on above ${middleEnglish} a year`,
    `家族みんなが住民税を払っていない。年金などが1年に${middle}より多い`,
  ],
  '世帯のだれか、または配偶者に住民税がかかっている': [
    'Somebody in the household, or the spouse, pays resident tax',
    '家族のだれか、夫か妻が、住民税を払っている',
  ],

  // 預貯金など
  預貯金など: ['Savings', '貯金など'],
  [savingsLead]: [
    [
      'Enter the sum of the person and the spouse. You can be certified up to these amounts (in brackets: with a spouse).',
      inEnglish('With the old-age welfare pension', SAVINGS.oldAge),
      inEnglish(`Pension and so on up to ${lowEnglish} a year`, SAVINGS.low),
      inEnglish(`Up to ${middleEnglish} a year`, SAVINGS.middle),
      inEnglish('Above that', SAVINGS.high),
      inEnglish('Under 65', SAVINGS.young),
    ].join('\n'),
    [
      '本人と、夫か妻のお金を足して書いてください。下の額か、それより少ない人が、安くなります（かっこの中は、夫か妻がいる人）。',
      inEasy('老齢福祉年金をもらっている人', SAVINGS.oldAge),
      inEasy(`年金などが1年に${low}か、それより少ない人`, SAVINGS.low),
      inEasy(`年金などが1年に${middle}か、それより少ない人`, SAVINGS.middle),
      inEasy('年金などがそれより多い人', SAVINGS.high),
      inEasy('65歳より下の人', SAVINGS.young),
    ].join('\n'),
  ],
  '預金・貯金': ['Bank deposits', '銀行や郵便局の貯金'],
  '本人と配偶者の、すべての口座の合計です。': [
    'All accounts of the person and the spouse together.',
    '本人と、夫か妻の口座を、全部足してください。',
  ],
  '株・国債・投資信託など': ['Shares, bonds, investment funds and so on', '株・国債・投資信託など'],
  'ないときは0を入力してください。': ['Enter 0 if there is none.', 'ないときは0と書いてください。'],
  '現金・金や銀など': ['Cash, gold, silver and so on', '家にあるお金・金や銀など'],
  '借金（住宅ローンなど）': ['Debts (a mortgage and so on)', '借りているお金（家のローンなど）'],
  '預貯金などから引いて計算します。ないときは0を入力してください。': [
    'They are taken off the savings. Enter 0 if there is none.',
    '貯金などから引いて、計算します。ないときは0と書いてください。',
  ],

  // 同意と書類
  調べることへの同意: ['Consent to checks', '役場が調べてもいいですか（同意）'],
  '負担限度額の認定のために必要なとき、柴田町が、本人・配偶者・同じ世帯の人の税や年金の情報と、本人・配偶者の預貯金などについて、役所や銀行などに確認することに同意します。うその申告で受け取ったときは、受け取った額の3倍までを返すことがあります。':
    [
      'I agree that, as needed, Shibata Town checks with authorities and banks the tax and pension records of the person, the spouse and the household, and the savings of the person and the spouse. Whoever receives benefits by a false statement may have to pay back up to three times the amount.',
      '柴田町が、家族の税金と年金のこと、本人と夫か妻の貯金のことを調べます。ほかの役所や銀行にも聞きます。わたしは、それでいいです。うそを書いてお金をもらうと、3倍まで返すことがあります。',
    ],
  通帳などの写し: ['Copies of the bankbooks', '通帳などの写真'],
  '本人と配偶者のすべての口座について、名義のページと、直近2か月の残高がわかるページを付けてください。': [
    'For every account of the person and the spouse: the page with the name and the pages of the last two months.',
    '本人と、夫か妻の口座、全部です。名前のページと、いまから2か月前までのページの写真を付けてください。',
  ],
  '株・国債・投資信託などの残高がわかるもの': [
    'Proof of shares, bonds, investment funds and so on',
    '株・国債・投資信託などがいくらあるかわかるもの',
  ],
  借金の残高がわかるもの: ['Proof of the debts', '借りているお金がいくらかわかるもの'],
  '銀行などへの確認の同意書（本人と配偶者が署名したもの）': [
    'Consent to checks with banks, signed by the person and the spouse',
    '銀行などに聞いてもいい、という同意の紙（本人と、夫か妻が名前を書いたもの）',
  ],
  利用者負担段階: ['Stage', '段階'],
  第1段階: ['Stage 1', '第1段階'],
  第2段階: ['Stage 2', '第2段階'],
  '第3段階①': ['Stage 3 (1)', '第3段階①'],
  '第3段階②': ['Stage 3 (2)', '第3段階②'],
}
