import type { Sentences } from './sentences.ts'

/** くらしのできごとの案内. */
export const guideWords: Sentences = {
  // 引っ越し
  '引っ越しの前とあとで、役場ですることを案内します。': [
    'What to do at the town hall before and after moving.',
    '引っ越しの前とあとに、役場ですることを教えます。',
  ],
  どのような引っ越しですか: ['How are you moving?', 'どんな引っ越しですか'],
  '柴田町から、ほかの市や町へ': ['Out of Shibata, to another municipality', '柴田町から、ほかの市や町へ'],
  'ほかの市や町から、柴田町へ': ['Into Shibata, from another municipality', 'ほかの市や町から、柴田町へ'],
  柴田町の中で: ['Within Shibata', '柴田町の中で'],
  '18歳までの子どもがいますか': ['Do you have children up to 18?', '18歳までの子どもがいますか'],
  'いっしょに引っ越す人に、要介護・要支援の認定を受けている人がいますか': [
    'Does anyone who moves with you have a care or support level?',
    'いっしょに引っ越す人の中に、介護保険の認定を受けている人がいますか',
  ],
  国民健康保険に入っている人がいますか: [
    'Is anyone covered by National Health Insurance?',
    '国民健康保険に入っている人がいますか',
  ],
  '転入届・転居届': ['Reporting the move', '引っ越しの届け'],
  '引っ越した日から14日以内に、1番窓口へ届け出てください。マイナンバーカードを持ってきてください。': [
    'Report it at window 1 within 14 days of moving. Bring your My Number Card.',
    '引っ越した日から14日のうちに、1番の窓口に来てください。マイナンバーカードを持ってきてください。',
  ],
  '引っ越した日から14日以内に、1番窓口で手続きをしてください。': [
    'Do this at window 1 within 14 days of moving.',
    '引っ越した日から14日のうちに、1番の窓口に来てください。',
  ],

  // 出産
  '妊娠がわかったときと、子どもが生まれたときにすることを案内します。': [
    'What to do when you are pregnant and when a child is born.',
    '赤ちゃんができたときと、生まれたときにすることを教えます。',
  ],
  'いまは、どの時期ですか': ['Where are you now?', '今はどちらですか'],
  妊娠がわかった: ['I am pregnant', '赤ちゃんができた'],
  'ほかに、児童手当を受けている子どもがいますか': [
    'Do you receive child allowance for other children?',
    'ほかの子どもの児童手当をもらっていますか',
  ],
  保育所などに預けたいですか: ['Do you want a place in childcare?', '保育所などに子どもを預けたいですか'],
  出生届: ['Registering the birth', '子どもが生まれたときの届け'],
  '生まれた日を入れて14日以内に、1番窓口へ届け出てください。母子健康手帳と出生証明書を持ってきてください。': [
    'Register the birth at window 1 within 14 days, the day of birth included. Bring the maternal health handbook and the birth certificate.',
    '生まれた日から数えて14日のうちに、1番の窓口に来てください。母子健康手帳と出生証明書を持ってきてください。',
  ],

  // 子育て
  '手当と保育について、いま要る手続きを案内します。': [
    'What you need to do now about allowances and childcare.',
    '子どものお金と保育所のことで、今することを教えます。',
  ],
  児童手当を受けていますか: ['Do you receive child allowance?', '児童手当をもらっていますか'],
  '名前・住所・口座など、届け出たことに変わったものがありますか': [
    'Has anything changed that you told us: name, address, account?',
    '名前・住所・銀行の口座などで、変わったものがありますか',
  ],
  保育所などの利用について: ['About childcare', '保育所などについて'],
  これから利用したい: ['I want to use it', 'これから使いたい'],
  いま利用している: ['I use it now', '今使っている'],
  利用しない: ['I do not use it', '使わない'],
  児童扶養手当を受けていますか: [
    'Do you receive the child-rearing allowance for single parents?',
    '児童扶養手当をもらっていますか',
  ],

  // 介護
  '介護のサービスを使うまでと、使っている間の手続きを案内します。': [
    'What to do before and while using care services.',
    '介護のサービスを使う前と、使っているときにすることを教えます。',
  ],
  介護保険の認定を受けていますか: ['Do you have a care or support level?', '介護保険の認定を受けていますか'],
  '受けている（もうすぐ期限がくる）': ['Yes, and it ends soon', '受けている（もうすぐ終わる）'],
  '受けている（体や心の状態が変わった）': [
    'Yes, but my condition has changed',
    '受けている（体や心のようすが変わった）',
  ],
  '受けている（変わりはない）': ['Yes, nothing has changed', '受けている（変わらない）'],
  'いま、したいこと': ['What you want to do now', '今したいこと'],
  'サービスを使いはじめる、事業所を変える': [
    'Start using services or change the provider',
    'サービスを使いはじめる、お願いするところを変える',
  ],
  用具を買った費用を受け取る: ['Be paid back for equipment', '道具を買ったお金をもらう'],
  '家に手すりを付けるなど、直したい': [
    'Have handrails or the like put in at home',
    '家に手すりを付けるなど、直したい',
  ],
  払った費用が高かった: ['I paid a lot', '払ったお金が高かった'],
  施設の食費や部屋代を軽くしたい: [
    'Pay less for meals and room in a facility',
    '施設のごはんや部屋のお金を安くしたい',
  ],
  ほかにはない: ['Nothing else', 'ほかにはない'],
  なくしたものがありますか: ['Have you lost anything?', 'なくしたものがありますか'],
  負担割合証: ['Share certificate', '負担割合証（払う割合の紙）'],
  地域包括支援センターへの相談: ['Advice from the community support centre', '地域包括支援センターに話す'],
  'まだ決まっていないときも、地域包括支援センターが話を聞きます。お金はかかりません。': [
    'The community support centre listens even if nothing is decided yet. It is free.',
    'まだ何も決まっていなくても、地域包括支援センターが話を聞きます。お金はいりません。',
  ],

  // 災害
  'まず、安全なところにいてください。片付ける前に、被害の写真を撮っておいてください。': [
    'Be safe first. Before clearing up, take photographs of the damage.',
    'まず、危なくないところにいてください。片付ける前に、こわれたところの写真をとってください。',
  ],
  被害を受けたもの: ['What was damaged', 'こわれたもの'],
  住んでいる家: ['The home I live in', '住んでいる家'],
  '店・倉庫・車など': ['A shop, storehouse, car or the like', '店・倉庫・車など'],
  '18歳までの子どもがいて、住むところが変わりましたか': [
    'Do you have children up to 18, and have you moved?',
    '18歳までの子どもがいて、住むところが変わりましたか',
  ],
  被災証明: ['Certificate for other damage', '被災証明'],
  '住んでいる家ではないものの証明は、税務課（5番窓口）で出します。': [
    'Certificates for anything but homes are issued by the Tax Section (window 5).',
    '住んでいる家ではないものの証明は、税務課（5番の窓口）で出します。',
  ],
  税金や保険料の相談: ['Taxes and insurance fees', '税金や保険のお金の相談'],
  '減らしたり、待ったりできることがあります。税務課（5番窓口）に相談してください。': [
    'They can sometimes be reduced or put off. Ask the Tax Section (window 5).',
    '少なくしたり、待ったりできることがあります。税務課（5番の窓口）に話してください。',
  ],

  // おくやみ
  'お悔やみを申し上げます。急がなくてよいものもあります。わからないことは、いつでも役場に聞いてください。': [
    'Our condolences. Some of this need not be done at once. Ask us at any time.',
    '大切な人を亡くされて、つらいことと思います。急がなくていいものもあります。わからないことは、いつでも聞いてください。',
  ],
  '亡くなった人は、介護保険のサービスを使っていましたか': [
    'Did the person use care services?',
    '亡くなった人は、介護保険のサービスを使っていましたか',
  ],
  '亡くなった人は、児童手当を受けていましたか': [
    'Did the person receive child allowance?',
    '亡くなった人は、児童手当をもらっていましたか',
  ],
  '亡くなった人は、国民健康保険か後期高齢者医療に入っていましたか': [
    'Was the person covered by National Health Insurance or the medical system for the elderly?',
    '亡くなった人は、国民健康保険か後期高齢者医療に入っていましたか',
  ],
  死亡届: ['Registering the death', '亡くなったときの届け'],
  '亡くなったことを知った日から7日以内に、1番窓口へ届け出てください。': [
    'Register the death at window 1 within 7 days of learning of it.',
    '亡くなったことを知った日から7日のうちに、1番の窓口に来てください。',
  ],
  介護保険の証を返す: ['Returning the care insurance card', '介護保険の保険証を返す'],
  '介護保険被保険者証を、4番窓口へ返してください。': [
    'Return the care insurance card to window 4.',
    '介護保険の保険証を、4番の窓口に返してください。',
  ],
  健康保険の手続き: ['Health insurance', '健康保険の手続き'],
  '14日以内に、1番窓口で手続きをしてください。葬祭費が支給されることがあります。': [
    'Do this at window 1 within 14 days. Funeral costs may be paid in part.',
    '14日のうちに、1番の窓口に来てください。お葬式のお金がもらえることがあります。',
  ],

  // 結婚
  'ご結婚おめでとうございます。届け出と、名前や住所が変わったあとにすることを案内します。': [
    'Congratulations. What to register, and what to do after your name or address has changed.',
    '結婚、おめでとう。結婚の届けと、名前や住所が変わったあとにすることを教えます。',
  ],
  '結婚して、住むところが変わりますか': ['Do you move on marrying?', '結婚して、住むところが変わりますか'],
  'ほかの市や町から、柴田町へ引っ越す': [
    'Into Shibata from another municipality',
    'ほかの市や町から、柴田町へ引っ越す',
  ],
  '柴田町から、ほかの市や町へ引っ越す': [
    'Out of Shibata to another municipality',
    '柴田町から、ほかの市や町へ引っ越す',
  ],
  柴田町の中で引っ越す: ['Within Shibata', '柴田町の中で引っ越す'],
  変わらない: ['No', '変わらない'],
  婚姻届: ['Registering the marriage', '結婚の届け'],
  '1番窓口へ届け出てください。休みの日や夜も預かります。': [
    'Bring it to window 1. It is also taken in on holidays and at night.',
    '1番の窓口に出してください。休みの日や夜も受け取ります。',
  ],
  マイナンバーカードの変更: ['Changing your My Number Card', 'マイナンバーカードを変える'],
  '名前や住所が変わったら、カードを持って1番窓口へ来てください。': [
    'When your name or address has changed, come to window 1 with the card.',
    '名前や住所が変わったら、カードを持って1番の窓口に来てください。',
  ],
}
