import type { Sentences } from '../sentences.ts'

/** 児童手当: 額の改定, 氏名・住所などの変更, 受給事由消滅. */
export const allowanceChangeWords: Sentences = {
  '子どもが増えた・減ったときの児童手当（額の改定の請求・届出）': [
    'Child allowance when there are more or fewer children (change of amount)',
    '子どもがふえたとき、へったときの児童手当（手当の額を変える手続き）',
  ],
  児童手当の額の改定: ['Change of child allowance', '児童手当の額を変える'],
  '柴田町から児童手当を受けていて、手当の対象の子どもが増えた人、減った人': [
    'Recipients of child allowance from Shibata with more or fewer children than before',
    '柴田町から児童手当をもらっている人で、子どもがふえた人、へった人',
  ],
  '2人目からの子どもが生まれたときや、子どもの世話をしなくなったときに、手当の額を改めます。第3子を数えるための年上の子が変わったときも、ここで届け出ます。':
    [
      'The amount changes when another child is born or when you no longer look after a child. Report here, too, when the older children who count towards a third child change.',
      '2人目や3人目の子どもが生まれると、手当がふえます。子どもの世話をしなくなると、手当がへります。年が上の子ども（22歳ぐらいまで）のことが変わったときも、ここで知らせてください。',
    ],
  '変わった日の翌日から15日以内に出してください。増えたときに遅れると、受け取れない月が出ます。減ったときに遅れると、返していただく手当が出ることがあります。':
    [
      'Within 15 days of the day after the change. If you are late, you may lose months, or have to pay some back.',
      '変わった日のつぎの日から15日のうちに出してください。ふえたときにおくれると、もらえない月があります。へったときにおくれると、お金を返すことがあります。',
    ],
  離婚: ['Divorce', '離婚した'],
  '児童が増えたときは、18歳の年度末までの児童である': [
    'A child who came is not past the 31 March after its 18th birthday',
    '子どもがふえたときは、その子どもは18歳になったあとの3月31日まで',
  ],
  '18歳になって最初の3月31日を過ぎた子は、「費用を出している年上の子が変わった」を選んで入力してください。': [
    'For a child past the 31 March after its 18th birthday choose “The older children I pay for have changed”.',
    '18歳になったあとの3月31日をすぎた子は、ここではありません。「お金を出している、年が上の子どもが変わった」をえらんでください。',
  ],
  '児童が増えたときは、その児童の世話をしている': [
    'You look after a child who came',
    '子どもがふえたときは、その子どもの世話をしている',
  ],
  '児童が減ったときは、ほかにも手当の対象の児童がいる': [
    'If a child went, there still is another',
    '子どもがへったときは、ほかに手当をもらう子どもがいる',
  ],
  '対象の児童がいなくなったときは、「児童手当を受けなくなるとき」で届け出てください。': [
    'If there is no child left, please use “When you no longer receive child allowance”.',
    '手当をもらう子どもがいなくなったときは、「児童手当をもらわなくなるとき」の手続きをしてください。',
  ],
  '年上の子を数えるときは、18歳の年度末を迎える子から22歳の年度末までの子である': [
    'Older children are those between the 31 March after their 18th and after their 22nd birthday',
    '年が上の子どもを数えるときは、18歳から22歳ぐらいまで（18歳になったあとの3月31日から、22歳になったあとの3月31日まで）',
  ],
  '18歳の年度末までの子は「児童」に入力してください。22歳の年度末を過ぎた子は数えないので、取り消してください。':
    [
      'Enter younger ones under “Children”. Take away those past the 31 March after their 22nd birthday; they do not count.',
      'もっと下の子は「子ども」のところに書いてください。22歳になったあとの3月31日をすぎた子は、書かないでください。',
    ],
  変わったこと: ['What has changed', '変わったこと'],
  何が変わりましたか: ['What has changed?', '何が変わりましたか'],
  '手当の対象の児童が増えた（増額の請求）': ['There is one child more, or several', '子どもがふえた'],
  '手当の対象の児童が減った（減額の届出）': ['There is one child fewer, or several', '子どもがへった'],
  費用を出している年上の子が変わった: [
    'The older children I pay for have changed',
    'お金を出している、年が上の子どもが変わった',
  ],
  '生まれた日や、世話を始めた日・やめた日です。進学や就職で4月から変わるときは、4月1日です。': [
    'The day of the birth, or the day on which you began or ceased to look after the child. If school or work begins in April: 1 April.',
    '生まれた日か、世話を始めた日か、世話をやめた日です。4月から学校や仕事が変わるときは、4月1日です。',
  ],
  '増えた・減った児童': ['Children who came or went', 'ふえた子ども、へった子ども'],
  '増えた児童、または減った児童だけを入力してください。': [
    'Enter only the children who came or went.',
    'ふえた子どもか、へった子どもだけ書いてください。',
  ],
  増えた理由: ['Reason', 'ふえた理由'],
  生まれた: ['Born', '生まれた'],
  世話を始めた: ['I began to look after the child', '世話を始めた'],
  減った理由: ['Reason', 'へった理由'],
  世話をしなくなった: ['I no longer look after the child', '世話をしなくなった'],
  亡くなった: ['Died', 'なくなった（死んだ）'],
  '施設に入った、里親に預けられた': [
    'In an institution or with foster parents',
    '施設に入った。里親（かわりに育てる人）のところに行った',
  ],
  'ほかに、手当の対象の児童がいますか': ['Is there another child?', 'ほかに、手当をもらう子どもがいますか'],
  '18歳の年度末を過ぎて、22歳の年度末までの子の費用を出していますか': [
    'Do you pay for a child between the 31 March after its 18th and after its 22nd birthday?',
    '18歳になったあとの3月31日から、22歳になったあとの3月31日までの子に、お金を出していますか',
  ],
  '出していない、そのような子はいない': ['No, or there is no such child', '出していない。そういう子はいない'],

  '児童手当を受けている人の氏名・住所・口座などの変更の届出': [
    'Change of name, address, account and so on for child allowance',
    '児童手当をもらっている人の名前や住所や口座が変わったとき',
  ],
  '児童手当の氏名・住所などの変更': ['Change of details for child allowance', '児童手当の名前や住所の変更'],
  '柴田町から児童手当を受けていて、氏名・住所・配偶者・振込先の口座・年金などが変わった人': [
    'Recipients of child allowance from Shibata whose name, address, spouse, account or pension has changed',
    '柴田町から児童手当をもらっている人で、名前、住所、夫や妻、銀行の口座、年金などが変わった人',
  ],
  '受給者や児童の氏名・住所、配偶者、振込先の口座、年金の変更を届け出ます。変わったことを選ぶと、必要なことだけをお聞きします。':
    [
      'You report changes of name or address (yours or a child’s), spouse, account or pension. Choose what has changed, and we ask only what is needed.',
      '名前や住所、夫や妻、銀行の口座、年金が変わったことを知らせます。変わったことをえらんでください。いることだけを聞きます。',
    ],
  '新しい口座がわかるもの（口座を変えるとき）': [
    'Something that shows the new account (if you change it)',
    '新しい口座がわかるもの（口座を変えるときだけ）',
  ],
  '変わった日から14日以内に届け出てください。': [
    'Within 14 days of the change.',
    '変わった日から14日のうちに知らせてください。',
  ],
  結婚: ['Marriage', '結婚した'],
  仕事: ['Work', '仕事'],
  公務員になっていない: ['You have not become a public servant', '公務員になっていない'],
  '公務員になったときは、「児童手当を受けなくなるとき」で届け出て、勤務先に請求してください。': [
    'If you have become a public servant, use “When you no longer receive child allowance” and claim from your employer.',
    '公務員になったときは、「児童手当をもらわなくなるとき」の手続きをしてください。それから、働くところに申し込んでください。',
  ],
  '引っ越したときは、新しい住所も柴田町の中である': [
    'If you moved, you moved within Shibata',
    '引っ越したときは、新しい住所も柴田町の中',
  ],
  '町の外へ引っ越したときは、「児童手当を受けなくなるとき」で届け出て、引っ越し先の市区町村に請求してください。':
    [
      'If you moved away, use “When you no longer receive child allowance” and claim where you live now.',
      '町の外へ引っ越したときは、「児童手当をもらわなくなるとき」の手続きをしてください。それから、新しい市や町に申し込んでください。',
    ],
  受給者の氏名: ["Recipient's name", '手当をもらっている人の名前'],
  受給者の住所: ["Recipient's address", '手当をもらっている人の住所'],
  '配偶者（結婚・離婚など）': ['Spouse (marriage, divorce and so on)', '夫や妻（結婚、離婚など）'],
  公務員になった: ['I became a public servant', '公務員になった'],
  変わった日: ['Day of the change', '変わった日'],
  新しい内容: ['New details', '新しいこと'],
  受給者の新しい氏名: ["Recipient's new name", '新しい名前'],
  受給者の前の氏名: ["Recipient's former name", '前の名前'],
  受給者の新しい住所: ["Recipient's new address", '新しい住所'],
  氏名が変わった児童: ['Children whose name changed', '名前が変わった子ども'],
  児童の新しい氏名: ["Child's new name", '子どもの新しい名前'],
  児童の前の氏名: ["Child's former name", '子どもの前の名前'],
  住所が変わった児童: ['Children whose address changed', '住所が変わった子ども'],
  児童の新しい住所: ["Child's new address", '子どもの新しい住所'],
  配偶者について: ['About your spouse', '夫や妻のこと'],
  '結婚した（事実婚を含む）': ['Married (or live as a couple)', '結婚した（届けを出していない人も）'],
  離婚した: ['Divorced', '離婚した'],
  氏名や住所が変わった: ['Name or address changed', '名前や住所が変わった'],
  いまの配偶者の氏名: ["Present spouse's name", '今の夫か妻の名前'],
  いまの配偶者の住所: ["Present spouse's address", '今の夫か妻の住所'],
  新しい振込先: ['New account', '新しい銀行の口座'],
  新しい振込先の口座: ['New bank account for payment', '新しい銀行の口座'],
}
