import type { Sentences } from '../sentences.ts'

/** What the procedures of 介護保険 share. */
export const careWords: Sentences = {
  介護: ['Long-term care', '介護（年をとった人や病気の人を助けること）'],
  病気: ['Illness', '病気'],
  いつでも申請できます: ['You can apply at any time', 'いつでも申し込むことができます'],

  // Short names
  要介護認定: ['Certification of needed care', '介護の段階を決める（要介護認定）'],
  更新認定: ['Renewal of certification', '介護の段階を、もう一度決める（更新認定）'],
  区分変更認定: ['Change of care level', '介護の段階を変える（区分変更認定）'],
  転入したときの要介護認定: ['Certification after moving in', '引っ越してきたときの、介護の段階'],
  サービス計画作成の届出: ['Who plans the care', '介護の計画を作るところ'],
  負担割合証の再交付: ['Replacement certificate of share', '負担割合証を、もう一度もらう'],
  介護保険証の再交付: ['Replacement insurance card', '介護保険の紙を、もう一度もらう'],
  高額介護サービス費: ['High costs of care', '介護のお金がもどる（高額介護サービス費）'],
  負担限度額認定: ['Lower charges in care homes', '施設のお金を安くする（負担限度額認定）'],
  福祉用具購入費: ['Welfare equipment', '介護の道具を買ったお金（福祉用具購入費）'],
  住宅改修費: ['Adapting the home', '家を直したお金（住宅改修費）'],

  // Where one is insured
  柴田町の介護保険に入っている: [
    'You are insured for long-term care in Shibata',
    '柴田町の介護保険に入っている',
  ],
  '住んでいる市区町村の介護保険の窓口で手続きをしてください。': [
    'Please go to the long-term care counter of the municipality where you live.',
    '住んでいる市や町の役所で、手続きをしてください。',
  ],
  '柴田町の介護保険に入ったまま、ほかの市区町村の施設などに住所を移しましたか（住所地特例）': [
    'Did you move to a care home in another municipality and stay insured in Shibata?',
    'ほかの町の施設に引っ越したあとも、柴田町の介護保険に入っていますか（住所地特例）',
  ],

  // 本人
  介護保険に入っている人: ['The person insured', '介護保険に入っている人'],
  '介護保険に入っている本人（被保険者）': [
    'The person insured for long-term care',
    '介護保険に入っている人（被保険者）',
  ],
  介護保険に入っている本人: ['The person insured', '介護保険に入っている人'],
  '家族などが手続きをするときも、ここには本人のことを入力してください。': [
    'If you apply for somebody else, enter that person here, not yourself.',
    '家族が手続きをするときも、ここには介護保険に入っている人のことを書いてください。',
  ],
  '住民票のある住所を入力してください。': [
    'The address at which the person is registered.',
    '住民票（役場に届けた住所）の住所を書いてください。',
  ],
  被保険者番号: ['Insurance number', '介護保険の番号（被保険者番号）'],
  '介護保険被保険者証に書いてある10桁の番号です。わからないときは、空けたままで進めます。': [
    'The ten digits on the long-term care insurance card. You may leave it empty if you do not know it.',
    '介護保険の紙（介護保険被保険者証）に書いてある10の数字です。わからないときは、書かなくていいです。',
  ],
  'わからないときは、空けたままで進めます。': [
    'You may leave it empty if you do not know it.',
    'わからないときは、書かなくていいです。',
  ],
  '暗号にして別に保管し、介護保険の事務だけに使います。書かないときは役場が法律に基づいて確認します。': [
    'It is encrypted, kept apart and used for long-term care insurance only. If you leave it empty, the town looks it up as the law allows.',
    'マイナンバーは、ほかの人が読めないようにして守ります。介護保険のためだけに使います。書かなくてもいいです。書かないときは、役場が調べます。',
  ],
  '番号法第9条第1項（介護保険の保険給付の支給に関する事務）': [
    'My Number Act, Article 9 (1) (benefits of long-term care insurance)',
    '番号法第9条第1項（介護保険の保険給付の支給に関する事務）',
  ],
  '本人の要介護・要支援の認定': [
    'The person’s certified care level',
    '介護保険に入っている人の、介護の段階（要介護・要支援）',
  ],
  '要介護・要支援の認定を受けている（申請中を含む）': [
    'The person is certified, or has applied to be',
    '介護の段階が決まっている（いま申し込んでいる人もいいです）',
  ],
  '先に「要介護・要支援認定の申請」をしてください。申請したあと、この手続きができます。': [
    'Please apply for certification of needed care first. You can then use this procedure.',
    '先に「要介護・要支援認定の申請」をしてください。そのあと、この手続きができます。',
  ],
  申請中: ['Applied for', 'いま申し込んでいる'],
  認定を受けていない: ['Not certified', '決まっていない'],
  非該当: ['No care needed', '介護はいらない（非該当）'],
  要支援1: ['Support level 1', '要支援1（少し手伝いがいる）'],
  要支援2: ['Support level 2', '要支援2（手伝いがいる）'],
  要介護1: ['Care level 1', '要介護1'],
  要介護2: ['Care level 2', '要介護2'],
  要介護3: ['Care level 3', '要介護3'],
  要介護4: ['Care level 4', '要介護4'],
  要介護5: ['Care level 5', '要介護5（いちばん介護がいる）'],

  // 手続きをする人
  手続きをする人: ['Who fills this in', '手続きをする人'],
  手続きをするのはだれですか: ['Who is filling this in?', '手続きをするのはだれですか'],
  '家族・親族': ['A member of the family', '家族・親せき'],
  成年後見人などの法定代理人: [
    'A guardian or other legal representative',
    '成年後見人（代わりに決めることを裁判所に頼まれた人）など',
  ],
  'ケアマネジャー・地域包括支援センター・施設': [
    'A care manager, the community support centre or a care home',
    'ケアマネジャー・地域包括支援センター・施設の人',
  ],
  そのほかの代理の人: ['Somebody else on their behalf', 'ほかの、代わりの人'],
  '相続人（本人が亡くなっているとき）': [
    'An heir (if the person has died)',
    '相続人（なくなった人のお金をもらう人）',
  ],
  代わりに手続きをする人: ['Who acts for the person', '代わりに手続きをする人'],
  手続きをする人の氏名: ['Your name', '手続きをする人の名前'],
  手続きをする人の電話番号: ['Your telephone', '手続きをする人の電話の番号'],
  本人との関係: ['Relation to the person', '介護保険に入っている人との関係'],
  '例：長女、おい、知人': ['For example daughter, nephew, friend', '例：娘、おい（きょうだいの息子）、友達'],
  事業者の種類: ['Kind of provider', '働いているところの種類'],
  '居宅介護支援事業者（ケアマネジャー）': [
    'In-home care support provider (care manager)',
    '居宅介護支援事業者（ケアマネジャーがいるところ）',
  ],
  地域包括支援センター: [
    'Community general support centre',
    '地域包括支援センター（年をとった人の相談をするところ）',
  ],
  '介護老人福祉施設（特別養護老人ホーム）': [
    'Nursing home for the elderly (tokubetsu yōgo rōjin hōmu)',
    '特別養護老人ホーム（介護老人福祉施設）',
  ],
  介護老人保健施設: [
    'Health care facility for the elderly',
    '介護老人保健施設（家に帰るための練習をするところ）',
  ],
  介護医療院: ['Integrated care facility', '介護医療院（病院のような施設）'],
  地域密着型介護老人福祉施設: ['Small local nursing home', '小さな特別養護老人ホーム'],
  '事業所・施設の名前': ['Name of the provider or home', '働いているところの名前'],
  事業所番号: ['Provider number', '働いているところの番号'],
  本人の同意: ['Consent of the person', '介護保険に入っている人の同意（はい、と言ったこと）'],
  'この手続きの内容を本人に伝え、代わりに手続きをすることについて、本人の同意を得ています。本人が意思を示すことが難しいときは、本人のために手続きをします。':
    [
      'I have told the person what this is about, and they agree that I act for them. If they cannot express their will, I act in their interest.',
      'この手続きのことを、介護保険に入っている人に話しました。わたしが代わりに手続きをしてもいいと言いました。話すことが難しいときは、その人のために手続きをします。',
    ],
  相続人: ['Heir', '相続人（なくなった人のお金をもらう人）'],
  相続人の氏名: ['Name of the heir', '相続人の名前'],
  亡くなった人との関係: ['Relation to the deceased', 'なくなった人との関係'],
  '例：妻、長男': ['For example wife, son', '例：妻、息子'],
  相続人の住所: ['Address of the heir', '相続人が住んでいるところ'],
  相続人の電話番号: ['Telephone of the heir', '相続人の電話の番号'],

  // 書類
  書類: ['Documents', '書類'],
  同意しない: ['I do not agree', '同意しない'],
  介護保険被保険者証: [
    'Long-term care insurance card',
    '介護保険被保険者証（介護保険に入っていることがわかる紙）',
  ],
  '手続きをする人の本人確認書類（マイナンバーカードがないとき）': [
    'Proof of your identity (if you do not use a My Number Card)',
    '手続きをする人がだれかわかるもの（マイナンバーカードがないとき）',
  ],
  '手続きをする人のものを付けてください。運転免許証、マイナンバーカードの表の面などです。': [
    'Of the person who fills this in: a driving licence, the front of a My Number Card and so on.',
    '手続きをする人のものを付けてください。運転免許証や、マイナンバーカードの表の写真です。',
  ],
  '委任状など、代わりに手続きできることがわかるもの': [
    'Letter of authorisation, or other proof that you may act for the person',
    '委任状（代わりに手続きすることを頼んだ紙）など',
  ],
  '委任状など（家族などが代わりに申請するとき）': [
    'Letter of authorisation (if family or somebody else applies)',
    '委任状（代わりに手続きすることを頼んだ紙）など。代わりの人が申し込むときだけです。',
  ],
  '家族などは委任状、成年後見人は登記事項証明書の写真を付けてください。': [
    'Attach a photograph of the letter of authorisation or, for guardians, of the certificate of registration.',
    '委任状の写真を付けてください。成年後見人は、登記事項証明書の写真を付けてください。',
  ],
}
