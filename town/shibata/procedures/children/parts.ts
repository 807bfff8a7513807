/** What the procedures of 子育て have in common. Each call makes new fields, for one procedure. */
import {
  type AuthorCondition,
  address,
  amount,
  birthDate,
  choice,
  myNumber,
  personName,
  repeat,
  rule,
  text,
  yesNo,
} from '#language'

/** @param work 児童手当の支給, 教育・保育給付認定, 妊娠の届出 */
export const numberOf = (whose: string, work: string, when?: AuthorCondition) =>
  myNumber(`${whose}の個人番号（マイナンバー）`, {
    ground: `番号法第9条第1項（${work}に関する事務）`,
    optional: true,
    hint: `暗号にして別に保管し、${work}の事務だけに使います。書かないときは役場が法律に基づいて確認します。`,
    ...(when && { when }),
  })

/** Whether the person receives 児童手当 of this town: those who do not begin with the claim. */
export const receiving = () =>
  yesNo('いま、柴田町から児童手当を受けていますか', { yes: '受けている', no: '受けていない' })

export const mustReceive = (asked: ReturnType<typeof receiving>) =>
  rule(
    '柴田町から児童手当を受けている',
    asked.is(true),
    '柴田町から児童手当を受けていない人は、「児童手当の認定請求」をしてください。公務員は勤務先に届け出てください。',
  )

export const certificateNumber = () =>
  text('受給者番号（認定番号）', {
    optional: true,
    max: 30,
    hint: '認定通知書に書いてあります。わからないときは、書かなくてかまいません。',
  })

/** One child of 児童手当. With `when`, what is asked beyond name and birth only in that case. */
export const childFields = (when?: AuthorCondition) => {
  const only = when && { when }
  const living = choice('同居・別居', { together: '同居', apart: '別居' }, { ...only })
  return {
    name: personName('児童の氏名'),
    birth: birthDate(),
    relation: choice(
      'あなたから見た続柄',
      { child: '子', adopted: '養子', grandchild: '孫', foster: '里子', other: 'その他' },
      { ...only },
    ),
    living,
    address: address('児童の住所', { when: living.is('apart') }),
    custody: yesNo('あなたが世話をしていますか（監護）', { yes: 'している', no: 'していない', ...only }),
    support: choice(
      '生活の費用',
      { same: '同じ家計で生活している', paid: 'あなたが費用を出している' },
      { ...only },
    ),
  }
}

/** 18歳の年度末を過ぎ、22歳の年度末までの子: counted for 第3子 since October 2024. */
export const olderChildren = (options: { min: number; when?: AuthorCondition }) =>
  repeat(
    '年上の子',
    {
      name: personName('氏名', { withoutKana: true }),
      birth: birthDate(),
      support: yesNo('世話をし、生活の費用を出していますか', { yes: '出している', no: '出していない' }),
    },
    {
      max: 10,
      each: '年上の子',
      hint: '22歳になって最初の3月31日までの子で、費用を出している人がいると、第3子から手当が増えます。',
      ...options,
    },
  )

export const spouseFields = () => {
  const has = yesNo('配偶者はいますか', { easy: '夫か妻はいますか', en: 'Do you have a spouse?' })
  const together = yesNo('配偶者と同居していますか', { when: has.is(true) })
  return {
    has,
    name: personName('配偶者の氏名', { when: has.is(true) }),
    birth: birthDate('配偶者の生年月日', { when: has.is(true) }),
    together,
    address: address('配偶者の住所', { when: together.is(false) }),
  }
}

export const occupations = () =>
  choice('職業', { employee: '会社員', self: '自営業', official: '公務員', other: 'その他' })

export const pensions = (when?: AuthorCondition) =>
  choice(
    '加入している年金',
    { employees: '厚生年金', national: '国民年金', mutual: '共済', other: 'その他' },
    { ...(when && { when }) },
  )

/** 支払月: 児童手当 is paid in every even month (児童手当法8条4項). */
export const fromPayment = () =>
  choice(
    'いつの支払いから',
    {
      february: '2月の支払い',
      april: '4月の支払い',
      june: '6月の支払い',
      august: '8月の支払い',
      october: '10月の支払い',
      december: '12月の支払い',
    },
    { hint: '申し出の後にはじめて来る、その月の支払いからです。' },
  )

/** 寄附する範囲 and, for a part, how much of each payment. */
export const giftFields = (when?: AuthorCondition) => {
  const range = choice(
    '寄附する額',
    { whole: '全額', part: '一部' },
    { hint: '1回の支払い（2か月分）ごとに決めます。', ...(when && { when }) },
  )
  return {
    range,
    gift: amount('1回の支払いのうち、寄附する額', { min: 1, max: 1_000_000, when: range.is('part') }),
  }
}

/** 学校給食費など that are paid out of the allowance, child by child. */
export const feeRows = (when?: AuthorCondition) =>
  repeat(
    '支払う費用',
    {
      child: personName('児童の氏名', { withoutKana: true }),
      kind: choice('費用の種類', {
        lunch: '学校給食費',
        nursery: '保育料',
        club: '放課後児童クラブの利用料',
        class: '学級費・教材費',
        trip: '修学旅行費',
        other: 'その他、学校や保育にかかる費用',
      }),
      fee: amount('1回の支払いごとの額', { min: 1, max: 1_000_000 }),
      payee: text('支払先', { max: 60, hint: '学校や保育所などの名前です。' }),
    },
    {
      min: 1,
      max: 10,
      each: '費用',
      hint: '合わせた額が手当の額を超えるときは、超えた分をほかの方法で支払ってください。',
      ...(when && { when }),
    },
  )
