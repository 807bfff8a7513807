import type { Sentences } from './sentences.ts'

/** The town itself, and what its procedures share. */
export const townWords: Sentences = {
  柴田町: ['Shibata Town', '柴田町'],
  柴田町役場: ['Shibata Town Hall', '柴田町役場（町の仕事をするところ）'],
  '平日 8時30分から17時15分まで（土曜・日曜・祝日・12月29日から1月3日は休み）': [
    'Weekdays, 8:30 to 17:15 (closed on Saturdays, Sundays, public holidays and from 29 December to 3 January)',
    '月曜日から金曜日、8時30分から17時15分まで（土曜日、日曜日、祝日、12月29日から1月3日は休み）',
  ],

  // Offices
  町長室: ["Mayor's Office", '町長室（町長がいるところ）'],
  まちづくり政策課: ['Town Planning and Policy Section', 'まちづくり政策課（町の計画を作る課）'],
  総務課: ['General Affairs Section', '総務課（役場の全体の仕事をする課）'],
  財政課: ['Finance Section', '財政課（町のお金の課）'],
  税務課: ['Tax Section', '税務課（税金の課）'],
  町民環境課: ['Residents and Environment Section', '町民環境課（引っ越しやごみの課）'],
  子ども家庭課: ['Children and Families Section', '子ども家庭課（子どもと家族の課）'],
  健康推進課: ['Health Section', '健康推進課（健康の課）'],
  福祉課: ['Welfare Section', '福祉課（生活に困った人を助ける課）'],
  農政課: ['Agriculture Section', '農政課（農業の課）'],
  商工観光課: ['Commerce and Tourism Section', '商工観光課（店や観光の課）'],
  都市建設課: ['Construction Section', '都市建設課（道や建物の課）'],
  上下水道課: ['Water and Sewerage Section', '上下水道課（水道の課）'],
  会計課: ['Accounting Section', '会計課（お金をはらう課）'],
  槻木事務所: ['Tsukinoki Branch Office', '槻木事務所（槻木にある役場）'],
  教育総務課: ['Education Section', '教育総務課（学校の課）'],
  生涯学習課: ['Lifelong Learning Section', '生涯学習課（勉強やスポーツの課）'],
  議会事務局: ['Town Assembly Office', '議会事務局（町の議会の仕事をするところ）'],
  農業委員会事務局: ['Agricultural Committee Office', '農業委員会事務局（田や畑のことを決めるところ）'],
  '役場庁舎 {}階': ['Town Hall, floor {}', '役場の建物の{}階'],
  '役場庁舎 {}階 {}番窓口': ['Town Hall, floor {}, counter {}', '役場の建物の{}階 {}番の窓口'],
  '保健センター {}階': ['Health Centre, floor {}', '保健センターの{}階'],

  // Layers of the map that are registers
  町の掲示板: ['Notice boards of the town', '町の掲示板（町のお知らせをはるところ）'],

  // Life events and groups
  出産: ['Birth', '赤ちゃんが生まれた'],
  子育て: ['Children', '子どもを育てる'],
  引っ越し: ['Moving', '引っ越し'],
  災害: ['Disaster', '災害（地震や大雨など）'],
  被災者支援: ['After a disaster', '災害にあった人を助ける'],

  // People
  請求する人: ['Claimant', 'お金をもらう人（請求する人）'],
  申請する人: ['Applicant', '申し込む人'],
  届け出る人: ['Person reporting', '届け出る人（この手続きをする人）'],
  本人: ['Myself', '自分'],
  氏名: ['Name', '名前'],
  生年月日: ['Date of birth', '生まれた日'],
  住所: ['Address', '住んでいるところ（住所）'],
  電話番号: ['Telephone', '電話の番号'],
  '日中に連絡のつく番号を入力してください。': [
    'A number at which we can reach you during the day.',
    '昼に話すことができる電話の番号を書いてください。',
  ],
  続柄: ['Relationship', '家族の中の関係（子、妻など）'],
  世帯: ['Household', '一緒に住んでいる家族（世帯）'],
  世帯の人: ['Members of the household', '一緒に住んでいる家族'],
  '世帯主から見た続柄（妻、子など）を入力してください。': [
    'Relationship to the head of household (wife, child and so on).',
    '世帯主（家族の代表の人）との関係を書いてください。例：妻、子',
  ],
  世帯主から見た続柄: ['Relationship to the head of household', '世帯主（家族の代表の人）との関係'],
  '世帯の人{#}': ['Member of the household {}', '家族 {}人目'],
  その他: ['Other', 'ほか'],
  あり: ['Yes', 'ある'],
  なし: ['No', 'ない'],
  マイナンバーカード: ['My Number Card', 'マイナンバーカード'],
  本人確認書類: [
    'Proof of identity (a copy or photograph)',
    '本人確認書類（運転免許証など、あなたがだれかわかるもの）',
  ],
  新しい住所: ['New address', '新しく住むところ'],
  前の住所: ['Previous address', '前に住んでいたところ'],
  新しい世帯主: ['New head of household', '新しい世帯主（家族の代表の人）'],
  柴田町に住んでいる: ['You live in Shibata', '柴田町に住んでいる'],
  柴田町に住む: ['You will live in Shibata', '柴田町に住む'],
  国民年金: ['National Pension', '国民年金'],
  児童手当: ['Child allowance', '児童手当（子どもを育てるためのお金）'],

  // The top page
  罹災証明書をスマートフォンで申請できます: [
    'You can apply for a disaster damage certificate by phone',
    '罹災証明書（家がこわれたことを証明する紙）は、スマートフォンで申し込むことができます',
  ],
  '（{}まで）': ['(until {})', '（{}まで）'],
}
