import { inMan, TOOLS_A_YEAR } from '../../procedures/care/settings.ts'
import type { Sentences } from '../sentences.ts'

const tools = inMan(TOOLS_A_YEAR)
const toolsEnglish = `${TOOLS_A_YEAR.toLocaleString('en')} yen`

/** 福祉用具購入費. */
export const equipmentWords: Sentences = {
  '居宅介護（介護予防）福祉用具購入費の支給申請': [
    'Refund for welfare equipment that you bought',
    '介護の道具を買ったとき、お金がもどる手続き',
  ],
  '要介護・要支援の認定を受けて自宅で暮らし、指定を受けた事業者から、便座や入浴の用具など、借りるのに向かない福祉用具を買った人':
    [
      'People who are certified, live at home and bought equipment that is not for rent (toilet seats, bathing aids and so on) from a designated shop',
      '介護の段階が決まっていて、自分の家に住んでいる人です。トイレやおふろの道具など、借りることができない道具を買った人です。決まった店で買ったときだけです。',
    ],
  [`買った金額の7割から9割を受け取れます。対象になるのは、1年度（4月から3月）に${tools}分までです。超えた分は、自分で支払います。買う前に、ケアマネジャーか地域包括支援センターに相談してください。`]:
    [
      `You receive 70 to 90 percent of the price, for up to ${toolsEnglish} in one fiscal year (April to March). What exceeds it you pay yourself. Before buying, speak with your care manager or the community support centre.`,
      `買ったお金の7割から9割がもどります。1年（4月から3月）に${tools}分までです。それより多い分は、自分で払います。買う前に、ケアマネジャーか地域包括支援センターに相談してください。`,
    ],
  '領収書（本人の名前のもの）': [
    'Receipt (in the person’s name)',
    '領収書（介護保険に入っている人の名前のもの）',
  ],
  '用具のパンフレットなど（写真と値段がわかるもの）': [
    'Brochure of the equipment (with picture and price)',
    '道具のパンフレットなど（写真と値段がわかるもの）',
  ],
  '代金を支払った日の翌日から2年以内に申請してください。': [
    'Apply within two years of the day after you paid.',
    'お金を払った日の次の日から、2年のうちに申し込んでください。',
  ],
  自宅で暮らしている間に買った: ['It was bought while living at home', '自分の家に住んでいるときに買った'],
  '入院や入所の間に買ったものは、対象になりません。退院の準備で買ったときは、役場にご相談ください。': [
    'What was bought during a stay in hospital or a home is not covered. If it was to prepare for coming home, please ask the town.',
    '病院や施設にいるときに買ったものは、お金がもどりません。家に帰る準備で買ったときは、役場に聞いてください。',
  ],
  指定を受けた販売事業者から買った: [
    'It was bought from a designated shop',
    '決まった店（指定の店）で買った',
  ],
  '指定を受けていない店で買ったものは、対象になりません。ケアマネジャーか地域包括支援センターにご相談ください。':
    [
      'What was bought elsewhere is not covered. Please ask your care manager or the community support centre.',
      'ほかの店で買ったものは、お金がもどりません。ケアマネジャーか地域包括支援センターに聞いてください。',
    ],
  代金を支払った日の翌日から2年以内である: [
    'It is within two years of the day after you paid',
    'お金を払った日の次の日から、2年のうち',
  ],
  '2年を過ぎたものは、支給を受けられません。2年以内に買った用具だけを入力してください。': [
    'Nothing can be paid after two years. Enter only what was bought within two years.',
    '2年をすぎたものは、お金がもどりません。2年のうちに買った道具だけを書いてください。',
  ],
  [`同じ年度に支給を受けた用具が、合わせて${tools}になっていない`]: [
    `Equipment paid for in the same fiscal year has not reached ${toolsEnglish}`,
    `同じ年（4月から3月）に、${tools}分のお金をもらっていない`,
  ],
  [`この年度の${tools}分は、すべて使われています。次の年度（4月から）に買う用具は対象になります。`]: [
    `The ${toolsEnglish} of this fiscal year are used up. What you buy from April on is covered again.`,
    `この年の${tools}分は、全部使いました。次の4月から買う道具は、またお金がもどります。`,
  ],
  '用具を買ったとき、本人はどこで暮らしていましたか': [
    'Where did the person live when it was bought?',
    '道具を買ったとき、介護がいる人は、どこに住んでいましたか',
  ],
  病院や施設: ['In hospital or a care home', '病院や施設'],
  買ったものと金額: ['What you bought and its price', '買った道具と値段'],
  買った福祉用具: ['What you bought', '買った道具'],
  用具: ['Item', '道具'],
  '用具{#}': ['Item {}', '道具 {}'],
  種類: ['Kind', '種類'],
  腰掛便座: ['Toilet seat or commode', 'すわるトイレ（腰掛便座）'],
  自動排泄処理装置の交換できる部品: [
    'Exchangeable parts of an automatic excretion device',
    '自動でトイレの世話をする機械の、取りかえる部品',
  ],
  排泄予測支援機器: ['Device that foretells excretion', 'トイレの時間がわかる機械'],
  入浴補助用具: ['Bathing aid', 'おふろの道具'],
  簡易浴槽: ['Portable bathtub', '簡単に使えるおふろ（簡易浴槽）'],
  移動用リフトのつり具: ['Sling of a lift', 'リフト（体を持ち上げる機械）のつり具'],
  固定用スロープ: ['Fixed ramp', '動かないスロープ（坂の台）'],
  '歩行器（車輪のないもの）': ['Walking frame (without wheels)', '歩行器（車輪がないもの）'],
  '歩行補助つえ（松葉づえを除く）': ['Walking stick (not crutches)', 'つえ（松葉づえではないもの）'],
  商品の名前: ['Name of the product', '品物の名前'],
  作った会社: ['Maker', '作った会社'],
  '買った店（販売事業者）の名前': ['Name of the shop', '買った店の名前'],
  'そこは、都道府県などの指定を受けた販売事業者ですか': [
    'Is it a shop designated by the prefecture?',
    'そこは、県などが決めた店（指定の店）ですか',
  ],
  '店に聞くか、ケアマネジャーに確認してください。': [
    'Ask the shop or your care manager.',
    '店か、ケアマネジャーに聞いてください。',
  ],
  販売事業者の番号: ['Number of the shop', '店の番号'],
  支払った金額: ['Price paid', '払ったお金'],
  支払った日: ['Day of payment', '払った日'],
  '領収書の日付です。': ['The date of the receipt.', '領収書に書いてある日です。'],
  '同じ年度に、これまでに買って支給を受けた用具の金額': [
    'Price of equipment already paid for in the same fiscal year',
    '同じ年（4月から3月）に、お金をもらった道具の値段',
  ],
  '年度は4月から次の年の3月までです。支払った金額（10割）の合計を入力してください。はじめてのときは0を入力してください。':
    [
      'A fiscal year runs from April to March. Enter the full prices together; 0 if this is the first time.',
      '4月から次の年の3月までです。払ったお金を、全部足して書いてください。はじめてのときは0と書いてください。',
    ],
  用具が必要な理由: ['Why it is needed', '道具がいる理由'],
  '体の様子と、どの動作に使うかを書いてください。例：立ち上がりにくく、手すりのあるいすで体を洗う。': [
    'Write how the person is and what it is used for. For example: finds it hard to stand up and washes on a chair with armrests.',
    '体の様子と、何をするときに使うかを書いてください。例：立つのが難しいので、おふろのいすを使う。',
  ],
  用具のパンフレットなど: ['Brochure of the equipment', '道具のパンフレットなど'],
  福祉用具サービス計画書: ['Equipment service plan', '福祉用具サービス計画書（道具の使い方の計画）'],
}
