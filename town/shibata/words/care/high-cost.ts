import type { Sentences } from '../sentences.ts'

/** 高額介護サービス費, and what all payments share. */
export const highCostWords: Sentences = {
  '高額介護（予防）サービス費の支給申請': [
    'Refund of high costs of care',
    '介護のお金をたくさん払ったとき、お金がもどる手続き',
  ],
  '1か月に支払った介護サービスの自己負担が、上限の額を超えた人。本人が亡くなっているときは、相続人が申請できます。':
    [
      'People who paid more for care in one month than the upper limit. If the person has died, the heirs can apply.',
      '1か月に払った介護のお金が、決まった額より多い人です。その人がなくなったときは、家族など（相続人）が申し込むことができます。',
    ],
  '1か月の自己負担（世帯の合計）が上限の額を超えたとき、超えた分を受け取れます。上限は、世帯の所得によって決まります。一度申請すると、次からは申請しなくても振り込みます。福祉用具の購入、住宅改修、食費、部屋代などは含みません。':
    [
      'If what your household paid for care in one month exceeds the upper limit, you are paid back what exceeds it. The limit depends on the income of the household. Apply once; later refunds are paid without an application. Bought equipment, home adaptations, meals and rooms are not counted.',
      '1か月に家族が払った介護のお金が、決まった額より多いとき、多い分がもどります。決まった額は、家族の収入で違います。一度申し込むと、次からは申し込まなくていいです。道具を買うお金、家を直すお金、食事や部屋のお金は入りません。',
    ],
  '介護保険被保険者証、または町から届いたお知らせ': [
    'Long-term care insurance card, or the letter from the town',
    '介護保険被保険者証、または町から来た手紙',
  ],
  'サービスを使った月の翌月1日から2年以内に申請してください。': [
    'Apply within two years from the first of the month after the services.',
    'サービスを使った月の、次の月の1日から、2年のうちに申し込んでください。',
  ],
  'その月に、柴田町の介護保険に入っていた': [
    'You were insured in Shibata in that month',
    'その月に、柴田町の介護保険に入っていた',
  ],
  'その月に入っていた市区町村の介護保険に申請してください。': [
    'Please apply to the municipality in which you were insured in that month.',
    'その月に介護保険に入っていた市や町に、申し込んでください。',
  ],
  サービスを使った月が終わっている: ['The month of the services is over', 'サービスを使った月が終わっている'],
  '月が終わってから申請してください。対象になる人には、町からお知らせを送ります。': [
    'Apply when the month is over. The town writes to those who are entitled.',
    '月が終わってから申し込んでください。お金がもどる人には、町が手紙を送ります。',
  ],
  サービスを使った月の翌月1日から2年以内である: [
    'It is within two years from the first of the month after',
    'サービスを使った月の、次の月の1日から、2年のうち',
  ],
  '2年を過ぎた分は、受け取れません。あとから料金を支払った人は、役場にご相談ください。': [
    'After two years nothing can be paid. If you paid the price later, please ask the town.',
    '2年をすぎると、お金はもどりません。あとからお金を払った人は、役場に聞いてください。',
  ],
  サービスを使った月: ['Month of the services', 'サービスを使った月'],
  '例：令和8年9月': ['For example 2026/9', '例：令和8年9月、2026年9月'],
  'その月に、柴田町の介護保険に入っていましたか': [
    'Were you insured in Shibata in that month?',
    'その月に、柴田町の介護保険に入っていましたか',
  ],
  支払った自己負担: ['What was paid', '払ったお金'],
  'わかるときだけ、同じ世帯でサービスを使った人ごとに入力してください。わからないときは、役場の記録で計算します。':
    [
      'Only if you know it, for each person of the household who used services. Otherwise the town calculates it from its records.',
      'わかるときだけ、サービスを使った家族を一人ずつ書いてください。わからないときは、役場が計算します。',
    ],
  使った人: ['Person', 'サービスを使った人'],
  '使った人{#}': ['Person {}', 'サービスを使った人 {}人目'],
  サービスを使った人: ['Who used the services', 'サービスを使った人'],
  その月に支払った自己負担: ['Paid in that month', 'その月に払ったお金'],

  // 振込先
  本人の口座: ['The person’s account', '介護保険に入っている人の口座'],
  '代理の人や事業者の口座（受け取りを任せる）': [
    'The account of somebody entrusted with it, or of the business',
    '代わりの人や会社の口座（受け取ることを頼む）',
  ],
  '本人の名義の口座に限ります。公金受取口座を登録してある人は、口座を入力せずに使えます。': [
    'It must be in the person’s own name. A registered public payment account can be used without entering it.',
    '介護保険に入っている人の名前の口座だけです。公金受取口座（国に登録した口座）がある人は、書かなくていいです。',
  ],
  '受け取りを任せる人・事業者': ['Who is entrusted with it', 'お金を受け取る人や会社'],
  '氏名、または事業者と代表者の名前': [
    'Name, or the business and its representative',
    '名前、または会社の名前と代表の人の名前',
  ],
  '受け取りを任せる人・事業者の口座': ['Their account', 'お金を受け取る人や会社の口座'],
  'その人・事業者の名義の口座に限ります。': [
    'It must be in their own name.',
    'その人や会社の名前の口座だけです。',
  ],
  相続人の口座: ['Account of the heir', '相続人の口座'],
  '相続人の名義の口座に限ります。': ['It must be in the heir’s own name.', '相続人の名前の口座だけです。'],
  '次からの高額介護サービス費も、同じ口座に振り込んでよいですか': [
    'May later refunds be paid to the same account?',
    '次にお金がもどるときも、同じ口座に入れていいですか',
  ],
  '「はい」を選ぶと、次からは申請しなくても受け取れます。': [
    'With “Yes” you need not apply again.',
    '「はい」を選ぶと、次からは申し込まなくていいです。',
  ],
  領収書: ['Receipt', '領収書（お金を払ったことがわかる紙）'],
  '役場の記録で確認できるので、ふつうは要りません。': [
    'Usually not needed: the town has its records.',
    '役場が調べるので、たいてい、いりません。',
  ],
  受領の委任状: ['Authorisation to receive the money', 'お金を受け取ることを頼んだ紙（委任状）'],
  相続人であることがわかるもの: ['Proof of being an heir', '相続人だとわかるもの'],
  '戸籍の写しなどです。相続人が何人もいるときは、代表の人が受け取ることへの同意書も付けてください。': [
    'An extract of the family register, for example. If there are several heirs, also their consent that one of them receives it.',
    '戸籍（家族のことを書いた国の紙）などです。相続人が何人もいるときは、一人が受け取ることに「はい」と言った紙も付けてください。',
  ],
  不支給: ['Not paid', 'お金を出さない'],
}
