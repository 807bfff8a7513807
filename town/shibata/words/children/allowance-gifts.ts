import type { Sentences } from '../sentences.ts'

/** 児童手当: 寄附, and 学校給食費など paid out of it. */
export const allowanceGiftWords: Sentences = {
  児童手当を町に寄附する申出: [
    'Giving child allowance to the town',
    '児童手当を町に寄附する（あげる）手続き',
  ],
  児童手当の寄附の申出: ['Gift of child allowance', '児童手当の寄附（町にあげる）'],
  '柴田町から児童手当を受けていて、その全部か一部を柴田町に寄附したい人': [
    'Recipients who wish to give all or part of it to Shibata',
    '柴田町から児童手当をもらっている人で、手当を町に寄附したい（あげたい）人',
  ],
  '児童手当の全部か一部を受け取らずに、柴田町の子育て支援のために寄附できます。寄附した額の証明書をお送りします。いつでも変えたり、やめたりできます。':
    [
      'You can give all or part of the allowance for the support of children in Shibata. We send a certificate of what you gave. You can change or stop it at any time.',
      '児童手当を、町の子どものために寄附する（あげる）ことができます。寄附したお金の証明の紙を送ります。いつでも、変えることや、やめることができます。',
    ],
  寄附の内容: ['Your gift', '寄附のこと'],
  使い道の希望: ['What it should be used for', '何に使ってほしいですか'],
  '保育所の絵本など、子どもや子育てのために使ってほしいことを書けます。': [
    'Something for children, such as picture books for a nursery.',
    '子どものために使ってほしいことを書いてください。例：保育所の絵本',
  ],
  寄附の確認: ['Confirmation of the gift', '寄附の確認'],
  '寄附した額は、児童手当として受け取れません。すでに寄附した額は、後から返してもらうことができません。このことを確認しました。':
    [
      'I know that I do not receive what I give, and that it cannot be paid back later.',
      '寄附したお金は、もらえません。あとで返してもらうこともできません。わたしは、それがわかりました。',
    ],
  '児童手当の寄附を変える・やめる申出': [
    'Changing or ending a gift of child allowance',
    '児童手当の寄附を変える手続き、やめる手続き',
  ],
  '児童手当の寄附の変更・撤回': ['Change or end of a gift', '児童手当の寄附を変える、やめる'],
  児童手当の寄附を申し出ている人: [
    'People who give child allowance to the town',
    '児童手当を町に寄附している人',
  ],
  '児童手当から寄附する額を変えることや、寄附をやめて手当を受け取ることができます。': [
    'You can change how much you give, or stop giving and receive it yourself.',
    '寄附するお金を変えることができます。寄附をやめて、手当をもらうこともできます。',
  ],
  児童手当の寄附を申し出ている: ['You give child allowance to the town', '児童手当を町に寄附している'],
  'はじめて寄附するときは、「児童手当を町に寄附する申出」をしてください。': [
    'For a first gift use “Giving child allowance to the town”.',
    'はじめて寄附するときは、「児童手当を町に寄附する（あげる）手続き」をしてください。',
  ],
  'いま、児童手当の寄附を申し出ていますか': [
    'Do you give child allowance to the town now?',
    '今、児童手当を町に寄附していますか',
  ],
  申し出ている: ['Yes', 'している'],
  申し出ていない: ['No', 'していない'],
  寄附する額を変える: ['Change the amount', '寄附するお金を変える'],
  寄附をやめる: ['Stop giving', '寄附をやめる'],

  児童手当で学校給食費や保育料を払う申出: [
    'Paying school lunches or nursery fees out of child allowance',
    '児童手当で、給食や保育所のお金をはらう手続き',
  ],
  児童手当での給食費などの支払い: ['Paying fees out of child allowance', '児童手当で給食などのお金をはらう'],
  '柴田町から児童手当を受けていて、学校給食費や保育料などを手当から払いたい人': [
    'Recipients who wish to pay school lunches, nursery fees and the like out of it',
    '柴田町から児童手当をもらっている人で、手当で給食や保育所のお金をはらいたい人',
  ],
  '学校給食費、保育料、学級費などを、児童手当から町が支払います。残りの手当は、これまでどおり口座に振り込みます。いつでも変えたり、やめたりできます。':
    [
      'The town pays school lunches, nursery and class fees out of your allowance; the rest goes to your account as before. You can change or stop it at any time.',
      '給食、保育所、クラスなどのお金を、町が児童手当からはらいます。のこりのお金は、今までのように口座に入れます。いつでも、変えることや、やめることができます。',
    ],
  支払う費用の額がわかるもの: ['Something that shows the amounts to be paid', 'はらうお金がわかるもの'],
  '支払う費用の額と支払先を、柴田町が学校・保育所などに確認することに同意します。': [
    'I agree that Shibata Town checks the amounts with the school or nursery.',
    '柴田町が、はらうお金のことを学校や保育所に聞きます。わたしは、それでいいです。',
  ],
  '児童手当からの給食費などの支払いを変える・やめる申出': [
    'Changing or ending payment of fees out of child allowance',
    '児童手当で給食などのお金をはらうことを変える手続き、やめる手続き',
  ],
  '給食費などの支払いの変更・撤回': [
    'Change or end of paying fees',
    '給食などのお金のはらい方を変える、やめる',
  ],
  児童手当から学校給食費や保育料などを払っている人: [
    'People who pay school lunches, nursery fees and the like out of child allowance',
    '児童手当で、給食や保育所のお金をはらっている人',
  ],
  '児童手当から払う費用を変えることや、やめることができます。やめた後は、学校や保育所などに直接払ってください。':
    [
      'You can change what is paid, or stop. Afterwards please pay the school or nursery yourself.',
      'はらうお金を変えることや、やめることができます。やめたあとは、学校や保育所に自分ではらってください。',
    ],
  児童手当から給食費などを払っている: [
    'You pay fees out of child allowance',
    '児童手当で給食などのお金をはらっている',
  ],
  'はじめて手当から払うときは、「児童手当で学校給食費や保育料を払う申出」をしてください。': [
    'For the first time use “Paying school lunches or nursery fees out of child allowance”.',
    'はじめてのときは、「児童手当で、給食や保育所のお金をはらう手続き」をしてください。',
  ],
  'いま、児童手当から給食費などを払っていますか': [
    'Do you pay fees out of child allowance now?',
    '今、児童手当で給食などのお金をはらっていますか',
  ],
  払っている: ['Yes', 'はらっている'],
  払っていない: ['No', 'はらっていない'],
  支払う費用を変える: ['Change what is paid', 'はらうお金を変える'],
  手当から払うのをやめる: ['Stop paying out of the allowance', '手当ではらうのをやめる'],
}
