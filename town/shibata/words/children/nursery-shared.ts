import type { Sentences } from '../sentences.ts'

/** What the procedures of 保育 share: who asks, why each parent needs it, and what proves it. */
export const nurserySharedWords: Sentences = {
  保護者のマイナンバーカード: ["The parent's My Number Card", 'お父さんかお母さんのマイナンバーカード'],
  申請する保護者: ['Parent who applies', '申し込むお父さんかお母さん'],
  '利用を始めるまでに、柴田町に引っ越しますか': [
    'Will you move to Shibata before it begins?',
    '通いはじめるまでに、柴田町に引っ越しますか',
  ],
  引っ越す: ['Yes', '引っ越す'],
  引っ越さない: ['No', '引っ越さない'],
  '柴田町に住んでいる、または利用を始めるまでに引っ越してくる': [
    'You live in Shibata or will have moved here by then',
    '柴田町に住んでいる。または、通いはじめるまでに引っ越してくる',
  ],
  'ほかの市区町村に住み続けるときは、お住まいの市区町村に申請してください。柴田町の施設を希望することもできます。':
    [
      'If you stay elsewhere, apply to the municipality where you live. You can ask there for a place in Shibata.',
      'ほかの市や町に住んでいるときは、その市や町に申し込んでください。柴田町の保育所を希望することもできます。',
    ],
  小学校に入る前の子ども: ['A child before primary school', '小学校に入る前の子ども'],
  '小学生は、放課後児童クラブを利用できます。子ども家庭課にお問い合わせください。': [
    'For primary school children there are after-school clubs. Please ask the Children and Families Section.',
    '小学生は、放課後児童クラブ（学校のあとに行くところ）に行くことができます。子ども家庭課に聞いてください。',
  ],
  '働くことを理由にするときは、1か月に{#}時間以上働いている': [
    'Those who ask because of work do at least {} hours a month',
    '働いている人は、1か月に{}時間か、もっと働いている',
  ],
  '働く時間が1か月に{#}時間より少ないときは、一時預かりなどを使えます。ほかの理由もあるときは、その理由を選んでください。迷うときは、子ども家庭課にご相談ください。':
    [
      'With less than {} hours a month there is temporary day care. If there is another reason, choose that one. If you are not sure, please ask the Children and Families Section.',
      '働く時間が1か月に{}時間より少ないときは、一時預かり（ときどきあずける）があります。ほかの理由があるときは、それをえらんでください。わからないときは、子ども家庭課に聞いてください。',
    ],
  利用を始めたい月: ['Month in which you would like to begin', '通いはじめたい月'],
  子ども: ['Child', '子ども'],
  '子ども{#}': ['Child {}', '子ども {}人目'],
  子どもの氏名: ["Child's name", '子どもの名前'],
  子どもの生年月日: ["Child's date of birth", '子どもの生まれた日'],

  保護者の状況: ['The parents', 'お父さんとお母さんのこと'],
  保護者: ['Parent', 'お父さんとお母さん'],
  '子どもを育てている人（父と母など）を、それぞれ入力してください。ひとり親の人は一人だけです。': [
    'Enter each of those who raise the child (such as father and mother). A single parent enters one.',
    '子どもを育てている人（お父さんとお母さんなど）のことを書いてください。1人で育てている人は、1人だけです。',
  ],
  '保護者{#}': ['Parent {}', '育てている人 {}人目'],
  保護者の氏名: ["Parent's name", '名前'],
  子どもとの関係: ['Relationship to the child', '子どもとの関係'],
  父: ['Father', 'お父さん'],
  母: ['Mother', 'お母さん'],
  '保育が必要な、おもな理由': ['Main reason why day care is needed', 'どうして保育所などがいりますか'],
  '暴力や虐待のおそれがあるときは、くわしいことを書かなくてかまいません。担当の職員がお話をうかがいます。': [
    'If there is danger of violence or abuse, you need not write more. We will talk with you.',
    '暴力などがこわいときは、くわしいことを書かなくていいです。役場の人が話を聞きます。',
  ],
  '働いている（働くことが決まった）': ['Working (or about to work)', '働いている（働くことが決まった）'],
  '妊娠中、または出産の前後': [
    'Pregnant, or around the birth',
    'おなかに赤ちゃんがいる。赤ちゃんを産んだばかり',
  ],
  '病気、けが、障害がある': ['Illness, injury or disability', '病気、けが、障害がある'],
  '家族の介護・看護をしている': ['Caring for a member of the family', '家族の介護（体の世話）をしている'],
  災害の片づけや復旧をしている: [
    'Clearing up after a disaster',
    '災害（地震や大雨など）のかたづけをしている',
  ],
  '仕事を探している、起業の準備をしている': [
    'Looking for work, or starting a business',
    '仕事をさがしている',
  ],
  学校や職業訓練に通っている: ['At a school or in vocational training', '学校などで勉強している'],
  暴力や虐待のおそれがある: ['Danger of violence or abuse', '暴力などがこわい'],
  '育児休業中も、上の子を続けて預けたい': [
    'On parental leave; an older child should stay',
    '育児休業（赤ちゃんのための休み）でも、上の子をつづけてあずけたい',
  ],
  そのほか: ['Other', 'ほか'],
  '1か月に働く時間': ['Hours of work a month', '1か月に働く時間'],
  '休憩を含めた、決まりの時間です。通勤の時間は入れません。': [
    'As agreed, breaks included, without the way to work.',
    '休みの時間も入れます。会社へ行く時間は入れません。',
  ],
  '出産予定日（出産した日）': [
    'Expected (or actual) day of birth',
    '赤ちゃんが生まれる予定の日（生まれた日）',
  ],
  '病気・けが・障害の内容': ['Illness, injury or disability', 'どんな病気、けが、障害ですか'],
  '介護・看護を受けている人': ['Who is cared for', 'だれの世話をしていますか'],
  '祖母、夫など、あなたとの関係を書いてください。': [
    'Such as grandmother or husband.',
    'あなたとの関係を書いてください。例：おばあさん、夫',
  ],
  '1週間に介護・看護をする日数': ['Days of care a week', '1週間に世話をする日の数'],
  '災害の名前と、していること': ['Which disaster, and what you do', '何の災害ですか。何をしていますか'],
  仕事さがしのようす: ['How you look for work', '仕事のさがし方'],
  ハローワークなどに通っている: [
    'With the employment office',
    'ハローワーク（仕事をさがすところ）に行っている',
  ],
  自分で会社に応募している: ['Applying to companies', '自分で会社に申し込んでいる'],
  起業の準備をしている: ['Preparing a business', '自分の店や会社を作る準備をしている'],
  これから始める: ['About to begin', 'これから始める'],
  '学校・職業訓練の名前': ['Name of the school or training', '学校などの名前'],
  '1か月に通う時間': ['Hours there a month', '1か月に学校に行く時間'],
  育児休業が終わる日: ['End of the parental leave', '育児休業（赤ちゃんのための休み）が終わる日'],

  就労証明書: ['Certificate of employment', '就労証明書（働いていることを書いた紙）'],
  '働いている人、育児休業中の人の分を付けてください。勤務先に、国の標準の様式で書いてもらいます。': [
    'For each parent who works or is on leave. The employer fills in the national standard form.',
    '働いている人と、育児休業の人のものです。会社に書いてもらってください。',
  ],
  母子健康手帳の出産予定日のページ: [
    'Page of the maternal and child health handbook with the expected day of birth',
    '母子健康手帳（赤ちゃんの手帳）の、生まれる予定の日のページ',
  ],
  '柴田町に妊娠の届出をした人は要りません。': [
    'Not needed if you reported the pregnancy to Shibata.',
    '柴田町に妊娠の届出をした人は、いりません。',
  ],
  '診断書、障害者手帳などの写し': [
    "Copy of a doctor's certificate or disability certificate",
    '診断書（医者が書いた紙）や、障害者手帳のコピー',
  ],
  '介護・看護が必要なことがわかる書類': ['Proof that care is needed', '世話がいることがわかる紙'],
  '診断書、障害者手帳などの写しです。柴田町で介護保険の認定を受けている人の分は要りません。': [
    "A doctor's certificate or disability certificate. Not needed for those certified for long-term care by Shibata.",
    '診断書や障害者手帳のコピーです。柴田町の介護保険を使っている人のものは、いりません。',
  ],
  '在学証明書と、通う時間がわかるもの': [
    'Certificate of enrolment and the timetable',
    '学校の証明と、学校に行く時間がわかるもの',
  ],
  認定番号: ['Certification number', '認定番号'],
  '支給認定証に書いてあります。わからないときは、書かなくてかまいません。': [
    'It is on the certificate. You may leave it empty.',
    '支給認定証に書いてあります。わからないときは、書かなくていいです。',
  ],

  // Facilities and results
  船岡保育所: ['Funaoka Nursery', '船岡保育所'],
  槻木保育所: ['Tsukinoki Nursery', '槻木保育所'],
  西船迫保育所: ['Nishifunabasama Nursery', '西船迫保育所'],
  '（見本）桜つつみこども園': ['(Sample) Sakura Tsutsumi Kodomoen', '（見本）桜つつみこども園'],
  '（見本）ききょうこども園': ['(Sample) Kikyo Kodomoen', '（見本）ききょうこども園'],
  '（見本）こもれび小規模保育室': ['(Sample) Komorebi Small Nursery', '（見本）こもれび小規模保育室'],
  認定の区分: ['Certification', '認定の種類'],
  '1号認定（満3歳以上・教育標準時間）': ['No. 1 (3 and over, education)', '1号認定（3歳から。教育の時間）'],
  '2号認定（満3歳以上・保育標準時間）': [
    'No. 2 (3 and over, day care, standard hours)',
    '2号認定（3歳から。長い時間）',
  ],
  '2号認定（満3歳以上・保育短時間）': [
    'No. 2 (3 and over, day care, short hours)',
    '2号認定（3歳から。短い時間）',
  ],
  '3号認定（満3歳未満・保育標準時間）': [
    'No. 3 (under 3, day care, standard hours)',
    '3号認定（3歳になる前。長い時間）',
  ],
  '3号認定（満3歳未満・保育短時間）': [
    'No. 3 (under 3, day care, short hours)',
    '3号認定（3歳になる前。短い時間）',
  ],
  認定: ['Approved', 'できる（認定）'],
  '承諾（内定）': ['Place offered', '入ることができる（承諾）'],
  '不承諾（待機）': ['No place yet (waiting)', 'まだ入ることができない（待つ）'],
  利用する施設: ['Your facility', '通うところ'],
}
