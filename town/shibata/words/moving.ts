import type { Sentences } from './sentences.ts'

/** 転出届, and the booking for 転入届 and 転居届. */
export const movingWords: Sentences = {
  転出届: ['Notice of moving out', '転出届（柴田町から外へ引っ越すことを知らせる手続き）'],
  '柴田町から町の外へ引っ越す人（本人、または同じ世帯の人）': [
    'People who move away from Shibata (themselves, or somebody of the same household)',
    '柴田町から外へ引っ越す人です。一緒に住んでいる家族もできます。',
  ],
  '柴田町から出ることを届け出ます。引っ越す人の誰かがマイナンバーカードを持っていれば、役場に来る必要はありません。紙の転出証明書も要りません。':
    [
      'You report that you leave Shibata. If one of those who move has a My Number Card, nobody needs to come to the town hall, and no paper certificate is needed.',
      '柴田町から引っ越すことを、町に知らせます。引っ越す人の中に、マイナンバーカードを持っている人がいますか。いるときは、役場へ来なくていいです。紙の証明もいりません。',
    ],
  '届け出る人のマイナンバーカード（6〜16桁の暗証番号）': [
    'My Number Card of the person reporting (with the PIN of 6 to 16 characters)',
    '手続きをする人のマイナンバーカード（6から16の文字の暗証番号もいります）',
  ],
  '引っ越す日の30日前から、引っ越した後10日以内に届け出てください。': [
    'From 30 days before to 10 days after the move.',
    '引っ越す日の30日前から、引っ越したあと10日までに知らせてください。',
  ],
  マイナンバーカードを持つ人がいる: [
    'Somebody has a My Number Card',
    'マイナンバーカードを持っている人がいる',
  ],
  '転出届は、いま住民票のある市区町村に出してください。': [
    'Report it to the municipality where you are registered now.',
    '今住んでいる市や町に知らせてください。',
  ],
  'カードを持つ人がいないときは、窓口か郵便で届け出てください（紙の転出証明書をお渡しします）。': [
    'If nobody has a card, report it at the counter or by post (you will receive a paper certificate).',
    'カードを持っている人がいないときは、役場の窓口か郵便で手続きをしてください。紙の証明をわたします。',
  ],
  昼間の連絡先: ['Daytime telephone', '昼の電話の番号'],
  '転出する日（予定の日）': ['Day of moving out (planned)', '引っ越す日（予定の日）'],
  '引っ越す日の30日前から、引っ越した後10日まで届け出ることができます。': [
    'You can report it from 30 days before to 10 days after the move.',
    '引っ越す日の30日前から、引っ越したあと10日まで、できます。',
  ],
  '国外に引っ越すときは、役場の窓口で届け出てください。': [
    'If you move abroad, please report it at the town hall.',
    '外国へ引っ越すときは、役場の窓口へ来てください。',
  ],
  転出する人: ['People moving out', '引っ越す人'],
  '転出する人{#}': ['Person moving out {}', '引っ越す人 {}人目'],
  '届け出る人も引っ越すときは、入れてください。': [
    'Include the person reporting if they move as well.',
    '手続きをする人も引っ越すときは、その人も書いてください。',
  ],
  '届け出る人から見た続柄です。本人は「本人」と入力してください。': [
    'Relationship to the person reporting. For that person enter 「本人」.',
    '手続きをする人との関係です。手続きをする人は「本人」と書いてください。',
  ],
  引っ越し先での届け出: ['Reporting at the new place', '新しい町での手続き'],
  引っ越し先の役所に行く予定の日: [
    'Day on which you plan to go to the new municipality',
    '新しい町の役所へ行く日（予定）',
  ],
  '引っ越した日から14日以内に、マイナンバーカードを持って転入届を出してください。': [
    'Within 14 days of the move, report there that you have moved in. Bring the My Number Card.',
    '引っ越した日から14日までに、新しい町の役所へ行ってください。マイナンバーカードを持って行って、転入届（引っ越してきたことを知らせる紙）を出してください。',
  ],

  '転入届・転居届の来庁予約': [
    'Booking a visit to report moving in, or within the town',
    '引っ越してきた人が役場へ行く日を決める手続き（転入届・転居届の予約）',
  ],
  '転入・転居の予約': ['Booking for moving in', '引っ越しの手続きの予約'],
  '柴田町へ引っ越してくる人、柴田町の中で引っ越す人': [
    'People who move to Shibata, or within Shibata',
    '柴田町に引っ越してくる人、柴田町の中で引っ越す人',
  ],
  '役場に来る日と時間を予約し、届出書の内容を先に送ります。当日は待たずに、書かずに手続できます。': [
    'You book the day and time of your visit and send the details ahead. On the day there is no waiting and no form to fill in.',
    '役場へ行く日と時間を決めます。書くことを先に送ります。役場へ行った日は、待たなくていいです。紙に書かなくていいです。',
  ],
  '届け出そのものは、予約した日に役場の窓口で行います。引っ越した人全員のマイナンバーカードを持ってきてください。':
    [
      'The report itself is made at the town hall on the day you book. Bring the My Number Cards of everybody who moved.',
      '予約した日に、役場の窓口へ来てください。そこで手続きをします。引っ越した人みんなのマイナンバーカードを持ってきてください。',
    ],
  '引っ越した人全員のマイナンバーカード（暗証番号4桁と、6〜16桁）': [
    'My Number Cards of everybody who moved (with both PINs)',
    '引っ越した人みんなのマイナンバーカード（暗証番号もいります。4つの数字と、6から16の文字です）',
  ],
  '転出証明書（カードを持たない人）': [
    'Certificate of moving out (for those without a card)',
    '転出証明書（前の町の紙）。カードがない人だけです',
  ],
  '在留カード（外国籍の人）': ['Residence card (foreign nationals)', '在留カード（外国人だけ）'],
  '引っ越した日から14日以内に、役場の窓口で届け出てください。': [
    'Report at the town hall within 14 days of the move.',
    '引っ越した日から14日までに、役場の窓口へ来てください。',
  ],
  引っ越しから14日以内に来られる: [
    'You can come within 14 days of the move',
    '引っ越しから14日までに来ることができる',
  ],
  '新しい住所の市区町村に届け出てください。': [
    'Report to the municipality of your new address.',
    '新しく住む市や町に知らせてください。',
  ],
  '引っ越してから14日を過ぎています。予約をせず、早めに町民環境課の窓口にお越しください。': [
    'More than 14 days have passed since the move. Please come to the Residents and Environment Section soon, without a booking.',
    '引っ越してから14日をすぎました。予約はいりません。早く町民環境課の窓口へ来てください。',
  ],
  どちらの引っ越しですか: ['Which kind of move is it?', 'どの引っ越しですか'],
  '町の外から柴田町へ（転入）': ['From outside to Shibata', 'ほかの町から柴田町へ（転入）'],
  '柴田町の中で（転居）': ['Within Shibata', '柴田町の中で（転居）'],
  '引っ越した日（予定の日）': ['Day of the move (or planned)', '引っ越した日（予定の日）'],
  引っ越した人: ['People who moved', '引っ越した人'],
  '引っ越した人{#}': ['Person who moved {}', '引っ越した人 {}人目'],
  同じ日にする手続: ['Other business on the same day', '同じ日にすること'],
  同じ日にしたい手続: ['Other business you would like to do on the same day', '同じ日にしたいこと'],
  国民健康保険: ['National Health Insurance', '国民健康保険（病気やけがのときの保険）'],
  '小学校・中学校の転校': ['Changing primary or junior high school', '小学校・中学校がかわる'],
  保育所: ['Day nursery', '保育所（小さい子どもをあずけるところ）'],
  介護保険: ['Long-term care insurance', '介護保険（お年寄りを助ける保険）'],
  上下水道: ['Water and sewerage', '水道'],
  犬の登録: ['Registering a dog', '犬を飼っていることを知らせる'],
  印鑑登録: ['Registering a seal', '印鑑登録（はんこを役場に知らせる）'],
  役場に来る日: ['Day of your visit', '役場に来る日'],
  来庁の日と時間: ['Day and time of the visit', '役場に来る日と時間'],

  処理済み: ['Done', '終わった（処理済み）'],
  予約受付: ['Booked', '予約ができた'],
  予約できません: ['Not booked', '予約ができません'],
}
