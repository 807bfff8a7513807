import type { Sentences } from '../sentences.ts'

/** 児童扶養手当の現況届の事前送信. */
export const singleParentWords: Sentences = {
  '児童扶養手当の現況届の事前送信（ひとり親家庭など）': [
    'Yearly report for child rearing allowance, sent ahead (single parents)',
    '児童扶養手当（1人で子どもを育てる人の手当）の現況届を先に送る手続き',
  ],
  児童扶養手当の現況届: ['Yearly report for child rearing allowance', '児童扶養手当の現況届'],
  '児童扶養手当の認定を受けている人（手当が全部止まっている人も出してください）': [
    'Those approved for child rearing allowance (also if all of it is suspended)',
    '児童扶養手当の認定がある人（手当が全部止まっている人も）',
  ],
  '毎年8月の現況届を先に送り、面談の日を予約します。当日に書くものが減り、早く終わります。手当の額は宮城県が審査して決め、お知らせします。':
    [
      'You send the report of August ahead and book the interview, so that there is less to write on the day. Miyagi Prefecture decides the amount and tells you.',
      '8月の現況届を先に送ります。役場で話す日も予約します。その日に書くことがへって、早く終わります。手当の額は宮城県が決めて、知らせます。',
    ],
  '児童扶養手当の証書か、町から届いた案内': [
    'The allowance certificate or the letter from the town',
    '児童扶養手当の証書か、町から来た手紙',
  ],
  前の年に受け取った養育費の額がわかるもの: [
    'Something that shows the child support of last year',
    '前の年にもらった養育費（子どものために、別れた親がはらうお金）がわかるもの',
  ],
  '毎年8月1日から8月31日までに、面談まで終えてください。出さないと、11月分からの手当を受けられません。2年続けて出さないと、受ける権利がなくなります。':
    [
      'From 1 to 31 August every year, interview included. Otherwise there is no allowance from November on; after two years without it the right is lost.',
      '毎年8月1日から8月31日までに、役場で話すところまで終わってください。出さないと、11月からの手当がもらえません。2年出さないと、もうもらえません。',
    ],
  '現況届は、予約した日に役場の窓口で面談をして受け付けます。児童扶養手当の証書を持ってきてください。面談は個室で行います。':
    [
      'The report itself is made at the town hall on the day you book. Bring the certificate. We talk in a room of our own.',
      '予約した日に、役場へ来てください。児童扶養手当の証書を持ってきてください。ほかの人がいない部屋で話します。',
    ],
  'いまお住まいの市区町村に出してください。引っ越したばかりの人は、住所の変更の届出も要ります。': [
    'Please send it to the municipality where you live. After a move, the change of address must be reported too.',
    '今住んでいる市や町に出してください。引っ越したばかりの人は、住所が変わったことも知らせてください。',
  ],
  対象の年齢の児童がいる: ['There is a child of that age', '手当をもらえる年の子どもがいる'],
  '児童が18歳の年度末（障害のある児童は20歳）を過ぎたときは、資格喪失の届出が要ります。子ども家庭課の窓口にご相談ください。':
    [
      'Past the 31 March after the 18th birthday (with a disability: at 20) the end must be reported. Please ask the Children and Families Section.',
      '18歳になったあとの3月31日（障害がある子どもは20歳）をすぎたときは、ほかの手続きがいります。子ども家庭課の窓口で聞いてください。',
    ],
  '児童の世話をしなくなったときは、資格喪失の届出が要ります。子ども家庭課の窓口にご相談ください。': [
    'If you no longer look after the child, this must be reported. Please ask the Children and Families Section.',
    '子どもの世話をしなくなったときは、ほかの手続きがいります。子ども家庭課の窓口で聞いてください。',
  ],
  事実婚の相手がいない: [
    'You do not live with a partner',
    '一緒に生活している相手（結婚していない夫や妻）がいない',
  ],
  '事実婚の相手がいるときは、手当を受けられません。返していただく手当が出る前に、子ども家庭課の窓口にご相談ください。':
    [
      'With a partner there is no allowance. Please talk to the Children and Families Section before there is anything to pay back.',
      '一緒に生活している相手がいるときは、手当をもらえません。お金を返すことにならないように、早く子ども家庭課の窓口で話してください。',
    ],
  '受付（面談へ）': ['Received; interview next', '受け取った（つぎは話す日）'],
  受け付けられません: ['Not accepted', '受け取れません'],
  証書の番号: ['Number of the certificate', '証書の番号'],
  '児童扶養手当証書か、町から届いた案内に書いてあります。': [
    'On the certificate or the letter from the town.',
    '児童扶養手当の証書か、町から来た手紙に書いてあります。',
  ],
  '18歳になって最初の3月31日まで（障害のある児童は20歳になるまで）の児童です。': [
    'Children up to the 31 March after their 18th birthday (with a disability: until they turn 20).',
    '18歳になったあとの3月31日までの子どもです（障害がある子どもは20歳になるまで）。',
  ],
  手当の対象になる障害がありますか: [
    'Does the child have a disability that counts?',
    '障害がありますか（手当をもらえる障害）',
  ],
  '手当の対象の児童のほかに、いっしょに住んでいる人を入力してください。いないときは、そのまま次へ進んでください。':
    [
      'Everybody else who lives with you. If nobody does, just go on.',
      '子どものほかに、一緒に住んでいる人を書いてください。いないときは、書かないで、つぎへ行ってください。',
    ],
  養育費: ['Child support', '養育費（子どものために、別れた親がはらうお金）'],
  '前の年に、養育費を受け取りましたか': [
    'Did you receive child support last year?',
    '前の年に、養育費をもらいましたか',
  ],
  受け取った: ['Yes', 'もらった'],
  受け取っていない: ['No', 'もらっていない'],
  前の年に受け取った養育費の合計: [
    'Child support of last year, all together',
    '前の年にもらった養育費を全部足したお金',
  ],
  '児童の父または母から、1月から12月までに受け取った額です。児童が受け取った額も入れます。': [
    'From the child’s father or mother, January to December, including what the child received.',
    '子どものお父さんかお母さんから、1月から12月までにもらったお金です。子どもがもらったお金も入れます。',
  ],
  生活のようす: ['How you live', '生活のこと'],
  住まい: ['Home', '住んでいる家'],
  持ち家: ['Own house', '自分の家'],
  '借家・アパート': ['Rented', '借りている家、アパート'],
  公営住宅: ['Public housing', '町や県の家'],
  親族の家: ["Relatives' house", '家族や親せきの家'],
  '事実婚の相手（生活をともにしている人）がいますか': [
    'Do you live with a partner?',
    '一緒に生活している相手（結婚していない夫や妻）がいますか',
  ],
  '働いている（正社員）': ['Working (regular)', '働いている（正社員）'],
  '働いている（パート・アルバイトなど）': [
    'Working (part-time and so on)',
    '働いている（パート、アルバイトなど）',
  ],
  仕事を探している: ['Looking for work', '仕事をさがしている'],
  '働いていない（病気、介護など）': [
    'Not working (illness, care and so on)',
    '働いていない（病気、家族の世話など）',
  ],
  'あなたや児童が、遺族年金や障害年金などを受けていますか': [
    'Do you or the child receive a survivor’s or disability pension?',
    'あなたか子どもが、遺族年金や障害年金などをもらっていますか',
  ],
  年金の種類と受けている人: ['Which pension, and who receives it', 'どの年金ですか。だれがもらっていますか'],
  手当の減額をしないための届出: ['So that the allowance is not reduced', '手当をへらさないための手続き'],
  '「一部支給停止」についてのお知らせが届きましたか': [
    'Did you receive a notice about partial suspension?',
    '「一部支給停止」の手紙が来ましたか',
  ],
  '手当を受け始めて5年などがたった人に届きます。届け出ると、手当が減りません。': [
    'It comes after five years or so of the allowance. If you report, it is not reduced.',
    '手当をもらいはじめて5年ぐらいの人に来ます。手続きをすると、手当がへりません。',
  ],
  届いた: ['Yes', '来た'],
  届いていない: ['No', '来ていない'],
  '一部支給停止適用除外事由届出書と、その証明': [
    'Report of a reason for exemption, with its proof',
    '一部支給停止適用除外事由届出書（手当をへらさないための紙）と、その証明',
  ],
  '働いていること、仕事を探していること、病気などで働けないことがわかるものです。': [
    'Something that shows that you work, look for work, or cannot work because of illness and the like.',
    '働いていること、仕事をさがしていること、病気などで働けないことがわかるものです。',
  ],
  面談の予約: ['Booking the interview', '役場で話す日の予約'],
  面談の日と時間: ['Day and time of the interview', '役場で話す日と時間'],
  '審査に必要な住民票・税・年金の情報を、柴田町と宮城県が公簿や他の機関で確認することに同意します。': [
    'I agree that Shibata Town and Miyagi Prefecture check resident, tax and pension records, here and with other authorities, as needed.',
    '柴田町と宮城県が、わたしの住民票、税金、年金のことを調べます。ほかの役所に聞くこともあります。わたしは、それでいいです。',
  ],
}
