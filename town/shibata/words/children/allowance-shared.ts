import type { Sentences } from '../sentences.ts'

/** What several procedures of 児童手当 ask and say. */
export const allowanceSharedWords: Sentences = {
  手当を受けている人: ['Person who receives the allowance', '手当（お金）をもらっている人'],
  受給者のマイナンバーカード: ["The recipient's My Number Card", '手当をもらっている人のマイナンバーカード'],
  'いま、柴田町から児童手当を受けていますか': [
    'Do you receive child allowance from Shibata now?',
    '今、柴田町から児童手当をもらっていますか',
  ],
  受けている: ['Yes', 'もらっている'],
  受けていない: ['No', 'もらっていない'],
  柴田町から児童手当を受けている: [
    'You receive child allowance from Shibata',
    '柴田町から児童手当をもらっている',
  ],
  '柴田町から児童手当を受けていない人は、「児童手当の認定請求」をしてください。公務員は勤務先に届け出てください。':
    [
      'If you do not receive it from Shibata, please use “Claim for child allowance”. Public servants report to their employer.',
      '柴田町から児童手当をもらっていない人は、「児童手当の認定請求」の手続きをしてください。公務員の人は、働いているところに知らせてください。',
    ],
  '受給者番号（認定番号）': ['Recipient number (certification number)', '手当の番号（認定番号）'],
  '認定通知書に書いてあります。わからないときは、書かなくてかまいません。': [
    'It is on the notice of approval. You may leave it empty.',
    '役場から来た紙（認定通知書）に書いてあります。わからないときは、書かなくていいです。',
  ],
  添付書類: ['Documents', '写真や書類'],
  いる: ['Yes', 'いる'],
  いない: ['No', 'いない'],
  くわしい理由: ['Details of the reason', 'くわしい理由'],
  確認: ['Confirmation', '確認'],
  改定: ['Changed', '額を変えた（改定）'],
  受理: ['Accepted', '受け取った（受理）'],
  不受理: ['Not accepted', '受け取れない（不受理）'],
  却下: ['Refused', 'できない（却下）'],
  消滅: ['Ended', '終わった（消滅）'],
  支給: ['Granted', 'お金を出す（支給）'],

  // Gifts and fees out of the payments
  '支払いの月の前の月の10日までに申し出てください。それより後は、次の支払いからになります。': [
    'Please tell us by the 10th of the month before a payment. After that it counts from the next one.',
    'お金が入る月の前の月の10日までに知らせてください。おそいときは、つぎのお金からになります。',
  ],
  いつの支払いから: ['From which payment', 'いつのお金から'],
  '申し出の後にはじめて来る、その月の支払いからです。': [
    'From the first such payment after you tell us.',
    '手続きをしたあと、はじめて来るその月からです。',
  ],
  '{#}月の支払い': ['Payment in month {}', '{}月に入るお金'],
  寄附する額: ['Amount to give', '町にあげるお金'],
  '1回の支払い（2か月分）ごとに決めます。': [
    'You decide it for each payment (of two months).',
    '1回に入るお金（2か月分）の中から決めます。',
  ],
  全額: ['All of it', '全部'],
  一部: ['Part of it', '少し'],
  '1回の支払いのうち、寄附する額': [
    'Amount to give out of each payment',
    '1回に入るお金の中で、町にあげるお金',
  ],
  変えること: ['What to change', '変えること'],
  どうしますか: ['What would you like to do?', 'どうしますか'],
  支払う費用: ['Costs to be paid', 'はらうお金'],
  費用: ['Cost', 'はらうお金'],
  '費用{#}': ['Cost {}', 'はらうお金 {}つ目'],
  '合わせた額が手当の額を超えるときは、超えた分をほかの方法で支払ってください。': [
    'If together they are more than the allowance, please pay the rest in another way.',
    '全部を足して手当より多くなるときは、足りないお金をほかの方法ではらってください。',
  ],
  費用の種類: ['Kind of cost', '何のお金ですか'],
  学校給食費: ['School lunch', '学校の給食（昼ごはん）のお金'],
  保育料: ['Nursery fee', '保育所のお金'],
  放課後児童クラブの利用料: ['After-school club', '放課後児童クラブ（学校のあとに行くところ）のお金'],
  '学級費・教材費': ['Class and teaching materials', 'クラスや教科書などのお金'],
  修学旅行費: ['School trip', '学校の旅行のお金'],
  'その他、学校や保育にかかる費用': ['Other costs of school or nursery', 'ほかの、学校や保育所でいるお金'],
  '1回の支払いごとの額': ['Amount for each payment', '1回に入るお金から、はらうお金'],
  支払先: ['Paid to', 'はらうところ'],
  '学校や保育所などの名前です。': ['The name of the school or nursery.', '学校や保育所などの名前です。'],
}
