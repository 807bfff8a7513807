import type { Sentences } from '../sentences.ts'

/** 妊娠の届出. */
export const pregnancyWords: Sentences = {
  '妊娠の届出（母子健康手帳を受け取る）': [
    'Reporting a pregnancy (and receiving the maternal and child health handbook)',
    '妊娠（おなかに赤ちゃんがいること）の届出。母子健康手帳（赤ちゃんの手帳）をもらう手続き',
  ],
  妊娠の届出: ['Reporting a pregnancy', '妊娠（おなかに赤ちゃんがいること）の届出'],
  '妊娠した人で、柴田町に住んでいる人（代わりの人が書いてもかまいません）': [
    'Pregnant residents of Shibata (somebody else may write for you)',
    'おなかに赤ちゃんがいる人で、柴田町に住んでいる人です。ほかの人が書いてもいいです。',
  ],
  '妊娠を町に知らせると、母子健康手帳と、妊婦健診の費用を助ける受診票を受け取れます。手帳と受診票は、保健師や助産師とお話しするときにお渡しします。その日も、ここで予約できます。一人で悩まず、何でも話してください。':
    [
      'You receive the maternal and child health handbook and vouchers for check-ups, when you talk with a nurse or midwife. You can book that talk here. You are not alone; tell us anything.',
      '町に知らせると、母子健康手帳（赤ちゃんの手帳）と、病院のお金が安くなる紙をもらえます。保健師や助産師（体や赤ちゃんのことを助ける人）と話すときにわたします。話す日も予約できます。1人でなやまないで、何でも話してください。',
    ],
  '出産予定日と、診察を受けた医療機関がわかるもの': [
    'The expected day of birth and the name of the clinic',
    '赤ちゃんが生まれる予定の日と、病院の名前がわかるもの',
  ],
  妊娠した人のマイナンバーカード: [
    "The pregnant person's My Number Card",
    'おなかに赤ちゃんがいる人のマイナンバーカード',
  ],
  '妊娠がわかったら、早めに届け出てください（妊娠11週までが目安です。過ぎてからでも届け出られます）。': [
    'Soon after you know (by week 11 if you can; later is all right too).',
    'わかったら、早く知らせてください（11週までがいいです。おそくなっても、できます）。',
  ],
  '母子健康手帳は、お住まいの市区町村で受け取ってください。里帰りや、事情があって住民票のない人のご相談は、柴田町の保健センターでもお受けします。':
    [
      'You receive the handbook from the municipality where you live. If you are here with your parents, or are registered nowhere, our Health Centre is open to you as well.',
      '母子健康手帳は、住んでいる市や町でもらってください。住民票が柴田町にない人も、困っているときは、柴田町の保健センターに来てください。',
    ],
  '医師や助産師の診察で、妊娠がわかった': [
    'A doctor or midwife has confirmed the pregnancy',
    '医者か助産師にみてもらった',
  ],
  '先に産婦人科などで診察を受けてください。費用が心配なときや、だれにも話せないときは、健康推進課にお電話ください。いっしょに考えます。':
    [
      'Please see a doctor first. If you worry about the cost, or can tell nobody, please call the Health Section. We think about it together.',
      '先に病院（産婦人科）でみてもらってください。お金が心配なときや、だれにも話せないときは、健康推進課に電話してください。一緒に考えます。',
    ],
  '受理（手帳の交付）': ['Accepted; the handbook is yours', '受け取った（手帳をわたす）'],
  妊娠した人: ['Pregnant person', 'おなかに赤ちゃんがいる人'],
  連絡のときに気をつけてほしいこと: [
    'What we should mind when we contact you',
    '電話やメールで、気をつけてほしいこと',
  ],
  '「家族にはまだ話していない」「夕方に電話してほしい」など、何でも書いてください。': [
    'Such as “I have not told my family yet” or “Please call in the evening”.',
    '何でも書いてください。例：「家族にまだ話していない」「夕方に電話してほしい」',
  ],
  妊娠のこと: ['The pregnancy', '赤ちゃんのこと'],
  医師や助産師の診察: ['Seen by a doctor or midwife', '病院でみてもらいましたか'],
  '受けて、妊娠とわかった': ['Yes, and the pregnancy is confirmed', 'はい。赤ちゃんがいるとわかった'],
  まだ受けていない: ['Not yet', 'まだ'],
  妊娠の週数: ['Weeks of pregnancy', '何週ですか'],
  '届け出る日の週数です。': ['On the day you report.', '今日で何週かを書いてください。'],
  週: ['weeks', '週'],
  '{#}週': ['{} weeks', '{}週'],
  出産予定日: ['Expected day of birth', '赤ちゃんが生まれる予定の日'],
  おなかの赤ちゃんの数: ['Number of babies', 'おなかの赤ちゃんは何人ですか'],
  '1人': ['One', '1人'],
  '2人': ['Two', '2人'],
  '3人以上': ['Three or more', '3人か、もっと'],
  まだわからない: ['Not known yet', 'まだわからない'],
  '診察を受けた医療機関と、医師・助産師の名前': [
    'Clinic, and name of the doctor or midwife',
    '病院の名前と、医者か助産師の名前',
  ],
  性感染症の検査: ['Test for sexually transmitted diseases', '性感染症（セックスでうつる病気）の検査'],
  受けた: ['Done', '受けた'],
  わからない: ['Not sure', 'わからない'],
  結核の検査: ['Test for tuberculosis', '結核（せきが続く病気）の検査'],
  体とくらし: ['You and your life', '体と生活のこと'],
  'どれも、答えたくないことは空けておいてかまいません。あなたと赤ちゃんを助けるために、担当の職員だけが読みます。':
    [
      'Leave empty whatever you do not wish to answer. Only those in charge read it, to help you and your baby.',
      '答えたくないことは、書かなくていいです。あなたと赤ちゃんを助けるために、役場の担当の人だけが読みます。',
    ],
  これまでの出産: ['Earlier births', '前に赤ちゃんを産みましたか'],
  はじめて: ['None', 'はじめて'],
  '1回': ['One', '1回'],
  '2回以上': ['Two or more', '2回か、もっと'],
  'いまのようすで、あてはまるもの': ['What is true of you now', '今のことで、同じものはどれですか'],
  'たばこを吸っている（家族も含む）': ['Smoking (or somebody in the family)', 'たばこを吸っている（家族も）'],
  お酒を飲んでいる: ['Drinking alcohol', 'お酒を飲んでいる'],
  '治療中の病気がある、薬を飲んでいる': [
    'Under treatment, or taking medicine',
    '病院に行っている病気がある。薬を飲んでいる',
  ],
  '眠れない、気分が落ち込む': ['Not sleeping well, feeling low', '眠れない。気持ちが暗い'],
  気がかりなこと: ['What worries you', '心配なこと'],
  体や出産のこと: ['My body and the birth', '体や、赤ちゃんを産むこと'],
  お金や仕事のこと: ['Money and work', 'お金や仕事'],
  パートナーや家族とのこと: ['My partner or family', '相手や家族のこと'],
  '手伝ってくれる人、相談できる人がいない': [
    'Nobody to help or to talk to',
    '手伝う人や、話を聞く人がいない',
  ],
  上の子のこと: ['My older child', '上の子のこと'],
  住まいのこと: ['Housing', '住むところ'],
  日本語での話や書類: ['Speaking and reading Japanese', '日本語で話すことや、書くこと'],
  聞いてほしいこと: ['Anything you would like to say', '聞いてほしいこと'],
  お話しする日: ['The day we talk', '話す日'],
  お話しする方法: ['How we talk', 'どうやって話しますか'],
  '保健師か助産師が、これからのことをいっしょに考えます。母子健康手帳もお渡しします。': [
    'A nurse or midwife thinks with you about what comes. You receive the handbook, too.',
    '保健師か助産師（体や赤ちゃんのことを助ける人）が、これからのことを一緒に考えます。母子健康手帳もわたします。',
  ],
  保健センターに行く: ['I come to the Health Centre', '保健センターに行く'],
  家に来てほしい: ['Please come to my home', '家に来てほしい'],
  オンラインか電話で話したい: ['Online or by telephone', 'インターネットか電話で話したい'],
  保健センターに行く日と時間: ['Day and time at the Health Centre', '保健センターに行く日と時間'],
  都合のよい日や時間: ['Days and times that suit you', 'いつがいいですか（日や時間）'],
  '保健師からお電話して、日を決めます。': [
    'A nurse calls you to fix the day.',
    '保健師が電話をして、日を決めます。',
  ],
  妊娠の証明: ['Certificate of pregnancy', '病院でもらった紙（妊娠の証明）'],
  '医療機関から紙をもらった人は、写真を付けてください。なくてもかまいません。': [
    'If your clinic gave you one, add a photograph. It is not required.',
    '病院から紙をもらった人は、写真をえらんでください。なくてもいいです。',
  ],
}
