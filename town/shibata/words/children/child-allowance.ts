import type { Sentences } from '../sentences.ts'

export const childAllowanceWords: Sentences = {
  児童手当の認定請求: ['Claim for child allowance', '児童手当（子どもを育てるためのお金）をもらう手続き'],
  '柴田町に住み、18歳になって最初の3月31日までの子どもを育てている人（父母のうち、おもに家計を支えている人）':
    [
      'Residents of Shibata who raise a child up to the 31 March after its 18th birthday (of two parents, the one who mainly earns the living)',
      '柴田町に住んでいて、子どもを育てている人です。子どもは、18歳になったあとの3月31日までです。お父さんとお母さんのうち、お金を多くかせいでいる人が申し込みます。',
    ],
  '子ども一人につき、3歳未満は月15,000円、3歳から高校生の年代までは月10,000円、第3子からは月30,000円を受け取れます。偶数月に2か月分を振り込みます。公務員は勤務先に請求してください。':
    [
      'You receive 15,000 yen a month for each child under 3, 10,000 yen from 3 to high-school age, and 30,000 yen from the third child on. Two months are paid together in every even month. Public servants claim it from their employer.',
      '子ども1人にお金がもらえます。3歳になる前は1か月に15,000円です。3歳から高校生ぐらいまでは1か月に10,000円です。3人目の子どもからは1か月に30,000円です。2月、4月、6月、8月、10月、12月に、2か月分を銀行に入れます。公務員（国や県や町の仕事をする人）は、働いているところに聞いてください。',
    ],
  請求する人のマイナンバーカード: ["The claimant's My Number Card", 'お金をもらう人のマイナンバーカード'],
  '振込先の口座がわかるもの（公金受取口座を使わないとき）': [
    'Something that shows the bank account (unless you use your registered public payment account)',
    '銀行の口座がわかるもの（通帳など）。公金受取口座（国に登録した口座）を使うときは、いりません。',
  ],
  '子どもが生まれた日や引っ越した日の翌日から15日以内に請求してください。遅れると、受け取れない月が出ます。':
    [
      'Claim within 15 days of the day after the birth or the move. If you are late, some months are lost.',
      '子どもが生まれた日、引っ越した日のつぎの日から15日のうちに申し込んでください。おくれると、もらえない月があります。',
    ],
  勤務先が手当を払う公務員ではない: [
    'You are not a public servant paid the allowance by your employer',
    '公務員（国や県や町の仕事をする人）ではない',
  ],
  '18歳の年度末までの児童がいる': [
    'You have a child up to the end of the school year in which it turns 18',
    '18歳になったあとの3月31日までの子どもがいる',
  ],
  児童の世話をしている: ['You look after the child', '子どもの世話をしている'],
  'お住まいの市区町村に請求してください。': [
    'Please claim it from the municipality where you live.',
    '住んでいる市や町に申し込んでください。',
  ],
  '公務員の児童手当は、勤務先に請求してください（独立行政法人などに勤める人は「会社員」を選んでください）。':
    [
      'Public servants claim it from their employer (choose “Employee” if you work for an independent administrative agency).',
      '公務員の人は、働いているところに申し込んでください。',
    ],
  '対象となる児童がいません。18歳になって最初の3月31日を過ぎた子は「年上の子」に入力してください。': [
    'There is no child of that age. Enter children past the 31 March after their 18th birthday under “Older children”.',
    'お金がもらえる子どもがいません。18歳になったあとの3月31日をすぎた子は「年上の子」に書いてください。',
  ],
  '児童の世話をしている人が請求してください。': [
    'The person who looks after the child must claim.',
    '子どもの世話をしている人が申し込んでください。',
  ],

  // 請求する人
  '{}の個人番号（マイナンバー）': ['My Number (individual number) – {}', '{}のマイナンバー（12の数字）'],
  '暗号にして別に保管し、{}の事務だけに使います。書かないときは役場が法律に基づいて確認します。': [
    'It is encrypted, kept apart and used for one thing only: {}. If you leave it empty, the town looks it up as the law allows.',
    'マイナンバーは、ほかの人が読めないようにして守ります。{}のためだけに使います。書かなくてもいいです。書かないときは、役場が調べます。',
  ],
  児童手当の支給: ['payment of child allowance', '児童手当'],
  '番号法第9条第1項（{}に関する事務）': [
    'My Number Act, Article 9 (1) ({})',
    '番号法第9条第1項（{}に関する事務）',
  ],

  // 請求のきっかけと仕事
  請求のきっかけと仕事: ['Reason and work', '申し込む理由と仕事'],
  請求のきっかけ: ['Reason for the claim', '申し込む理由'],
  子どもが生まれた: ['A child was born', '子どもが生まれた'],
  柴田町に引っ越してきた: ['I moved to Shibata', '柴田町に引っ越してきた'],
  そのことがあった日: ['Date on which that happened', 'それがあった日'],
  '生まれた日や引っ越した日です。': [
    'The day of the birth or of the move.',
    '生まれた日か、引っ越した日です。',
  ],
  職業: ['Occupation', '仕事'],
  会社員: ['Employee', '会社で働いている'],
  自営業: ['Self-employed', '自分の店や会社で働いている'],
  公務員: ['Public servant', '公務員（国や県や町の仕事をする人）'],
  加入している年金: ['Your pension scheme', '入っている年金'],
  厚生年金: ["Employees' Pension", '厚生年金（会社で働いている人の年金）'],
  共済: ['Mutual aid association', '共済（学校の先生などの年金）'],

  // 配偶者
  配偶者: ['Spouse', '夫か妻'],
  配偶者はいますか: ['Do you have a spouse?', '夫か妻はいますか'],
  配偶者の氏名: ["Spouse's name", '夫か妻の名前'],
  配偶者の生年月日: ["Spouse's date of birth", '夫か妻の生まれた日'],
  配偶者と同居していますか: ['Do you live together?', '夫か妻と一緒に住んでいますか'],
  配偶者の住所: ["Spouse's address", '夫か妻が住んでいるところ'],

  // 児童
  児童: ['Children', '子ども'],
  '児童{#}': ['Child {}', '子ども {}人目'],
  '18歳になって最初の3月31日までの子ども全員を入力してください。': [
    'Enter every child up to the 31 March after its 18th birthday.',
    '子どもを全員書いてください。18歳になったあとの3月31日までの子どもです。',
  ],
  児童の氏名: ["Child's name", '子どもの名前'],
  あなたから見た続柄: ['Relationship to you', 'あなたとの関係'],
  子: ['Child', '子ども'],
  養子: ['Adopted child', '養子（法律で自分の子になった子ども）'],
  孫: ['Grandchild', 'まご（子どもの子ども）'],
  里子: ['Foster child', '里子（あずかって育てている子ども）'],
  '同居・別居': ['Living together or apart', '一緒に住んでいますか'],
  同居: ['Together', '一緒に住んでいる'],
  別居: ['Apart', '別のところに住んでいる'],
  児童の住所: ["Child's address", '子どもが住んでいるところ'],
  'あなたが世話をしていますか（監護）': ['Do you look after the child?', 'あなたが世話をしていますか'],
  している: ['Yes', 'している'],
  していない: ['No', 'していない'],
  生活の費用: ['Living costs', '生活のお金'],
  同じ家計で生活している: ['We share one household budget', '同じお金で生活している'],
  あなたが費用を出している: ['I pay for them', 'あなたがお金を出している'],

  // 年上の子
  年上の子: ['Older children', '年が上の子ども'],
  '年上の子{#}': ['Older child {}', '年が上の子ども {}人目'],
  '22歳になって最初の3月31日までの子で、費用を出している人がいると、第3子から手当が増えます。': [
    'If you support a child up to the 31 March after its 22nd birthday, the allowance rises from the third child on.',
    '22歳になったあとの3月31日までの子どもにお金を出していますか。その子も数えます。3人目の子どもから、もらえるお金がふえます。',
  ],
  '世話をし、生活の費用を出していますか': [
    'Do you look after and pay for them?',
    '世話をして、生活のお金を出していますか',
  ],
  出している: ['Yes', '出している'],
  出していない: ['No', '出していない'],

  // 1月1日の住所, 振込先, 添付書類と同意
  '1月1日の住所': ['Address on 1 January', '1月1日に住んでいたところ'],
  今年1月1日の住所: ['Address on 1 January of this year', '今年の1月1日に住んでいたところ'],
  '柴田町に引っ越す前の住所です。': [
    'Your address before you moved to Shibata.',
    '柴田町に来る前に住んでいたところです。',
  ],
  振込先: ['Bank account', 'お金を入れる銀行の口座'],
  振込先の口座: ['Bank account for payment', 'お金を入れる銀行の口座'],
  添付書類と同意: ['Documents and consent', '写真や書類と、同意'],
  請求する人の健康保険の資格がわかるもの: [
    "Proof of the claimant's health insurance",
    '入っている健康保険がわかるもの',
  ],
  'マイナンバーで確認できるときは要りません。': [
    'Not needed when it can be checked by My Number.',
    'マイナンバーでわかるときは、いりません。',
  ],
  別居監護申立書: [
    'Statement that you look after a child living apart',
    '別居監護申立書（別のところに住む子どもの世話をしていることを書く紙）',
  ],
  '監護相当・生計費の負担についての確認書': [
    'Confirmation that you look after and pay for an older child',
    '監護相当・生計費の負担についての確認書（年が上の子どもの世話をして、お金を出していることを書く紙）',
  ],
  確認への同意: ['Consent to checks', '役場が調べてもいいですか（同意）'],
  '認定に必要な住民票・税・年金の情報を、柴田町が公簿や他の機関で確認することに同意します。': [
    'I agree that Shibata Town checks resident, tax and pension records, here and with other authorities, as needed for this claim.',
    '柴田町が、わたしの住民票（住んでいるところの記録）、税金、年金のことを調べます。ほかの役所に聞くこともあります。わたしは、それでいいです。',
  ],
}
