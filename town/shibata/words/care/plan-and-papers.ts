import type { Sentences } from '../sentences.ts'

/** サービス計画作成の届出, and both 再交付. */
export const planAndPapersWords: Sentences = {
  '居宅（介護予防）サービス計画作成（変更）依頼の届出': [
    'Notice of who plans the care at home',
    '介護の計画を作るところを届ける手続き',
  ],
  '要介護・要支援の認定を受けて（または申請して）、自宅で介護サービスを使う人。家族、ケアマネジャー、地域包括支援センターなどが代わりに届け出できます。':
    [
      'People who are certified (or have applied) and use care services at home. Family, a care manager, the community support centre and others can give notice for them.',
      '介護の段階が決まっていて（または申し込んでいて）、自分の家で介護のサービスを使う人です。家族やケアマネジャーが、代わりに届けることができます。',
    ],
  '介護サービスの計画（ケアプラン）を作る事業所を町に届け出ます。届け出ておくと、サービスの料金は1割から3割の支払いで済みます。':
    [
      'You tell the town who makes your care plan. You then pay only 10 to 30 percent of the price of the services.',
      '介護の計画（ケアプラン）をだれが作るか、町に知らせます。知らせておくと、サービスのお金は、1割から3割だけ払えばいいです。',
    ],
  '計画を作る事業所の名前・事業所番号・電話番号': [
    'Name, number and telephone of the provider who makes the plan',
    '計画を作るところの名前、番号、電話の番号',
  ],
  'サービスを使いはじめる前に届け出てください。': [
    'Give notice before you begin to use services.',
    'サービスを使う前に、届けてください。',
  ],
  '要介護・要支援の認定を受けている（申請中や、事業対象者を含む）': [
    'The person is certified, has applied, or is entitled by the basic checklist',
    '介護の段階が決まっている（いま申し込んでいる人や、事業対象者もいいです）',
  ],
  自宅で暮らしている: ['The person lives at home', '自分の家に住んでいる'],
  '施設で暮らす人の計画は、施設が作ります。この届け出はいりません。': [
    'For residents of a care home the home makes the plan; no notice is needed.',
    '施設に住んでいる人の計画は、施設が作ります。この手続きはいりません。',
  ],
  '事業対象者（基本チェックリストに当てはまった人）': [
    'Entitled by the basic checklist',
    '事業対象者（役場の質問の紙で、手伝いがいるとわかった人）',
  ],
  本人はどこで暮らしますか: ['Where does the person live?', '介護がいる人は、どこに住みますか'],
  '自宅（有料老人ホームなどを含む）': [
    'At home (or in a private residential home)',
    '自分の家（有料老人ホームもここです）',
  ],
  '特別養護老人ホーム・介護老人保健施設・介護医療院': [
    'In a nursing home, health care facility or integrated care facility',
    '特別養護老人ホーム・介護老人保健施設・介護医療院',
  ],
  計画を作る事業所: ['Who makes the plan', '計画を作るところ'],
  届け出の種類: ['Kind of notice', '届け出の種類'],
  はじめて届け出る: ['First notice', 'はじめて届ける'],
  事業所を変える: ['Change of provider', '計画を作るところを変える'],
  計画の種類: ['Kind of plan', '計画の種類'],
  '居宅サービス計画（要介護1〜5の人）': [
    'Care at home (care level 1 to 5)',
    '家で受ける介護の計画（要介護1〜5の人）',
  ],
  '介護予防サービス計画（要支援1・2の人）': [
    'Preventive care (support level 1 or 2)',
    '体が悪くならないための計画（要支援1・2の人）',
  ],
  '介護予防ケアマネジメント（要支援1・2の人、事業対象者）': [
    'Preventive care management (support level 1 or 2, or by the checklist)',
    '町のサービスの計画（要支援1・2の人、事業対象者）',
  ],
  小規模多機能型居宅介護: [
    'Small multi-function home care',
    '小規模多機能型居宅介護（通う・泊まる・家に来る介護）',
  ],
  看護小規模多機能型居宅介護: [
    'Small multi-function home care with nursing',
    '看護小規模多機能型居宅介護（看護師も来る介護）',
  ],
  事業所の名前: ['Name of the provider', '計画を作るところの名前'],
  事業所の番号: ['Number of the provider', '計画を作るところの番号'],
  '10桁の番号です。事業所に聞いてください。': [
    'Ten digits; ask the provider.',
    '10の数字です。計画を作るところに聞いてください。',
  ],
  事業所の所在地: ['Address of the provider', '計画を作るところの住所'],
  事業所の電話番号: ['Telephone of the provider', '計画を作るところの電話の番号'],
  '計画を作りはじめる日（事業所を変える日）': [
    'First day of the plan (or of the change)',
    '計画を作りはじめる日（変える日）',
  ],
  事業所を変える理由: ['Reason for the change', '変える理由'],
  同意と書類: ['Consent and documents', '同意と書類'],
  認定の情報を事業所に伝えることへの同意: [
    'Consent to tell the provider',
    '介護の段階などを、計画を作るところに伝えてもいいですか（同意）',
  ],
  '計画を作るために必要なとき、柴田町が、本人の要介護・要支援の認定の結果や資格の情報を、届け出た事業所に伝えることに同意します。':
    [
      'I agree that Shibata Town tells the provider named here the person’s care level and insurance, as needed for the plan.',
      '柴田町が、介護の段階や介護保険のことを、計画を作るところに伝えます。わたしは、それでいいです。',
    ],
  受理できません: ['Not accepted', '受け取ることができません'],

  // 再交付
  介護保険負担割合証の再交付申請: [
    'Replacement of the certificate of your share of the costs',
    '介護保険負担割合証を、もう一度もらう手続き',
  ],
  '介護保険負担割合証をなくした人、破った人、汚した人。家族などが代わりに申請できます。': [
    'People who lost, tore or soiled the certificate. Family and others can apply for them.',
    '介護保険負担割合証をなくした人、やぶれた人、よごれた人です。家族が代わりに申し込むことができます。',
  ],
  'サービスの料金の1割・2割・3割のどれを支払うかを示す「介護保険負担割合証」を、もう一度受け取れます。郵送でお届けします。':
    [
      'You receive again the certificate that says whether you pay 10, 20 or 30 percent for services. It comes by post.',
      'サービスのお金を、1割・2割・3割のどれだけ払うか書いてある紙を、もう一度もらうことができます。郵便で送ります。',
    ],
  介護保険被保険者証の再交付申請: [
    'Replacement of the long-term care insurance card',
    '介護保険被保険者証を、もう一度もらう手続き',
  ],
  '介護保険被保険者証をなくした人、破った人、汚した人。家族などが代わりに申請できます。': [
    'People who lost, tore or soiled the card. Family and others can apply for them.',
    '介護保険被保険者証をなくした人、やぶれた人、よごれた人です。家族が代わりに申し込むことができます。',
  ],
  '介護保険被保険者証を、もう一度受け取れます。郵送でお届けします。': [
    'You receive the long-term care insurance card again. It comes by post.',
    '介護保険被保険者証を、もう一度もらうことができます。郵便で送ります。',
  ],
  '65歳以上である（65歳未満の人は、前に被保険者証を受け取っている）': [
    'You are 65 or older (or have had a card before)',
    '65歳以上です（65歳より下の人は、前にもらったことがある）',
  ],
  '65歳未満の人には、要介護・要支援の認定を受けたときに被保険者証をお渡しします。先に「要介護・要支援認定の申請」をしてください。':
    [
      'Before 65 you receive the card when you are certified. Please apply for certification of needed care first.',
      '65歳より下の人は、介護の段階が決まったときに、もらうことができます。先に「要介護・要支援認定の申請」をしてください。',
    ],
  '前に、介護保険被保険者証を受け取りましたか': [
    'Did you receive the card before?',
    '前に、介護保険被保険者証をもらいましたか',
  ],
  理由と送り先: ['Reason and where to send it', '理由と、送るところ'],
  もう一度必要になった理由: ['Why you need it again', 'もう一度いる理由'],
  なくした: ['Lost', 'なくした'],
  '破れた・汚れた': ['Torn or soiled', 'やぶれた・よごれた'],
  理由をくわしく: ['The reason in more words', '理由をくわしく書いてください'],
  ほかの送り先: ['Another address to send it to', 'ほかのところに送るとき'],
  '本人の住所に送ります。入院などで受け取れないときだけ、送り先を入力してください。': [
    'We send it to the person’s address. Enter another one only if it cannot be received there.',
    '介護保険に入っている人の住所に送ります。入院などで受け取ることができないときだけ、書いてください。',
  ],
  '破れた・汚れた{}': ['{} that is torn or soiled', 'やぶれた・よごれた{}'],
  介護保険負担割合証: ['Certificate of your share of the costs', '介護保険負担割合証'],
  '新しいものが届いたら、古いものは役場に返してください。': [
    'Return the old one to the town when the new one has come.',
    '新しい紙が届いたら、古い紙は役場に返してください。',
  ],
  再交付: ['Reissued', 'もう一度出す'],
}
