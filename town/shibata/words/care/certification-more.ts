import type { Sentences } from '../sentences.ts'

/** 特定疾病, 区分変更, and 要介護認定 after a move. */
export const certificationMoreWords: Sentences = {
  // 特定疾病
  'がん（末期）': ['Cancer (terminal)', 'がん（治すことが難しいもの）'],
  関節リウマチ: ['Rheumatoid arthritis', '関節リウマチ'],
  筋萎縮性側索硬化症: ['Amyotrophic lateral sclerosis', '筋萎縮性側索硬化症（ALS）'],
  後縦靱帯骨化症: ['Ossification of the posterior longitudinal ligament', '後縦靱帯骨化症'],
  骨折を伴う骨粗鬆症: ['Osteoporosis with fracture', '骨粗鬆症（骨が弱くなる病気）で、骨が折れた'],
  初老期における認知症: ['Early-onset dementia', '若いときの認知症'],
  '進行性核上性麻痺・大脳皮質基底核変性症・パーキンソン病': [
    'Progressive supranuclear palsy, corticobasal degeneration, Parkinson’s disease',
    '進行性核上性麻痺・大脳皮質基底核変性症・パーキンソン病',
  ],
  脊髄小脳変性症: ['Spinocerebellar degeneration', '脊髄小脳変性症'],
  脊柱管狭窄症: ['Spinal canal stenosis', '脊柱管狭窄症'],
  早老症: ['Progeria', '早老症（早く年をとる病気）'],
  多系統萎縮症: ['Multiple system atrophy', '多系統萎縮症'],
  '糖尿病性の神経障害・腎症・網膜症': [
    'Diabetic neuropathy, nephropathy or retinopathy',
    '糖尿病で、神経・じん臓・目が悪くなった',
  ],
  脳血管疾患: ['Cerebrovascular disease (stroke)', '脳の血管の病気（脳こうそくなど）'],
  閉塞性動脈硬化症: ['Arteriosclerosis obliterans', '閉塞性動脈硬化症（足などの血管がつまる病気）'],
  慢性閉塞性肺疾患: ['Chronic obstructive pulmonary disease', '慢性閉塞性肺疾患（肺の病気）'],
  両側の膝関節または股関節の著しい変形を伴う変形性関節症: [
    'Osteoarthritis with severe deformity of both knees or both hips',
    '両方のひざや足の付け根の、骨の形が変わる病気',
  ],
  この中にはない: ['None of these', 'この中にない'],

  // 区分変更
  '要介護・要支援状態区分変更認定の申請': [
    'Application for a change of care level',
    '介護の段階を変えてもらう手続き（区分変更認定の申請）',
  ],
  '要介護・要支援の認定を受けていて、有効期間の途中で体や心の状態が変わった人。家族、ケアマネジャー、地域包括支援センターなどが代わりに申請できます。':
    [
      'People who are certified and whose body or mind has changed before the certification ends. Family, a care manager, the community support centre and others can apply for them.',
      '介護の段階が決まっていて、体や心の様子が変わった人です。家族やケアマネジャーが、代わりに申し込むことができます。',
    ],
  '有効期間の途中で必要な介護が変わったときに、町がもう一度調べて、区分を決め直します。区分が変わらないこともあります。申請の前に、担当のケアマネジャーに相談してください。':
    [
      'If the care that you need changes, the town examines you again and decides the level anew. The level may stay the same. Speak with your care manager first.',
      '体の様子が変わったとき、町がもう一度調べて、介護の段階を決めます。段階が変わらないこともあります。先に、ケアマネジャーに相談してください。',
    ],
  '状態が変わっていないときは、有効期間が終わる日の60日前から「更新認定の申請」をしてください。': [
    'If nothing has changed, apply for renewal from 60 days before the certification ends.',
    '変わっていないときは、期間が終わる日の60日前から「更新認定の申請」をしてください。',
  ],
  'いまの認定と、変わったこと': [
    'Present certification and what has changed',
    'いまの介護の段階と、変わったこと',
  ],
  '体や心の状態は、どう変わりましたか': [
    'How has body or mind changed?',
    '体や心の様子は、どう変わりましたか',
  ],
  前より介護が必要になった: ['More care is needed than before', '前より、たくさん介護がいる'],
  前より介護が必要でなくなった: ['Less care is needed than before', '前より、介護がいらない'],
  変わっていない: ['Nothing has changed', '変わっていない'],
  変わったこと: ['What has changed', '変わったこと'],
  'いつごろから、何ができなくなった（できるようになった）かを書いてください。例：9月に骨折してから、一人で歩けない。':
    [
      'Write since when the person can no longer do (or can do) what. For example: cannot walk alone since a fracture in September.',
      'いつから、何ができなくなりましたか。何ができるようになりましたか。例：9月に骨が折れて、一人で歩くことができない。',
    ],

  // 転入
  '住所移転後の要介護・要支援認定申請': [
    'Certification of needed care after moving to Shibata',
    '引っ越したあと、介護の段階を続ける手続き',
  ],
  '前の市区町村で要介護・要支援の認定を受けていて、柴田町に引っ越してきた人。家族、ケアマネジャー、地域包括支援センターなどが代わりに申請できます。':
    [
      'People who were certified in another municipality and have moved to Shibata. Family, a care manager, the community support centre and others can apply for them.',
      '前に住んでいた町で介護の段階が決まっていて、柴田町に引っ越してきた人です。家族やケアマネジャーが、代わりに申し込むことができます。',
    ],
  '前の市区町村での認定を、柴田町に引き継ぎます。引っ越してきた日から14日以内に申請すると、調査や審査なしで、同じ区分の認定を受けられます。':
    [
      'Your certification is carried over to Shibata. If you apply within 14 days of moving in, you keep the same level without being examined again.',
      '前の町で決まった介護の段階を、柴田町でも使うことができます。引っ越してきた日から14日のうちに申し込んでください。もう一度調べなくても、同じ段階になります。',
    ],
  '介護保険受給資格証明書（前の市区町村から受け取ったとき）': [
    'Certificate of entitlement to care (if your former municipality gave you one)',
    '介護保険受給資格証明書（前の町でもらったとき）',
  ],
  '引っ越してきた日から14日以内に申請してください。過ぎると、調査と審査を受け直します。': [
    'Apply within 14 days of moving in. Later you are examined anew.',
    '引っ越してきた日から14日のうちに申し込んでください。おくれると、もう一度調べます。',
  ],
  '柴田町に転入の届け出をしてから申請してください。ほかの市区町村の施設に入ったときは、前の市区町村の介護保険が続くことがあります。':
    [
      'Register your move to Shibata first. If you moved into a care home, you may still be insured in your former municipality.',
      '先に、柴田町に引っ越したことを届けてください。施設に入ったときは、前の町の介護保険が続くことがあります。',
    ],
  前の市区町村で認定を受けていた: [
    'You were certified in your former municipality',
    '前の町で介護の段階が決まっていた',
  ],
  '認定を受けていなかった人や、申請中だった人は「要介護・要支援認定の申請」をしてください。': [
    'If you were not certified, or had only applied, apply for certification anew.',
    '決まっていなかった人と、申し込んでいる途中だった人は「要介護・要支援認定の申請」をしてください。',
  ],
  引っ越してきた日から14日以内である: ['It is within 14 days of moving in', '引っ越してきた日から14日のうち'],
  '14日を過ぎたときは「要介護・要支援認定の申請」をしてください。調査と審査を受け直します。': [
    'After 14 days, apply for certification anew. You are examined again.',
    '14日をすぎたときは「要介護・要支援認定の申請」をしてください。もう一度調べます。',
  ],
  '引っ越しと、前の認定': ['The move and the former certification', '引っ越しと、前の介護の段階'],
  '柴田町に引っ越してきた日（転入した日）': ['Day on which you moved to Shibata', '柴田町に引っ越してきた日'],
  前に住んでいた市区町村: ['Former municipality', '前に住んでいた市や町'],
  '例：宮城県仙台市青葉区': ['For example Aoba Ward, Sendai', '例：宮城県仙台市青葉区'],
  前の市区町村での被保険者番号: ['Insurance number there', '前の町の介護保険の番号'],
  前の市区町村での認定: ['Certification there', '前の町で決まった介護の段階'],
  申請中だった: ['Applied for, not decided', '申し込んでいる途中だった'],
  前の認定の有効期間の終わり: ['Last day of that certification', '前の町で決まった期間が終わる日'],
  '前の市区町村の「介護保険受給資格証明書」はありますか': [
    'Do you have the certificate of entitlement of your former municipality?',
    '前の町でもらった「介護保険受給資格証明書」がありますか',
  ],
  '転出の手続きのときに、前の市区町村が渡す紙です。': [
    'The former municipality hands it out when you register moving out.',
    '引っ越すことを届けたとき、前の町がくれる紙です。',
  ],
  ある: ['Yes', 'ある'],
  'ない（マイナンバーで役場に確認してほしい）': [
    'No (please look it up by My Number)',
    'ない（マイナンバーで調べてほしい）',
  ],
  介護保険受給資格証明書: ['Certificate of entitlement to care', '介護保険受給資格証明書'],
}
