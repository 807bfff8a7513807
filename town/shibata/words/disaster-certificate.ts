import type { Sentences } from './sentences.ts'

export const disasterCertificateWords: Sentences = {
  罹災証明書の発行申請: [
    'Application for a disaster damage certificate',
    '罹災証明書（災害で家がこわれたことを証明する紙）をもらう手続き',
  ],
  罹災証明書: ['Disaster damage certificate', '罹災証明書（災害で家がこわれたことを証明する紙）'],
  '災害で被害を受けた住家（実際に住んでいる建物）に住む人、または持ち主': [
    'People who live in, or own, a home (a building in which somebody lives) damaged by a disaster',
    '災害（地震や大雨など）で家がこわれた人です。その家に住んでいる人、その家を持っている人が申し込むことができます。',
  ],
  '住家がどの程度の被害を受けたかを町が調べ、証明します。支援金、税の減免、保険の請求などに使います。': [
    'The town examines how badly a home is damaged and certifies it. You need it for relief money, tax relief, insurance claims and so on.',
    '家がどのくらいこわれたか、町が調べます。そして、証明の紙を出します。お金の助けをもらうとき、税金を安くするとき、保険のお金をもらうときに使います。',
  ],
  '被害の写真（建物の4方向、被害のあった場所、浸水の深さがわかるもの）': [
    'Photographs of the damage (all four sides of the building, the damaged parts, how deep the water was)',
    'こわれたところの写真。建物の4つの方向、こわれた場所、水の深さがわかる写真です。',
  ],
  '災害ごとに町が受付の期限を定めます（災害を選ぶと表示されます）。': [
    'The town sets a time limit for each disaster (shown when you choose the disaster).',
    'いつまでに申し込むかは、災害で違います。災害をえらぶと、日が出ます。',
  ],
  柴田町にある住家: ['The home is in Shibata', '家が柴田町にある'],
  人が住んでいる建物: ['Somebody lives in the building', '人が住んでいる建物'],
  '建物のある市区町村に申請してください。': [
    'Please apply to the municipality where the building is.',
    '建物がある市や町に申し込んでください。',
  ],
  '住家でない建物や車などは「被災証明書」の対象です。税務課の窓口にご相談ください。': [
    'Other buildings, cars and so on are covered by a different certificate (hisai shōmeisho). Please ask at the counter of the Tax Section.',
    '人が住んでいない建物や車は、「被災証明書」という別の紙になります。税務課の窓口で聞いてください。',
  ],

  // 災害と住家
  災害と住家: ['Disaster and home', '災害と家'],
  罹災原因: ['Cause of the damage', 'どの災害ですか'],
  'ほかの災害（下に書いてください）': [
    'Another disaster (write it below)',
    'ほかの災害（下に書いてください）',
  ],
  ほかの災害の名前: ['Name of the other disaster', 'ほかの災害の名前'],
  ほかの災害が起きた日: ['Day of the other disaster', 'ほかの災害があった日'],
  住家の種類: ['Kind of home', '家の種類'],
  '持家（戸建て）': ['Own house', '自分の家（一戸建て）'],
  '持家（集合住宅）': ['Own flat', '自分の家（マンションなど）'],
  '借家（戸建て）': ['Rented house', '借りている家（一戸建て）'],
  '借家（集合住宅）': ['Rented flat', '借りている家（アパートなど）'],
  店舗併用: ['Home and shop in one', '店と家が一緒の建物'],
  '住家ではない（店・倉庫・車など）': [
    'Not a home (shop, storehouse, car and so on)',
    '家ではない（店、物を入れる建物、車など）',
  ],
  被害を受けた住家の所在地: ['Address of the damaged home', 'こわれた家があるところ'],

  // 申請する人, 世帯
  被害を受けた住家との関係: ['Your relation to the damaged home', 'こわれた家は、あなたの何ですか'],
  持ち主: ['Owner', '持っている'],
  '住んでいる（借りている）': ['Living there (rented)', '住んでいる（借りている）'],
  '持ち主で、住んでいる': ['Owner and living there', '持っていて、住んでいる'],
  'いまの連絡先・避難先': ['Where you are now', '今いるところ'],
  '住所と違うところにいるときに入力してください。': [
    'Only if you are not at your address.',
    'いつも住んでいるところにいないとき、書いてください。',
  ],
  '証明書に名前を載せる人を入力してください。': [
    'The people to be named in the certificate.',
    '証明の紙に名前を書く人を書いてください。',
  ],

  // 被害の状況
  被害の状況: ['Damage', 'どこがこわれましたか'],
  建物のつくり: ['Construction', '建物は何でできていますか'],
  木造: ['Wood', '木'],
  鉄骨: ['Steel frame', '鉄骨（鉄）'],
  鉄筋コンクリート: ['Reinforced concrete', '鉄筋コンクリート'],
  床からの浸水の深さ: ['Depth of the water above the floor', '床から水の上までの高さ'],
  'わかるときだけ入力してください。': ['Only if you know it.', 'わかるときだけ書いてください。'],
  'どこがどのように壊れたか、水につかったかを書いてください。': [
    'Write what broke or was under water, and how.',
    'どこがこわれたか、どこに水が入ったか、書いてください。',
  ],
  '写真だけでの判定（自己判定方式）を希望しますか': [
    'Would you like a decision by photographs alone?',
    '写真だけで決めてほしいですか（自己判定方式）',
  ],
  '「準半壊に至らない（一部損壊）」となることに同意するときに選べます。調査を待たずに証明書を受け取れます。':
    [
      'You can choose this if you agree to the grade “partial damage, less than quasi-half destruction”. You then receive the certificate without waiting for an inspection.',
      '「準半壊に至らない（一部損壊）」（少しこわれた）という答えでよい人だけ、えらぶことができます。調べるのを待たないで、証明の紙をもらうことができます。',
    ],
  希望する: ['Yes', 'はい'],
  '希望しない（職員が訪ねて調べます）': [
    'No (our staff will come and inspect)',
    'いいえ（役場の人が家へ行って調べます）',
  ],

  // 写真と書類, 証明書の受け取り
  写真と書類: ['Photographs and documents', '写真と書類'],
  被害の写真: ['Photographs of the damage', 'こわれたところの写真'],
  '被害の写真（あれば）': ['Photographs of the damage (if you have any)', 'こわれたところの写真（あるとき）'],
  '建物の4方向、被害のあった場所、浸水の深さがわかる写真を付けてください。': [
    'Attach photographs of all four sides of the building, of the damaged parts, and showing how deep the water was.',
    '写真をえらんでください。建物の4つの方向、こわれた場所、水の深さがわかる写真です。',
  ],
  '間取図・修理の見積書': [
    'Floor plan, estimate for repairs',
    '部屋の図、なおすお金がいくらか書いてある紙（見積書）',
  ],
  証明書の受け取り: ['Receiving the certificate', '証明の紙をもらう'],
  必要な枚数: ['Copies needed', '何枚いりますか'],
  使い道: ['What it is for', '何に使いますか'],
  '支援金の申請、保険の請求など。': [
    'Relief money, an insurance claim and so on.',
    '例：お金の助けを申し込む、保険のお金をもらう',
  ],

  // What the town decides
  証明: ['Certified', '証明する'],
  不交付: ['Not issued', '出せない（不交付）'],
  住家の被害の程度: ['Degree of damage to the house', '家がどのくらいこわれたか'],
  全壊: ['Total', '全壊（全部こわれた）'],
  大規模半壊: ['Large-scale half', '大規模半壊（大きくこわれた）'],
  中規模半壊: ['Medium-scale half', '中規模半壊（半分ぐらいこわれた）'],
  半壊: ['Half', '半壊（半分より少しこわれた）'],
  準半壊: ['Semi-half', '準半壊（少しこわれた）'],
  '準半壊に至らない（一部損壊）': ['Partial', '一部損壊（ほんの少しこわれた）'],
}
