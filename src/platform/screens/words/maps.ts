import type { Words } from '../words.ts'

/** 町の地図: each sentence in English and in やさしい日本語. */
const SENTENCES: Readonly<Record<string, readonly [english: string, easy: string]>> = {
  町の地図: ['Map of the town', '町の地図'],
  '避難場所、AED、トイレなどの場所を、地図と一覧で見られます。': [
    'Places such as evacuation sites, AEDs and toilets, on a map and in a list.',
    '逃げる場所、AED、トイレなどの場所を見ることができます。地図と一覧があります。',
  ],
  いちばん近いところをさがす: ['Find what is nearest', 'いちばん近いところをさがす'],
  地図に出す: ['Show on the map', '地図に出す'],
  地図に出すものを選ぶ: ['Choose what to show', '地図に出すものを選ぶ'],
  地図に出すもの: ['What to show', '地図に出すもの'],
  '地図に出せるデータは、まだありません。': [
    'There is nothing to show on the map yet.',
    '地図に出すことができるデータは、まだありません。',
  ],
  '地図に出すものを選んでください。': [
    'Please choose what to show on the map.',
    '地図に出すものを選んでください。',
  ],
  '選んだ場所の地図。同じ場所が、一覧にあります。': [
    'Map of the chosen places. The same places are in the list.',
    '選んだ場所の地図。同じ場所が、一覧にあります。',
  ],
  いまの地図をもう一度開くためのリンク: ['Link to open this map again', 'この地図をもう一度見るためのリンク'],
  '多いので、はじめの{#}か所を出しています。': [
    'There are many: the first {} are shown.',
    '多いので、はじめの{}か所を出しています。',
  ],
  '{#}か所あります。': ['{} places.', '{}か所あります。'],
  '多いので、つづきの{#}か所を出しています。': [
    'There are many, so {} more of them are shown.',
    '多いので、つづきの{}か所を出しています。',
  ],
  つづきを見る: ['Show the next ones', 'つづきを見る'],
  まだ確かめていません: ['Not confirmed yet', 'まだ調べていません'],
  オープンデータではありません: ['Not open data', 'オープンデータではありません'],
  'ほかの{#}か所を見る': ['Show {} more', 'ほかの{}か所を見る'],
  はじめから見る: ['Back to the first', 'はじめから見る'],
  地図で見る: ['Show on the map', '地図で見る'],
  使える災害: ['For these disasters', 'この災害のとき、使うことができます'],
  洪水: ['Flood', '洪水（川の水があふれること）'],
  '崖崩れ、土石流及び地滑り': ['Landslide and debris flow', '崖や土がくずれること'],
  高潮: ['Storm surge', '高潮（海の水が高くなること）'],
  地震: ['Earthquake', '地震'],
  津波: ['Tsunami', '津波'],
  大規模な火事: ['Large fire', '大きな火事'],
  内水氾濫: ['Flooding by rain in town', '町に雨の水がたまること'],
  火山現象: ['Volcanic activity', '火山の噴火など'],
  車いすで使えるトイレがあります: ['Toilet for wheelchairs', '車いすで使うことができるトイレがあります'],
  使える時間: ['Hours', '使うことができる時間'],
  '（行く前に確かめてください）': ['(please make sure before you go)', '（行く前に調べてください）'],
  いま使えます: ['open now', '今、使うことができます'],
  いまは時間外です: ['closed now', '今は、使うことができません'],
  '避難場所は、どの災害のときに使うか': [
    'Evacuation sites for which disaster',
    '逃げる場所は、どの災害のときに使いますか',
  ],
  いま時間外のものを出さない: ['Leave out what is closed now', '今、使うことができないものを出さない'],
  'トイレは、車いすで使えるものだけ': [
    'Only toilets for wheelchairs',
    'トイレは、車いすで使うことができるものだけ',
  ],
  データ: ['Data', 'データ'],
  この場所の地図: ['Map of this place', 'この場所の地図'],
  くわしいこと: ['Details', 'くわしいこと'],
  '住所か、いまいる場所から、近い順に出します。': [
    'From an address, or from where you are, the nearest first.',
    '住所か、今いる場所から、近いところを出します。',
  ],
  '例：船岡中央二丁目3-45。町の名前は、なくてもかまいません。': [
    'For example 船岡中央二丁目3-45, in Japanese. The name of the town is not needed.',
    '例：船岡中央二丁目3-45。町の名前は、なくてもいいです。',
  ],
  このどれですか: ['Which of these?', 'どれですか'],
  この住所からさがす: ['Search from this address', 'この住所からさがす'],
  いまいる場所からさがす: ['Search from where I am', '今いる場所からさがす'],
  'いまいる場所がわかりませんでした。住所でさがしてください。': [
    'Your location could not be found. Please search by address.',
    '今いる場所がわかりませんでした。住所でさがしてください。',
  ],
  '住所は、さがすことだけに使い、残しません。いまいる場所は、ボタンを押したときだけ、およそ10メートルに丸めて送り、答えを出したら捨てます。':
    [
      'An address is used for the search alone and is not kept. Where you are is sent only when you press the button, rounded to about 10 metres, and thrown away with the answer.',
      '住所は、さがすことだけに使います。残しません。今いる場所は、ボタンを押したときだけ送ります。10メートルくらいのちがいをつけて送ります。答えを出したあと、消します。',
    ],
  '住所から、おおよその場所がわかりました': [
    'The address was found, roughly',
    '住所の、だいたいの場所がわかりました',
  ],
  'いまいる場所のあたりから、近い順に出しました': [
    'The nearest from about where you are',
    '今いる場所から、近い順に出しました',
  ],
  '町の住所のデータで「{name}」（{}）まで一致しました。その中ほどからの距離です。': [
    "The town's data knows this address as far as {name} ({}). Distances are from the middle of it.",
    '町のデータで「{name}」（{}）までわかりました。その真ん中からの長さです。',
  ],
  丁目: ['chome', '丁目'],
  小字: ['koaza', '小字'],
  大字: ['oaza', '大字'],
  '番地までは、わかりません。': ['The house number is not known to it.', '番地はわかりません。'],
  '歩く時間は、直線の距離を1分80メートルで割ったものです（「不動産の表示に関する公正競争規約施行規則」の数え方）。道は直線より長いので、もっとかかります。':
    [
      'Walking time is the straight line at 80 metres a minute, as the fair-trade rules for real estate count it. Roads are longer, so it takes more.',
      '歩く時間は、1分に80メートル歩く計算です（「不動産の表示に関する公正競争規約施行規則」の数え方）。道はまっすぐではないので、もっとかかります。',
    ],
  '近い場所の地図。同じ場所が、一覧にあります。': [
    'Map of the nearest places. The same places are in the list.',
    '近い場所の地図。同じ場所が、一覧にあります。',
  ],
  '50キロメートルより近くには、ありません。': [
    'None within 50 kilometres.',
    '50キロメートルより近いところには、ありません。',
  ],
  すべてを地図で見る: ['Show all on the map', '全部を地図で見る'],
  '直線で約{}・歩いて{#}分以上': [
    'about {} in a straight line, {} minutes or more on foot',
    'まっすぐ{}くらい。歩いて{}分より長くかかります',
  ],
  '町の外の住所は、さがせません。町の中の住所を書いてください。': [
    'Only addresses within the town can be found. Please write one.',
    '町の外の住所は、さがすことができません。町の中の住所を書いてください。',
  ],
  'この住所は、町の住所のデータに見つかりません。町名や字を確かめてください。': [
    "The town's data does not know this address. Please check it.",
    'この住所は、町のデータにありません。もう一度見てください。',
  ],
  'この住所の場所は、町の住所のデータにありません。近くの町名を書いてください。': [
    "The town's data does not say where this is. Please write an address nearby.",
    'この住所の場所は、町のデータにありません。近くの住所を書いてください。',
  ],
  '住所を書いてください。': ['Please write an address.', '住所を書いてください。'],
  '同じ字で始まる町名が、いくつかあります。1つを選んでください。': [
    'Several parts of the town begin so. Please choose one.',
    '同じ字で始まる名前が、いくつかあります。1つ選んでください。',
  ],
  拡大する: ['Zoom in', '大きくする'],
  縮小する: ['Zoom out', '小さくする'],
  動かせる地図: ['Map that can be moved', '動かすことができる地図'],
  背景の地図: ['Base map', 'うしろの地図'],
  地図で見る場所: ['Places on a map', '地図で見る場所'],
  'このデータの場所の地図。同じ場所が、下の表にあります。': [
    'Map of the places of this data. They are in the table below.',
    'このデータの場所の地図。下の表に、同じ場所があります。',
  ],
  '場所がわかるはじめの{#}件を出しています。': [
    'The first {} with a place are shown.',
    '場所がわかる、はじめの{}件を出しています。',
  ],
  'ほかのデータと重ねて、町の地図で見る': [
    'See it together with other data on the map of the town',
    'ほかのデータといっしょに、町の地図で見る',
  ],
  'この場所は、いまは地図にありません。町の地図から選んでください。': [
    'This place is not on the map now. Please choose from the map of the town.',
    'この場所は、今は地図にありません。町の地図から選んでください。',
  ],
}

const taken = (at: 0 | 1): Words =>
  Object.fromEntries(Object.entries(SENTENCES).map(([japanese, said]) => [japanese, said[at]]))

export const englishMaps: Words = taken(0)
export const easyMaps: Words = taken(1)
