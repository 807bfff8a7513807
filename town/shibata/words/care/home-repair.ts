import { inMan, REPAIRS_A_HOME } from '../../procedures/care/settings.ts'
import type { Sentences } from '../sentences.ts'

const repairs = inMan(REPAIRS_A_HOME)
const repairsEnglish = `${REPAIRS_A_HOME.toLocaleString('en')} yen`

/** 住宅改修費. */
export const homeRepairWords: Sentences = {
  '居宅介護（介護予防）住宅改修費の支給申請': [
    'Refund for adapting your home',
    '介護のために家を直すとき、お金がもどる手続き',
  ],
  '要介護・要支援の認定を受け、手すりを付ける、段差をなくすなど、いま住んでいる家を直す人': [
    'People who are certified and adapt the home in which they live: handrails, no more steps and so on',
    '介護の段階が決まっている人です。手すりを付けるなど、いま住んでいる家を直す人です。',
  ],
  [`かかった費用の7割から9割を受け取れます。対象になるのは、1つの家で${repairs}分までです。超えた分は、自分で支払います。工事の前と、終わったあとの2回、申請が必要です。先に、ケアマネジャーに相談してください。`]:
    [
      `You receive 70 to 90 percent of the cost, for up to ${repairsEnglish} for one home. What exceeds it you pay yourself. Apply twice: before the work and when it is done. Speak with your care manager first.`,
      `かかったお金の7割から9割がもどります。1つの家で${repairs}分までです。それより多い分は、自分で払います。工事の前と、あとの2回、申し込んでください。先に、ケアマネジャーに相談してください。`,
    ],
  '工事の前：住宅改修が必要な理由書、見積書、図面、工事の前の写真（日付の入ったもの）': [
    'Before the work: the statement of reasons, estimate, drawing and dated photographs',
    '工事の前：家を直す理由を書いた紙、見積書、図、工事の前の写真（日にちが入ったもの）',
  ],
  '工事のあと：領収書、工事費の内訳書、工事のあとの写真（日付の入ったもの）、振込先の口座がわかるもの': [
    'After the work: receipt, breakdown of costs, dated photographs, the bank account',
    '工事のあと：領収書、お金のくわしい紙、工事のあとの写真（日にちが入ったもの）、銀行の口座がわかるもの',
  ],
  '持ち主の承諾書（本人の家でないとき）': [
    'Consent of the owner (if the home is not the person’s own)',
    '家の持ち主が「いい」と言った紙（自分の家ではないとき）',
  ],
  '工事を始める前に、事前の申請をしてください。工事のあとの申請は、代金を支払った日の翌日から2年以内です。': [
    'Apply before the work begins. Apply again within two years of the day after you paid.',
    '工事を始める前に、申し込んでください。工事のあとは、お金を払った日の次の日から、2年のうちに申し込んでください。',
  ],
  被保険者証に書いてある住所の家である: [
    'It is the home at the address on the insurance card',
    '被保険者証に書いてある住所の家です',
  ],
  '支給の対象は、被保険者証に書いてある住所の家だけです。引っ越したときは、先に住所の届け出をしてください。':
    [
      'Only the home at the address on the card is covered. If you moved, register the move first.',
      'お金がもどるのは、被保険者証に書いてある住所の家だけです。引っ越したときは、先に役場に届けてください。',
    ],
  '工事を始める前に、事前の申請をする': ['You apply before the work begins', '工事を始める前に、申し込む'],
  '始めてしまった工事は、原則として対象になりません。退院が急に決まったなどの事情があるときは、役場にご相談ください。':
    [
      'Work that has begun is in principle not covered. If there was a reason, such as a sudden discharge from hospital, please ask the town.',
      'もう始めた工事は、お金がもどりません。急に退院が決まったなどの理由があるときは、役場に聞いてください。',
    ],
  '工事のあとの申請は、事前の申請が済んでいる': [
    'After the work: you applied before it',
    '工事のあとの人は、工事の前にも申し込んだ',
  ],
  '事前の申請をしていない工事は、原則として対象になりません。役場にご相談ください。': [
    'Without an application before the work it is in principle not covered. Please ask the town.',
    '工事の前に申し込んでいないと、お金がもどりません。役場に聞いてください。',
  ],
  '工事のあとの申請は、代金を支払った日の翌日から2年以内である': [
    'After the work: it is within two years of the day after you paid',
    '工事のあとの人は、お金を払った日の次の日から、2年のうち',
  ],
  '2年を過ぎた工事は、支給を受けられません。': [
    'Nothing can be paid after two years.',
    '2年をすぎた工事は、お金がもどりません。',
  ],
  [`この家で支給を受けた改修が、合わせて${repairs}になっていない`]: [
    `Work paid for in this home has not reached ${repairsEnglish}`,
    `この家で、${repairs}分のお金をもらっていない`,
  ],
  [`この家の${repairs}分は、すべて使われています。要介護度が3段階以上重くなったときや、引っ越したときは、もう一度使えます。`]:
    [
      `The ${repairsEnglish} for this home are used up. They can be used again after a move, or when the care level has risen by three steps or more.`,
      `この家の${repairs}分は、全部使いました。介護の段階が3つ以上重くなったときや、引っ越したときは、もう一度使うことができます。`,
    ],
  申請の種類: ['Kind of application', '申し込みの種類'],
  どちらの申請ですか: ['Which application is it?', 'どちらの申し込みですか'],
  '工事の前の申請（事前の申請）': ['Before the work', '工事の前の申し込み'],
  '工事が終わったあとの申請（支給の申請）': ['When the work is done', '工事が終わったあとの申し込み'],
  '工事は、もう始まっていますか': ['Has the work begun?', '工事は、もう始まりましたか'],
  '工事の前に申請して、町の確認を受けましたか': [
    'Did you apply before the work, and did the town approve it?',
    '工事の前に申し込んで、町が「いい」と言いましたか',
  ],
  家: ['Home', '家'],
  介護保険被保険者証に書いてある住所の家ですか: [
    'Is it the home at the address on the insurance card?',
    '介護保険被保険者証に書いてある住所の家ですか',
  ],
  家の持ち主: ['Owner of the home', '家を持っている人'],
  家族: ['Family', '家族'],
  'そのほか（借りている家など）': ['Somebody else (rented and so on)', 'ほか（借りている家など）'],
  'この家で、これまでに支給を受けた改修の金額': [
    'Cost of work already paid for in this home',
    'この家を直して、お金をもらった工事の値段',
  ],
  '支払った金額（10割）の合計を入力してください。はじめてのときは0を入力してください。': [
    'Enter the full cost together; 0 if this is the first time.',
    '払ったお金を、全部足して書いてください。はじめてのときは0と書いてください。',
  ],
  '前の改修のあとに、引っ越しましたか。または、要介護度が3段階以上重くなりましたか': [
    'Since then, have you moved, or has the care level risen by three steps or more?',
    '前に家を直したあとに、引っ越しましたか。または、介護の段階が3つ以上重くなりましたか',
  ],

  // 工事
  工事: ['Work', '工事'],
  '工事{#}': ['Work {}', '工事 {}'],
  工事の内容: ['The work', '工事でどこを直すか'],
  手すりの取り付け: ['Handrails', '手すりを付ける'],
  段差の解消: ['Removing steps', '段をなくす'],
  '床などの材料の変更（すべりにくくするなど）': [
    'Another floor (less slippery and so on)',
    '床などを変える（すべらないようにするなど）',
  ],
  引き戸などへの扉の取り替え: ['Sliding doors and the like', '横に開くドアなどに変える'],
  洋式便器などへの取り替え: ['A sitting toilet and the like', 'すわるトイレなどに変える'],
  'その工事に必要な、ほかの工事': ['Other work needed for it', 'その工事のための、ほかの工事'],
  場所: ['Where', '場所'],
  '例：玄関、階段、浴室': ['For example entrance, stairs, bathroom', '例：玄関、階段、おふろ'],
  工事をする会社の名前: ['Name of the builder', '工事をする会社の名前'],
  工事をする会社の電話番号: ['Telephone of the builder', '工事をする会社の電話の番号'],
  工事を始める予定の日: ['Planned first day of the work', '工事を始める日（予定）'],
  工事が終わる予定の日: ['Planned last day of the work', '工事が終わる日（予定）'],
  事前の申請の受付番号: ['Number of the first application', '前に申し込んだときの番号（受付番号）'],
  '事前の申請の通知書に書いてあります。わからないときは、空けたままで進めます。': [
    'It stands in the letter about it. You may leave it empty.',
    '前に町から来た手紙に書いてあります。わからないときは、書かなくていいです。',
  ],
  工事を始めた日: ['First day of the work', '工事を始めた日'],
  工事が終わった日: ['Last day of the work', '工事が終わった日'],
  工事の代金を支払った日: ['Day on which you paid for it', '工事のお金を払った日'],

  // 書類
  住宅改修が必要な理由書: ['Statement of reasons', '家を直す理由を書いた紙（理由書）'],
  'ケアマネジャーなどが作ります。': ['The care manager writes it.', 'ケアマネジャーなどが書きます。'],
  工事費の見積書: ['Estimate of the cost', '工事のお金がいくらか書いた紙（見積書）'],
  工事の前の写真と図面: ['Photographs and drawing before the work', '工事の前の写真と図'],
  '直すところの、日付の入った写真と、どう直すかがわかる図面を付けてください。': [
    'Attach dated photographs of what is to be changed and a drawing that shows how.',
    '直すところの写真（日にちが入ったもの）と、どう直すかがわかる図を付けてください。',
  ],
  持ち主の承諾書: ['Consent of the owner', '家の持ち主が「いい」と言った紙（承諾書）'],
  '領収書と、工事費の内訳書': ['Receipt and breakdown of the cost', '領収書と、お金のくわしい紙（内訳書）'],
  工事のあとの写真: ['Photographs after the work', '工事のあとの写真'],
  '直したところの、日付の入った写真を付けてください。': [
    'Attach dated photographs of what was changed.',
    '直したところの写真（日にちが入ったもの）を付けてください。',
  ],
  決定の内容: ['Decision', '決まったこと'],
  '工事を始めてよい（事前の確認）': ['The work may begin', '工事を始めてもいい'],
  支給する: ['It is paid', 'お金を出す'],
  認める: ['Granted', 'できます'],
  認めない: ['Refused', 'できません'],
}
