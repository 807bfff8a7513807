import type { Sentences } from '../sentences.ts'

/** 教育・保育給付認定, 利用の申込み, 現況届. */
export const nurseryWords: Sentences = {
  '保育所・幼稚園などを利用するための認定（教育・保育給付認定の申請）': [
    'Certification for nurseries and kindergartens (education and childcare benefit)',
    '保育所や幼稚園などに通うための認定（教育・保育給付認定）',
  ],
  '教育・保育給付認定': ['Certification for nurseries', '保育所などに通うための認定'],
  '小学校に入る前の子どもを、保育所・認定こども園・幼稚園などに通わせたい保護者': [
    'Parents of a child before primary school who wish to use a nursery, kodomoen or kindergarten',
    '小学校に入る前の子どもを、保育所、認定こども園、幼稚園などに通わせたい人',
  ],
  '保育所や認定こども園などを利用するには、町の認定（1号・2号・3号）が要ります。どの認定になるかは、子どもの年齢と希望から町が決めます。どの施設に入るかは、「保育所などの利用の申込み」で申し込んでください。':
    [
      'Nurseries and kodomoen need a certification by the town (No. 1, 2 or 3). The town decides which, from the age of the child and your wishes. For a place use “Application for a nursery place”.',
      '保育所や認定こども園などに通うには、町の認定（1号、2号、3号）がいります。どの認定かは、町が決めます。どこに通うかは、「保育所などに入るための申し込み」で申し込んでください。',
    ],
  '就労証明書など、保育が必要な理由がわかるもの（保育を希望するとき）': [
    'Proof of why day care is needed, such as a certificate of employment (for day care)',
    '就労証明書（働いていることを書いた紙）など、あずけたい理由がわかるもの（保育がほしいとき）',
  ],
  '利用を始める前に申請してください。申請から30日以内に結果をお知らせします。': [
    'Before it begins. You hear from us within 30 days.',
    '通いはじめる前に申し込んでください。30日のうちに答えを知らせます。',
  ],
  '教育を希望するときは、子どもがこの年度か次の年度に3歳になる、または3歳以上である': [
    'For education: the child is 3, or turns 3 in this school year or the next',
    '教育がほしい子どもは、3歳か、つぎの年度までに3歳になる',
  ],
  '幼稚園などの教育は3歳からです。3歳になる前の子どもは、保育を選んでください。': [
    'Education begins at 3. For younger children choose day care.',
    '幼稚園などの教育は3歳からです。3歳になる前の子どもは、保育をえらんでください。',
  ],
  認定を受ける子ども: ['Child to be certified', '認定を受ける子ども'],
  障害者手帳などを持っていますか: [
    'Does the child have a disability certificate?',
    '障害者手帳などを持っていますか',
  ],
  持っている: ['Yes', '持っている'],
  持っていない: ['No', '持っていない'],
  希望: ['Your wishes', '希望'],
  どのように利用したいですか: ['What would you like?', 'どうしたいですか'],
  '幼稚園や認定こども園で、教育を受ける（昼すぎまで）': [
    'Education at a kindergarten or kodomoen (until early afternoon)',
    '幼稚園や認定こども園で、教育（昼すぎまで）',
  ],
  '保育所や認定こども園などで、保育を受ける（働く間など）': [
    'Day care at a nursery or kodomoen (while you work, and so on)',
    '保育所や認定こども園などで、保育（働くあいだなど）',
  ],
  保育を受けたい時間: ['Hours of day care', 'あずけたい時間'],
  '働く時間などによって、短時間だけになることがあります。': [
    'Depending on your hours of work only short hours may be possible.',
    '働く時間が短いときは、短い時間だけのことがあります。',
  ],
  '保育標準時間（1日に最長11時間）': ['Standard hours (up to 11 a day)', '長い時間（1日に11時間まで）'],
  '保育短時間（1日に最長8時間）': ['Short hours (up to 8 a day)', '短い時間（1日に8時間まで）'],
  いっしょに住んでいる人: ['People who live with you', '一緒に住んでいる人'],
  '住民票が別でも、いっしょに住んでいる人がいますか': [
    'Does anybody live with you who is registered apart?',
    '住民票は別で、一緒に住んでいる人がいますか',
  ],
  '住民票が別の人だけを入力してください。同じ住民票の人は町が確かめます。': [
    'Only those who are registered apart. The town looks up the others.',
    '住民票が別の人だけ書いてください。ほかの人は町が調べます。',
  ],
  障害者手帳などの写し: ['Copy of a disability certificate', '障害者手帳などのコピー'],
  '家族の中に、ほかの市区町村で手帳を受けた人がいるときに付けてください。保育料が下がることがあります。': [
    'If somebody in the family received one from another municipality. The fee may be lower.',
    '家族の中に、ほかの市や町の手帳を持っている人がいるときだけです。お金が安くなることがあります。',
  ],
  '認定と保育料を決めるために必要な住民票・税・福祉の情報を、柴田町が公簿や他の機関で確認することに同意します。':
    [
      'I agree that Shibata Town checks resident, tax and welfare records, here and with other authorities, as needed to certify and to set the fee.',
      '柴田町が、わたしの住民票、税金、福祉のことを調べます。ほかの役所に聞くこともあります。わたしは、それでいいです。',
    ],

  '保育所などの利用の申込み（入所の申込み）': [
    'Application for a nursery place',
    '保育所などに入るための申し込み',
  ],
  保育所などの利用申込み: ['Application for a nursery place', '保育所などの申し込み'],
  '働いている、病気があるなどの理由で、家庭で昼間の保育ができない保護者（2号・3号の認定を受ける人）': [
    'Parents who cannot look after their child during the day because of work, illness and so on (certified as No. 2 or 3)',
    '働いている、病気があるなどの理由で、昼に子どもの世話ができない人（2号か3号の認定の人）',
  ],
  '柴田町の保育所、認定こども園、小規模保育などに申し込みます。希望が多いときは、保育の必要な度合いの高い人から順に決めます。2号・3号の認定がまだの人は、「保育所・幼稚園などを利用するための認定」もいっしょに申請してください。':
    [
      'You apply for a nursery, kodomoen or small nursery in Shibata. If many apply, those in greatest need come first. If you are not certified yet, apply for “Certification for nurseries and kindergartens” as well.',
      '柴田町の保育所、認定こども園、小さい保育室などに申し込みます。申し込みが多いときは、困っている人から決めます。認定がまだの人は、「保育所や幼稚園などに通うための認定」も申し込んでください。',
    ],
  '就労証明書など、保育が必要な理由がわかるもの（認定の申請で出した人は要りません）': [
    'Proof of why day care is needed, such as a certificate of employment (unless you gave it for the certification)',
    '就労証明書（働いていることを書いた紙）など、あずけたい理由がわかるもの。認定のときに出した人は、いりません。',
  ],
  '母子健康手帳（子どもの健康のことを見ながら書くため）': [
    "The maternal and child health handbook (to look up the child's health)",
    '母子健康手帳（赤ちゃんの手帳）。見ながら書きます。',
  ],
  '4月から利用したいときは、前の年の10月から12月ごろまで。年度の途中から利用したいときは、始めたい月の前の月の10日ごろまで。':
    [
      'For April: from October to about December before. For other months: until about the 10th of the month before.',
      '4月から通いたいときは、前の年の10月から12月ごろまで。ほかの月から通いたいときは、前の月の10日ごろまで。',
    ],
  入所を希望する子ども: ['Child for whom you apply', '申し込む子ども'],
  '子どもの体や育ちについて、あてはまるもの': ["The child's health and growth", '子どもの体のこと'],
  '選んだことで、申込みが不利になることはありません。安全に預かるためにうかがいます。': [
    'What you choose does not count against you. We ask so that the child is safe.',
    'えらんでも、入りにくくなることはありません。子どもを安全にあずかるために聞きます。',
  ],
  食物などのアレルギーがある: ['Allergies (food and others)', 'アレルギー（食べものなど）がある'],
  '毎日の薬や、医療的なケアが要る': ['Daily medicine or medical care', '毎日の薬や、医療の世話がいる'],
  '持病や、通院している病気がある': [
    'A chronic illness, or one under treatment',
    '病院に行っている病気がある',
  ],
  '発達で気になることや、相談したいことがある': [
    'Something about growth that you would like to talk about',
    '育ちのことで、話したいことがある',
  ],
  くわしい内容: ['Details', 'くわしいこと'],
  '食べられないもの、薬の名前、気をつけてほしいことなどを書いてください。': [
    'What the child cannot eat, names of medicine, what to take care of.',
    '食べることができないもの、薬の名前、気をつけてほしいことを書いてください。',
  ],
  かかりつけの医療機関: ['Usual doctor or clinic', 'いつも行く病院'],
  希望する施設: ['Facilities you wish for', '通いたいところ'],
  '希望する順に、5つまで選べます。多く選ぶと入れる見込みが高くなりますが、通えるところだけを選んでください。':
    [
      'Up to five, in order. More of them make a place likelier, but choose only those you can reach.',
      '通いたいところから、5つまでえらべます。たくさんえらぶと、入りやすくなります。通うことができるところだけ、えらんでください。',
    ],
  '希望{#}': ['Wish {}', '希望 {}番'],
  施設: ['Facility', '保育所など'],
  利用したい日と時間: ['Days and hours', '通いたい日と時間'],
  利用したい曜日: ['Days of the week', '通いたい曜日'],
  月曜日: ['Monday', '月曜日'],
  火曜日: ['Tuesday', '火曜日'],
  水曜日: ['Wednesday', '水曜日'],
  木曜日: ['Thursday', '木曜日'],
  金曜日: ['Friday', '金曜日'],
  土曜日: ['Saturday', '土曜日'],
  利用したい時間: ['Hours', '通いたい時間'],
  '通勤の時間を含めて書いてください。例：8時から17時30分まで': [
    'Including your way to work. Example: 8:00 to 17:30',
    '会社へ行く時間も入れて書いてください。例：8時から17時30分まで',
  ],
  きょうだいといまの保育: ['Siblings and present care', 'きょうだいと、今のこと'],
  きょうだい: ['Siblings', 'きょうだい'],
  '同時に申し込む（同じ施設だけを希望）': [
    'Apply together (only the same facility)',
    '一緒に申し込む（同じところだけ）',
  ],
  '同時に申し込む（別の施設でもよい）': [
    'Apply together (different facilities will do)',
    '一緒に申し込む（別のところでもいい）',
  ],
  すでに通っているきょうだいがいる: ['A sibling is there already', 'もう通っているきょうだいがいる'],
  'いない、申し込まない': ['None, or not applying', 'いない。申し込まない'],
  きょうだいの氏名: ["Sibling's name", 'きょうだいの名前'],
  'いま、昼間の子どもの世話': ['Who looks after the child by day now', '今、昼に子どもの世話をしている人'],
  家庭で見ている: ['At home', '家で世話をしている'],
  育児休業を取って見ている: ['A parent on leave', '育児休業（赤ちゃんのための休み）で世話をしている'],
  認可外の保育施設に預けている: ['An unlicensed nursery', '認可外（町が決めたところではない）保育所'],
  祖父母などに頼んでいる: ['Grandparents or others', 'おじいさん、おばあさんなど'],
  職場に連れて行っている: ['Taken to work', '仕事のところに連れて行っている'],
  '入れないときは育児休業を延ばしてもよいので、ほかの人を先にしてよいですか': [
    'May others come first, as you could extend your leave?',
    '入ることができないとき、育児休業を長くできますか。ほかの人が先でもいいですか',
  ],
  よい: ['Yes', 'いい'],
  入所を強く希望する: ['No, we need the place', 'どうしても入りたい'],
  '教育・保育給付認定（2号・3号）': ['Certification (No. 2 or 3)', '保育所などに通うための認定（2号、3号）'],
  認定を受けている: ['Certified', '認定がある'],
  '申請している、いっしょに申請する': ['Applied for, or applying now', '申し込んだ。一緒に申し込む'],
  まだ申請していない: ['Not yet applied for', 'まだ申し込んでいない'],
  '認定の申請で、就労証明書などを出しましたか': [
    'Did you give certificates of employment and the like for it?',
    '認定の申し込みで、就労証明書などを出しましたか',
  ],
  '出した（その後、変わっていない）': ['Yes, and nothing has changed', '出した（変わっていない）'],
  '出していない、変わったところがある': ['No, or something has changed', '出していない。変わったことがある'],
  家庭の状況: ['Your family', '家族のこと'],
  '家庭の状況で、あてはまるもの': ['What is true of your family', '家族のことで、同じものはどれですか'],
  '入所の順を決めるときに考えに入れます。': [
    'It is taken into account when places are given.',
    '入る人を決めるときに考えます。',
  ],
  ひとり親の家庭: ['Single parent', 'お父さんかお母さん1人で育てている'],
  生活保護を受けている: ['On public assistance', '生活保護（生活のためのお金）をもらっている'],
  障害のある家族がいる: ['A member of the family has a disability', '障害がある家族がいる'],
  介護が要る家族がいる: ['A member of the family needs care', '介護（体の世話）がいる家族がいる'],
  家計を支える人が失業した: ['The earner has lost the job', 'お金をかせぐ人の仕事がなくなった'],
  保護者の一人が単身で赴任している: [
    'One parent works away from home',
    'お父さんかお母さんが、遠くで1人で働いている',
  ],
  伝えておきたいこと: ['Anything else', '言っておきたいこと'],
  '入所を決めるために必要な住民票・税・福祉・健診の情報を柴田町が確認すること、希望した施設に申込みの内容を伝えることに同意します。':
    [
      'I agree that Shibata Town checks resident, tax, welfare and health check records as needed to decide, and tells the facilities I chose what I wrote.',
      '柴田町が、わたしの住民票、税金、福祉、健診のことを調べます。通いたい保育所などに、書いたことを伝えます。わたしは、それでいいです。',
    ],

  保育所などを利用している人の現況届: [
    'Yearly report of those who use a nursery',
    '保育所などに通っている人の現況届（今のようすを知らせる手続き）',
  ],
  保育の現況届: ['Yearly report for nurseries', '保育の現況届'],
  '2号・3号の認定を受けて、保育所・認定こども園・小規模保育などを利用している子どもの保護者': [
    'Parents of a child certified as No. 2 or 3 at a nursery, kodomoen or small nursery',
    '2号か3号の認定で、保育所、認定こども園、小さい保育室などに通う子どもを育てている人',
  ],
  '保育が必要な理由が続いているかを、年に1度届け出ます。続いているときは、そのまま利用できます。': [
    'Once a year you report whether day care is still needed. If it is, everything goes on as it is.',
    'あずけたい理由がつづいているかを、1年に1回知らせます。つづいているときは、そのまま通うことができます。',
  ],
  '就労証明書など、保育が必要な理由がわかるもの': [
    'Proof of why day care is needed, such as a certificate of employment',
    '就労証明書（働いていることを書いた紙）など、あずけたい理由がわかるもの',
  ],
  '町がお知らせする期間（毎年6月から8月ごろ）に出してください。': [
    'When the town asks for it (about June to August every year).',
    '町が知らせるときに出してください（毎年6月から8月ごろ）。',
  ],
  '2号か3号の認定を受けて、保育所などを利用している': [
    'The child is certified as No. 2 or 3 and uses a nursery',
    '2号か3号の認定で、保育所などに通っている',
  ],
  '1号の認定の人は、現況届は要りません。これから利用したい人は、「保育所などの利用の申込み」をしてください。':
    [
      'No. 1 need not report. For a new place use “Application for a nursery place”.',
      '1号の認定の人は、いりません。これから通いたい人は、「保育所などに入るための申し込み」をしてください。',
    ],
  '受理（認定を続ける）': ['Accepted (goes on)', '受け取った（認定はつづく）'],
  '認定の変更・取消し': ['Certification changed or ended', '認定を変える、やめる'],
  届け出る保護者: ['Parent who reports', '知らせるお父さんかお母さん'],
  'いま、2号か3号の認定を受けて、保育所などを利用していますか': [
    'Is the child certified as No. 2 or 3 and uses a nursery now?',
    '今、2号か3号の認定で、保育所などに通っていますか',
  ],
  利用している: ['Yes', '通っている'],
  利用していない: ['No', '通っていない'],
  利用している子ども: ['Children there', '通っている子ども'],
  柴田町の外の施設: ['A facility outside Shibata', '柴田町の外の保育所など'],
  '家族や住まいに、変わったことがありますか': [
    'Has anything changed in your family or home?',
    '家族や家のことで、変わったことがありますか',
  ],
  '結婚、離婚、引っ越し、きょうだいの誕生、祖父母との同居などです。': [
    'Marriage, divorce, a move, a sibling, grandparents moving in.',
    '結婚、離婚、引っ越し、きょうだいが生まれた、おじいさんやおばあさんと住みはじめた、などです。',
  ],
  ある: ['Yes', 'ある'],
  ない: ['No', 'ない'],
  変わったことの内容: ['What has changed', '何が変わりましたか'],
}
