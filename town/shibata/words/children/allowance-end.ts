import type { Sentences } from '../sentences.ts'

/** 児童手当: 受給事由消滅, 未支払の請求, 現況届. */
export const allowanceEndWords: Sentences = {
  '児童手当を受けなくなるとき（受給事由消滅の届出）': [
    'When you no longer receive child allowance',
    '児童手当をもらわなくなるとき（受給事由消滅の届出）',
  ],
  児童手当の受給事由消滅: ['End of child allowance', '児童手当をもらわなくなる'],
  '柴田町から児童手当を受けていて、町の外へ引っ越す人、公務員になった人、対象の子どもがいなくなった人など': [
    'Recipients who move away from Shibata, become public servants, no longer have a child, and so on',
    '柴田町から児童手当をもらっている人です。町の外へ引っ越す人、公務員になった人、子どもがいなくなった人などです。',
  ],
  '柴田町から児童手当を受けなくなることを届け出ます。手当は、その日がある月の分まで受け取れます。続けて受けるときは、引っ越し先の市区町村や勤務先に、翌日から15日以内に請求してください。':
    [
      'You report that you no longer receive it from Shibata. You receive it for the month in which that day falls. To go on receiving it, claim where you move to, or from your employer, within 15 days of the day after.',
      '柴田町から児童手当をもらわなくなることを知らせます。その日がある月までは、もらえます。つづけてもらうときは、新しい市や町か、働くところに申し込んでください。つぎの日から15日のうちです。',
    ],
  '受けなくなることが決まったら、すぐに届け出てください。遅れると、返していただく手当が出ることがあります。':
    [
      'As soon as you know. If you are late, you may have to pay some back.',
      '決まったら、すぐに知らせてください。おくれると、お金を返すことがあります。',
    ],
  '引っ越すときは、引っ越し先が柴田町の外である': [
    'If you move, you move away from Shibata',
    '引っ越すときは、引っ越すところが柴田町の外',
  ],
  '町の中で引っ越すときは、手当を続けて受けられます。「児童手当を受けている人の氏名・住所・口座などの変更の届出」をしてください。':
    [
      'If you move within Shibata, you go on receiving it. Please report the change of address instead.',
      '町の中で引っ越すときは、つづけて手当をもらえます。名前や住所が変わったときの手続きをしてください。',
    ],
  '手当の対象の児童が、ほかにいない（引っ越し・公務員などのときは、いてもよい）': [
    'There is no other child (does not matter if you move or become a public servant)',
    'ほかに、手当をもらう子どもがいない（引っ越すときや、公務員になったときは、いてもいい）',
  ],
  'ほかの児童の手当は続きます。「子どもが増えた・減ったときの児童手当」で届け出てください。': [
    'The allowance for the others goes on. Please use “Child allowance when there are more or fewer children”.',
    'ほかの子どもの手当は、つづきます。「子どもがふえたとき、へったときの児童手当」の手続きをしてください。',
  ],
  受けなくなる理由: ['Reason', 'もらわなくなる理由'],
  児童手当を受けなくなる理由: ['Why you no longer receive it', '児童手当をもらわなくなる理由'],
  柴田町の外へ引っ越す: ['I move away from Shibata', '柴田町の外へ引っ越す'],
  国外へ引っ越す: ['I move abroad', '外国へ引っ越す'],
  '公務員になった（勤務先から受ける）': [
    'I became a public servant (my employer pays it)',
    '公務員になった（働くところからもらう）',
  ],
  おもに家計を支える人が替わった: [
    'Somebody else earns most of the living now',
    '家のお金を多くかせぐ人が変わった',
  ],
  児童の世話をしなくなった: ['I no longer look after the child', '子どもの世話をしなくなった'],
  '児童が亡くなった、施設に入った、里親に預けられた': [
    'The child died, or lives in an institution or with foster parents',
    '子どもがなくなった（死んだ）。施設や里親（かわりに育てる人）のところに行った',
  ],
  'その日（予定の日）': ['That day (or planned)', 'その日（予定の日）'],
  '引っ越す日や、公務員になった日などです。': [
    'The day of the move, the day you became a public servant, and so on.',
    '引っ越す日や、公務員になった日などです。',
  ],
  引っ越し先の住所: ['Address you move to', '引っ越すところの住所'],
  引っ越し先の国: ['Country you move to', '引っ越す国'],
  勤務先の名前: ['Name of the employer', '働くところの名前'],
  新しく家計を支える人の氏名: ['Name of the one who now earns the living', '新しくお金をかせぐ人の名前'],
  'ほかに、あなたが手当を受けている児童がいますか': [
    'Do you receive it for another child?',
    'ほかに、手当をもらっている子どもがいますか',
  ],

  '受け取る人が亡くなったときの児童手当（未支払の請求）': [
    'Child allowance when the recipient has died (unpaid allowance)',
    '手当をもらう人がなくなった（死んだ）ときの児童手当',
  ],
  未支払の児童手当の請求: ['Claim for unpaid child allowance', 'まだもらっていない児童手当'],
  '児童手当を受けていた人が亡くなったとき、その人が世話をしていた児童（手続は、いま児童を育てている人などができます）':
    [
      'The children who were looked after by a recipient who has died (whoever looks after them now may claim for them)',
      '児童手当をもらっていた人がなくなった（死んだ）とき、その人が世話をしていた子ども。手続きは、今その子どもを育てている人などができます。',
    ],
  '亡くなった人がまだ受け取っていなかった児童手当を、児童の口座に振り込みます。これからの手当は、いま児童を育てている人が「児童手当の認定請求」をすると受けられます。':
    [
      'What had not been paid yet goes to an account of the child. For the time to come, whoever looks after the child now makes a “Claim for child allowance”.',
      'なくなった人がまだもらっていない手当を、子どもの口座に入れます。これからの手当は、今子どもを育てている人がもらえます。「児童手当の認定請求」の手続きをしてください。',
    ],
  手続をする人のマイナンバーカード: [
    'My Number Card of the person who claims',
    '手続きをする人のマイナンバーカード',
  ],
  児童の名義の口座がわかるもの: [
    "Something that shows the child's bank account",
    '子どもの名前の口座がわかるもの',
  ],
  '急ぐ必要はありませんが、支払われるはずだった日から2年を過ぎると受け取れません（児童手当法第23条）。': [
    'There is no hurry, but two years after the day of payment the right is lost (Child Allowance Act, Article 23).',
    'いそがなくていいです。でも、2年をすぎると、もらえません（児童手当法第23条）。',
  ],
  おくやみ: ['After a death', '家族がなくなった（死んだ）'],
  亡くなった人が柴田町から児童手当を受けていた: [
    'The person received child allowance from Shibata',
    'なくなった人が柴田町から児童手当をもらっていた',
  ],
  '亡くなった人が手当を受けていた市区町村や勤務先に請求してください。': [
    'Please claim from the municipality or employer that paid it.',
    'なくなった人が手当をもらっていた市や町か、働いていたところに申し込んでください。',
  ],
  亡くなった人が世話をしていた児童がいる: [
    'There is a child whom the person looked after',
    'なくなった人が世話をしていた子どもがいる',
  ],
  '亡くなった人が世話をしていた児童だけが受け取れます。わからないときは、子ども家庭課にご相談ください。': [
    'Only children whom the person looked after receive it. If you are not sure, please ask the Children and Families Section.',
    'なくなった人が世話をしていた子どもだけ、もらえます。わからないときは、子ども家庭課に聞いてください。',
  ],
  手続をする人: ['Person who claims', '手続きをする人'],
  児童との関係: ['Relationship to the child', '子どもとの関係'],
  児童本人: ['The child itself', '子ども（自分）'],
  父または母: ['Father or mother', 'お父さんか、お母さん'],
  未成年後見人: ['Legal guardian', '未成年後見人（親のかわりの人）'],
  祖父母などの親族: ['Grandparent or other relative', 'おじいさん、おばあさん、ほかの家族'],
  亡くなった人: ['Person who died', 'なくなった人'],
  '亡くなった人は、柴田町から児童手当を受けていましたか': [
    'Did the person receive child allowance from Shibata?',
    'なくなった人は、柴田町から児童手当をもらっていましたか',
  ],
  受けていた: ['Yes', 'もらっていた'],
  受けていなかった: ['No', 'もらっていなかった'],
  亡くなった人の氏名: ['Name of the person who died', 'なくなった人の名前'],
  亡くなった日: ['Day of death', 'なくなった日'],
  亡くなった人の住所: ['Address of the person who died', 'なくなった人の住所'],
  '亡くなった人が世話をしていた児童を、全員入力してください。': [
    'Enter every child whom the person looked after.',
    'なくなった人が世話をしていた子どもを、全員書いてください。',
  ],
  亡くなった人が世話をしていましたか: [
    'Did the person look after the child?',
    'なくなった人が世話をしていましたか',
  ],
  していた: ['Yes', 'していた'],
  していなかった: ['No', 'していなかった'],
  児童の名義の口座: ["Child's bank account", '子どもの名前の口座'],
  '児童のうち一人の名義の口座を入力してください。その一人に、全員の分を振り込みます。': [
    'Enter an account in the name of one of the children. All of it is paid there.',
    '子ども1人の名前の口座を書いてください。その口座に、全員のお金を入れます。',
  ],
  亡くなったことがわかる書類: ['Proof of the death', 'なくなったことがわかる紙'],
  '戸籍や住民票（除票）などです。住民票が柴田町にあった人の分は要りません。': [
    'A family register or resident record. Not needed if the person was registered in Shibata.',
    '戸籍や住民票などです。柴田町に住民票があった人のものは、いりません。',
  ],
  未成年後見人であることがわかる書類: ['Proof of guardianship', '未成年後見人（親のかわりの人）だとわかる紙'],

  児童手当の現況届: ['Yearly report for child allowance', '児童手当の現況届（今のようすを知らせる手続き）'],
  '柴田町から児童手当を受けていて、町が住民票などで状況を確かめられない人（ほとんどの人は要りません）': [
    'Recipients whose circumstances the town cannot see in its records (most people need not report)',
    '児童手当をもらっている人で、町が今のようすを調べられない人だけ（ほとんどの人は、いりません）',
  ],
  '6月1日の児童の世話や生活の状況を届け出て、続けて手当を受けます。2022年6月からは町が住民票などで確かめるので、ほとんどの人は要りません。出す人は、最初のページで確かめられます。':
    [
      'You report how the children lived on 1 June and go on receiving the allowance. Since June 2022 the town looks this up itself for most people. The first page tells who must report.',
      '6月1日の子どもの世話や生活のようすを知らせます。2022年6月からは町が調べるので、ほとんどの人は、いりません。だれが出すかは、はじめのページでわかります。',
    ],
  '町から届いた案内（あるとき）': [
    'The letter from the town (if you have one)',
    '町から来た手紙（あるとき）',
  ],
  '毎年6月1日から6月30日までに出してください。出さないと、8月に支払う分から手当が止まります。': [
    'From 1 to 30 June every year. Otherwise the allowance stops with the payment in August.',
    '毎年6月1日から6月30日までに出してください。出さないと、8月のお金から止まります。',
  ],
  町が住民票などで確かめられない事情がある: [
    'There is something that the town cannot see in its records',
    '町が調べられないことがある',
  ],
  '現況届は要りません。町が住民票などで確かめ、手当を続けてお支払いします。': [
    'You need not report. The town looks it up and goes on paying.',
    '現況届は、いりません。町が調べて、つづけて手当をはらいます。',
  ],
  '世話をしている、18歳の年度末までの児童がいる': [
    'You look after a child up to the 31 March after its 18th birthday',
    '世話をしている子どもがいる（18歳になったあとの3月31日まで）',
  ],
  '受理（支給を続ける）': ['Accepted (goes on)', '受け取った（手当はつづく）'],
  '支給しない（消滅）': ['Ended', '手当は終わり（消滅）'],
  現況届が要る人: ['Who must report', '現況届を出す人'],
  '現況届が要る人は、次の人だけです。どれに当てはまりますか': [
    'Only these people must report. Which are you?',
    '現況届を出すのは、つぎの人だけです。あなたはどれですか',
  ],
  '配偶者からの暴力などで、住民票と違うところに住んでいる': [
    'Because of violence by a spouse or the like, I do not live where I am registered',
    '夫や妻の暴力などで、住民票とちがうところに住んでいる',
  ],
  児童の戸籍や住民票がない: [
    'The child is in no family register or resident record',
    '子どもの戸籍や住民票がない',
  ],
  '離婚の話し合いをしていて、配偶者と別居している': [
    'We are discussing divorce and live apart',
    '離婚の話をしていて、夫や妻と別のところに住んでいる',
  ],
  '未成年後見人として、または施設などとして受けている': [
    'I receive it as a legal guardian, or as an institution',
    '未成年後見人（親のかわりの人）や、施設としてもらっている',
  ],
  '学生ではない年上の子（22歳の年度末まで）を数えて受けている': [
    'An older child counts who is not a student (up to the 31 March after its 22nd birthday)',
    '学生ではない、年が上の子どもを数えてもらっている（22歳になったあとの3月31日まで）',
  ],
  町から現況届の案内が届いた: ['The town sent me a letter about it', '町から現況届の手紙が来た'],
  どれにも当てはまらない: ['None of these', 'どれもちがう'],
  '6月1日のようすを入力してください。18歳になって最初の3月31日までの子ども全員です。': [
    'As things were on 1 June. Every child up to the 31 March after its 18th birthday.',
    '6月1日のようすを書いてください。子ども全員です（18歳になったあとの3月31日まで）。',
  ],
}
