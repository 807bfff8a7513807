import type { Words } from '../words.ts'

/** オープンデータ: each sentence in English and in やさしい日本語. */
const SENTENCES: Readonly<Record<string, readonly [english: string, easy: string]>> = {
  オープンデータ: ['Open data', 'オープンデータ（だれでも使えるデータ）'],
  '町が持つデータを、だれでも自由に使えるように公開しています。': [
    'Data of the town that anybody may use freely.',
    '町のデータです。だれでも自由に使うことができます。',
  ],
  データの名前や項目: ['Name of the data, or of a column', 'データの名前や、中の言葉'],
  '例：トイレ、避難所': ['For example: トイレ, 避難所', '例：トイレ、避難所（逃げる場所）'],
  '{#}件のデータがあります。': ['{} datasets.', '{}件のデータがあります。'],
  '公開しているデータは、まだありません。': [
    'Nothing has been published yet.',
    '見ることができるデータは、まだありません。',
  ],
  すべてのデータを見る: ['Show all data', 'すべてのデータを見る'],
  ほかにほしいデータがあるとき: ['If you wish for other data', 'ほかにほしいデータがあるとき'],
  ほしいデータを町に伝える: ['Tell the town which data you wish for', 'ほしいデータを町に知らせる'],
  データの種類: ['Kinds of data', 'データの種類'],
  すべて: ['All', 'すべて'],
  '{}に更新': ['updated on {}', '{}に新しくしました'],
  確認が遅れています: ['Check overdue', '調べるのが遅れています'],
  プログラムから使うとき: ['For programs', 'プログラムで使うとき'],
  '変わったことのお知らせ（RSS）': ['Feed of changes (RSS)', '変わったことの知らせ（RSS）'],

  '{}{#}より小さい人数と、そこから計算で分かる数は、空けています。': [
    '{} Numbers under {}, and what would tell them, are left empty.',
    '{}人の数が{}より小さいところは、書きません。計算してわかるところも、書きません。',
  ],
  'このデータは、確認が遅れています': [
    'The check of this data is overdue',
    'このデータが正しいか、まだ調べていません',
  ],
  '{}までに確かめる予定でした。いまと違うところがあるかもしれません。': [
    'It was to be checked by {}. It may differ from how things are now.',
    '{}までに調べる予定でした。今と違うところがあるかもしれません。',
  ],
  ダウンロード: ['Download', 'ファイルを受け取る'],
  '表計算ソフトで見るときはXLSX、ほかのソフトで使うときはCSVが便利です。': [
    'Take XLSX to read it in a spreadsheet, CSV to use it in other software.',
    'Excelなどで見るときはXLSXを使います。ほかのソフトで使うときはCSVを使います。',
  ],
  このデータについて: ['About this data', 'このデータの説明'],
  担当の課: ['Office in charge', '仕事をする課'],
  最後に変わった日: ['Last changed', 'さいごに変わった日'],
  最後に確かめた日: ['Last checked', 'さいごに調べた日'],
  確かめる頻度: ['Checked', '調べる回数'],
  毎日: ['every day', '毎日'],
  毎週: ['every week', '毎週'],
  毎月: ['every month', '毎月'],
  '3か月ごと': ['every three months', '3か月に1回'],
  半年ごと: ['every half year', '半年に1回'],
  毎年: ['every year', '1年に1回'],
  変わったとき: ['when it changes', '変わったとき'],
  件数: ['Rows', 'いくつあるか'],
  '{#}件': ['{} rows', '{}件'],
  対象の地域: ['Area', 'どこのデータか'],
  使うときの約束: ['Terms of use', '使うときの約束'],
  'だれでも、商売にも、無料で使えます。使うときは、次のように出典を書いてください。': [
    'Free of charge for anybody, also for business. When you use it, please name the source as follows.',
    'だれでも、お金を払わないで使うことができます。仕事にも使うことができます。使うときは、次のように書いてください。',
  ],
  ライセンス: ['Licence', 'ライセンス（使う約束の名前）'],
  'クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）': [
    'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    'クリエイティブ・コモンズ 表示 4.0 国際（CC BY 4.0）',
  ],
  '公共データ利用規約（第1.0版）': ['Public Data License (Version 1.0)', '公共データ利用規約（第1.0版）'],
  'CC0 1.0 全世界（権利を放棄したデータ）': ['CC0 1.0 Universal', 'CC0 1.0（何にでも使うことができます）'],
  このデータについて町に伝える: ['Tell the town about this data', 'このデータのことを町に知らせる'],
  'このデータは、公開していません。オープンデータの一覧から選んでください。': [
    'This data is not published. Please choose from the list of open data.',
    'このデータは、ここにはありません。オープンデータの一覧から選んでください。',
  ],

  項目の説明: ['The columns', '項目の説明'],
  項目: ['Column', '項目'],
  意味: ['Meaning', '意味'],
  種類: ['Kind', '種類'],
  空欄: ['Empty cells', '何も書いていないところ'],
  空欄なし: ['never empty', 'ありません'],
  空欄あり: ['may be empty', 'あります'],
  文字: ['text', '文字'],
  数: ['number', '数'],
  日付: ['Date', '日'],
  時刻: ['time', '時間'],
  'はい・いいえ': ['yes or no', 'はい・いいえ'],
  中身を見る: ['A look inside', '中を見る'],
  '{#}件のうち、はじめの{#}件です。残りは、ダウンロードして見てください。': [
    'The first {2} of {1} rows. Please download it to see the rest.',
    '{}件のうち、はじめの{}件です。ほかは、ファイルを受け取って見てください。',
  ],
  '{#}件のすべてです。': ['All {} rows.', '{}件のすべてです。'],
  グラフで見る: ['As a chart', 'グラフで見る'],
  '数の多いものから、12件までを並べています。': [
    'The largest numbers, twelve at the most.',
    '数が多いものから、12件までならべています。',
  ],
  比べる項目: ['Compare by', 'くらべる項目'],
  比べる: ['Compare', 'くらべる'],
  データが変わった日: ['Days on which it changed', 'データが変わった日'],
  増えた: ['Added', 'ふえた'],
  変わった: ['Changed', '変わった'],
  減った: ['Removed', 'へった'],
  '2つの日を選んで比べる': ['Compare two days', '2つの日を選んでくらべる'],
  '使われた回数（この30日）': ['Downloads (last 30 days)', '使われた回数（この30日）'],
  'この30日は、ダウンロードされていません。': [
    'No downloads in the last 30 days.',
    'この30日は、だれもファイルを受け取っていません。',
  ],
  '数だけを数えています。だれが使ったかは記録していません。': [
    'Only the number is counted. Nobody records who took it.',
    '回数だけを数えています。だれが使ったかは、わかりません。',
  ],

  '{}の変わったところ': ['What changed in: {}', '「{}」の変わったところ'],
  前の日: ['From', '前の日'],
  後の日: ['To', 'あとの日'],
  '比べられる日が、まだありません。データが変わると、次の日から比べられます。': [
    'There are no two days to compare yet. Once the data has changed, you can compare from the next day.',
    'くらべる日が、まだありません。データが変わると、次の日からくらべることができます。',
  ],
  'この2つの日に、違いはありません。': [
    'Nothing differs between these two days.',
    'この2つの日は、同じです。',
  ],
  '違いは{#}件です。': ['{} differences.', '違うところは{}件です。'],
  '違いのうち、はじめの{#}件です。': ['The first {} differences.', '違うところの、はじめの{}件です。'],

  どのデータについてですか: ['Which data is it about?', 'どのデータのことですか'],
  まだ公開していないデータ: ['Data not published yet', 'ここにまだないデータ'],
  ほしいデータ: ['The data you wish for', 'ほしいデータ'],
  '例：公園の遊具の一覧がほしい。トイレのデータに、おむつ台の有無を足してほしい。': [
    'For example: a list of playground equipment; whether a toilet has a table for babies.',
    '例：公園の遊ぶ物の一覧がほしい。トイレに、赤ちゃんの台があるか知りたい。',
  ],
  何に使いますか: ['What will you use it for?', '何に使いますか'],
  '例：お店の地図に載せたい': ["For example: for my shop's map", '例：店の地図に入れたい'],
  '答えがほしい方だけ入力してください。答えを送って90日たつと消します。': [
    'Only if you would like an answer. It is erased 90 days after the answer.',
    '答えがほしい人だけ書いてください。答えてから90日で消します。',
  ],
  町に送る: ['Send to the town', '町に送る'],
  'ほしいデータを入力してください。': [
    'Please write which data you wish for.',
    'ほしいデータを書いてください。',
  ],
  '1000文字までで入力してください。': [
    'Please use 1000 characters at most.',
    '1000文字までで書いてください。',
  ],
  町に送りました: ['Sent to the town', '町に送りました'],
  '担当の課が読みます。メールアドレスを入力した方には、メールで答えます。': [
    'The office in charge will read it. If you left an e-mail address, you will be answered by e-mail.',
    '仕事をする課が読みます。メールアドレスを書いた人には、メールで答えます。',
  ],
  オープンデータの一覧へ戻る: ['Back to the list of open data', 'オープンデータの一覧へもどる'],
  'いま、要望が続けて届いています。1時間ほどたってから、もう一度お送りください。': [
    'Many requests are coming in just now. Please send it again in an hour.',
    '今、たくさん届いています。1時間くらいあとで、もう一度送ってください。',
  ],
}

const taken = (at: 0 | 1): Words =>
  Object.fromEntries(Object.entries(SENTENCES).map(([japanese, said]) => [japanese, said[at]]))

export const englishOpenData: Words = taken(0)
export const easyOpenData: Words = taken(1)
