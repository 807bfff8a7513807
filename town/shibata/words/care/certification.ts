import type { Sentences } from '../sentences.ts'

/** 要介護認定: the first one, renewal, change, and after a move. */
export const certificationWords: Sentences = {
  '要介護・要支援認定の申請': [
    'Application for certification of needed long-term care',
    '介護がどのくらいいるかを決めてもらう手続き（要介護・要支援認定の申請）',
  ],
  '柴田町の介護保険に入っていて、介護や支援が必要になった65歳以上の人。40歳から64歳で、特定疾病が原因で介護が必要になった人。家族、ケアマネジャー、地域包括支援センターなどが代わりに申請できます。':
    [
      'People insured in Shibata who need care or support: from the age of 65, or from 40 to 64 if one of the listed diseases is the cause. Family, a care manager, the community support centre and others can apply for them.',
      '柴田町の介護保険に入っていて、介護がいる人です。65歳以上の人が申し込むことができます。40歳から64歳の人は、決まった病気のときだけです。家族やケアマネジャーが、代わりに申し込むことができます。',
    ],
  '介護保険のサービスを使うために、どのくらいの介護が必要かを町が調べて決めます。調査員が訪ね、町が主治医に意見書を頼みます。結果は、申請から30日くらいでお知らせします。':
    [
      'The town finds out how much care you need, so that you can use the services of long-term care insurance. An examiner visits you and the town asks your doctor for an opinion. You hear the result in about 30 days.',
      '介護のサービスを使うための手続きです。介護がどのくらいいるか、町が調べて決めます。町の人が会いに行きます。病院の先生にも聞きます。30日くらいで、結果がわかります。',
    ],
  '介護保険被保険者証（65歳以上の人）': [
    'Long-term care insurance card (from the age of 65)',
    '介護保険被保険者証（65歳以上の人）',
  ],
  '医療保険の資格がわかるもの（40歳から64歳の人）': [
    'Proof of health insurance (from 40 to 64)',
    '健康保険がわかるもの（40歳から64歳の人）',
  ],
  '主治医の名前と、病院の名前・電話番号': [
    'Name of your doctor, name and telephone of the hospital',
    'いつもの病院の先生の名前、病院の名前と電話の番号',
  ],
  '40歳以上である': ['You are 40 or older', '40歳以上です'],
  '介護保険は40歳からです。障害福祉サービスなどを使えることがあります。役場にご相談ください。': [
    'Long-term care insurance begins at 40. There may be other services for people with disabilities: please ask the town.',
    '介護保険は40歳からです。ほかのサービスを使えることがあります。役場に聞いてください。',
  ],
  '40歳から64歳の人は、医療保険に入っている': [
    'From 40 to 64: you have health insurance',
    '40歳から64歳の人は、健康保険に入っている',
  ],
  '生活保護を受けている人などは、別の制度で介護を受けられます。役場にご相談ください。': [
    'People on public assistance receive care in another way. Please ask the town.',
    '生活保護をもらっている人は、別の方法で介護を受けることができます。役場に聞いてください。',
  ],
  '40歳から64歳の人は、特定疾病が原因で介護が必要になった': [
    'From 40 to 64: one of the listed diseases is the cause',
    '40歳から64歳の人は、決まった病気で介護がいるようになった',
  ],
  '特定疾病でないときは、障害福祉サービスなどを使えることがあります。役場にご相談ください。': [
    'With other diseases you may be able to use services for people with disabilities. Please ask the town.',
    'ほかの病気のときは、ほかのサービスを使えることがあります。役場に聞いてください。',
  ],
  'いま要介護・要支援の認定を受けていない': ['You are not certified now', 'いま、介護の段階が決まっていない'],
  '有効期間がもうすぐ終わるときは「更新認定の申請」、状態が変わったときは「区分変更認定の申請」をしてください。':
    [
      'If the certification ends soon, apply for its renewal. If the need of care has changed, apply for a change of level.',
      '期間がもうすぐ終わるときは「更新認定の申請」をしてください。体の様子が変わったときは「区分変更認定の申請」をしてください。',
    ],

  // いまの認定
  'いまの認定と、申請のきっかけ': ['Present certification and reason', 'いまの介護の段階と、申し込む理由'],
  'いま、要介護・要支援の認定を受けていますか': [
    'Are you certified as needing care or support now?',
    'いま、介護の段階（要介護・要支援）が決まっていますか',
  ],
  受けたことがない: ['Never certified', '決まったことがない'],
  '前に受けたが、有効期間が終わった': [
    'Certified before, but it has ended',
    '前に決まったが、期間が終わった',
  ],
  いま受けている: ['Certified now', 'いま決まっている'],
  申請のきっかけ: ['Why you apply now', '申し込む理由'],
  入院や退院: ['Admission to or discharge from hospital', '入院した、退院する'],
  体や心の状態が変わった: ['A change of body or mind', '体や心の様子が変わった'],
  福祉用具を使いたい: ['To use welfare equipment', '車いすやベッドなどの道具を使いたい'],
  '手すりなど、家を直したい': ['To adapt the home (handrails and so on)', '手すりなど、家を直したい'],
  そのほか: ['Other', 'ほか'],

  // 医療保険と病気
  医療保険と病気: ['Health insurance and illness', '健康保険と病気'],
  '医療保険（健康保険や国民健康保険）に入っていますか': [
    'Do you have health insurance?',
    '健康保険（会社の健康保険や、国民健康保険）に入っていますか',
  ],
  医療保険の名前: ['Name of the health insurance', '健康保険の名前'],
  '例：全国健康保険協会、柴田町国民健康保険': [
    'For example Japan Health Insurance Association, National Health Insurance of Shibata',
    '例：全国健康保険協会、柴田町国民健康保険',
  ],
  医療保険の記号と番号: ['Symbol and number of the health insurance', '健康保険の記号と番号'],
  '介護が必要になった原因の病気（特定疾病）': [
    'The disease that made care necessary',
    'どの病気で、介護がいるようになりましたか（特定疾病）',
  ],
  '40歳から64歳の人は、この中の病気が原因のときに認定を受けられます。わからないときは、主治医に聞いてください。':
    [
      'From 40 to 64 you can be certified if one of these is the cause. If you are not sure, ask your doctor.',
      '40歳から64歳の人は、この中の病気のときだけです。わからないときは、病院の先生に聞いてください。',
    ],
  医療保険の資格がわかるもの: ['Proof of health insurance', '健康保険がわかるもの'],
  '資格確認書や「資格情報のお知らせ」などです。': [
    'The certificate or the notice of eligibility.',
    '資格確認書や「資格情報のお知らせ」という紙です。',
  ],

  // 主治医
  主治医: ['Your doctor', 'いつもの病院の先生（主治医）'],
  '主治医（かかりつけの医師）はいますか': ['Do you have a regular doctor?', 'いつも行く病院の先生がいますか'],
  '町が主治医に意見書を頼みます。いないときは、町が決める医師の診察を受けます。': [
    'The town asks your doctor for an opinion. If you have none, you are examined by a doctor whom the town names.',
    '町が先生に、あなたの体のことを聞きます。いないときは、町が決める先生に会います。',
  ],
  '病院・医院の名前': ['Name of the hospital or clinic', '病院の名前'],
  医師の名前: ['Name of the doctor', '先生の名前'],
  診療科: ['Department', '何科ですか（内科など）'],
  '病院・医院の電話番号': ['Telephone of the hospital or clinic', '病院の電話の番号'],
  最後に診察を受けた日: ['Last visit to the doctor', '最後に病院に行った日'],

  // 認定調査
  認定調査: ['Visit of the examiner', '町の人が会いに行く調査'],
  本人はいまどこにいますか: ['Where is the person now?', '介護がいる人は、いまどこにいますか'],
  '認定調査のとき、調査員がそこを訪ねます。': [
    'The examiner will visit there.',
    '町の人が、そこへ会いに行きます。',
  ],
  自宅: ['At home', '自分の家'],
  '病院（入院中）': ['In hospital', '病院（入院している）'],
  '施設（入所中）': ['In a care home', '施設（住んでいる）'],
  その場所の名前と所在地: ['Name and address of that place', 'その場所の名前と住所'],
  調査の日を相談する人: ['Whom we call to agree on a day', '調査の日を相談する人'],
  '例：本人、長女、ケアマネジャー': [
    'For example the person, a daughter, the care manager',
    '例：本人（自分）、娘、ケアマネジャー',
  ],
  都合の悪い曜日や時間: ['Days or times that do not suit', '会うことができない曜日や時間'],
  '例：火曜の午前は通院': [
    'For example: at the doctor’s on Tuesday mornings',
    '例：火曜日の午前は病院に行く',
  ],
  '認定の結果、調査の内容、主治医意見書を、ケアマネジャーや主治医などに見せてよいですか': [
    'May we show the result, the examination and the doctor’s opinion to the care manager, the doctor and so on?',
    '結果や調べたことを、ケアマネジャーや病院の先生に見せてもいいですか',
  ],
  '介護サービスの計画を作るために使います。同意しなくても認定を受けられます。': [
    'They use it to plan the care. You can be certified without agreeing.',
    '介護の計画を作るために使います。「同意しない」でも、申し込むことができます。',
  ],

  // 書類
  介護保険被保険者証は手元にありますか: [
    'Do you have the long-term care insurance card at hand?',
    '介護保険被保険者証（介護保険に入っていることがわかる紙）がありますか',
  ],
  'ないときも申請できます。番号などは役場で確認します。': [
    'You can apply without it; the town looks the number up.',
    'なくても、申し込むことができます。番号は役場が調べます。',
  ],
  '家族などは委任状、成年後見人は登記事項証明書の写真を付けてください。家族が被保険者証を付けるときは要りません。':
    [
      'Attach a photograph of the letter of authorisation or, for guardians, of the certificate of registration. Family who attach the insurance card need none.',
      '委任状の写真を付けてください。成年後見人は、登記事項証明書の写真を付けてください。家族が被保険者証の写真を付けるときは、いりません。',
    ],
  認定の結果: ['Result', '結果（介護の段階）'],
  認定結果: ['Result', '結果'],

  // 更新
  '要介護・要支援更新認定の申請': [
    'Renewal of the certification of needed care',
    '介護の段階を、もう一度決めてもらう手続き（更新認定の申請）',
  ],
  '要介護・要支援の認定を受けていて、有効期間が終わったあとも介護や支援が必要な人。家族、ケアマネジャー、地域包括支援センターなどが代わりに申請できます。':
    [
      'People who are certified and still need care or support after the certification ends. Family, a care manager, the community support centre and others can apply for them.',
      '介護の段階が決まっている人です。期間が終わったあとも介護がいる人が申し込みます。家族やケアマネジャーが、代わりに申し込むことができます。',
    ],
  '認定の有効期間が終わる前に、もう一度、どのくらいの介護が必要かを町が調べて決めます。続けてサービスを使う人は、有効期間の終わりまでに申請してください。':
    [
      'Before the certification ends, the town finds out again how much care you need. Apply before it ends if you go on using services.',
      '期間が終わる前に、町がもう一度調べて、介護の段階を決めます。サービスを続けて使う人は、期間が終わる日までに申し込んでください。',
    ],
  '有効期間が終わる日の60日前から、終わる日までに申請してください。': [
    'Apply from 60 days before the certification ends to the day on which it ends.',
    '期間が終わる日の60日前から、終わる日までに申し込んでください。',
  ],
  有効期間が終わる日の60日前になっている: [
    'There are no more than 60 days until it ends',
    '期間が終わる日まで、60日か、それより短い',
  ],
  '更新の申請は、有効期間が終わる日の60日前からです。それまでに状態が変わったときは「区分変更認定の申請」をしてください。':
    [
      'You can apply for renewal from 60 days before the end. If the need of care changes earlier, apply for a change of level.',
      '期間が終わる日の60日前から、申し込むことができます。その前に体の様子が変わったときは「区分変更認定の申請」をしてください。',
    ],
  有効期間が終わっていない: ['The certification has not ended', '期間が終わっていない'],
  '有効期間が終わったときは「要介護・要支援認定の申請」をしてください。災害などで申請できなかったときは、役場にご相談ください。':
    [
      'If it has ended, apply for certification anew. If a disaster or the like kept you from applying, please ask the town.',
      '期間が終わったときは「要介護・要支援認定の申請」をしてください。災害などで申し込むことができなかったときは、役場に聞いてください。',
    ],
  '有効期間が終わったときは「要介護・要支援認定の申請」をしてください。': [
    'If it has ended, apply for certification anew.',
    '期間が終わったときは「要介護・要支援認定の申請」をしてください。',
  ],
  いまの認定: ['Present certification', 'いまの介護の段階'],
  'いまの要介護・要支援の区分': ['Present level', 'いまの介護の段階（要介護・要支援）'],
  いまの認定の有効期間の終わり: ['Last day of the present certification', 'いまの期間が終わる日'],
  '介護保険被保険者証の「認定の有効期間」に書いてあります。': [
    'It stands on the insurance card under 「認定の有効期間」.',
    '介護保険被保険者証の「認定の有効期間」に書いてあります。',
  ],
}
