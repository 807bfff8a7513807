import type { Words } from '../words.ts'

/** 家族・代理人: each sentence in English and in やさしい日本語. */
const SENTENCES: Readonly<Record<string, readonly [english: string, easy: string]>> = {
  '家族・代理人': ['Family and proxies', '家族・代理人（代わりに申し込む人）'],
  'あなたの代わりに申請する人（代理人）を決められます。家族の代理人になることもできます。': [
    'You can choose somebody to apply for you (a proxy), and you can be a proxy for your family.',
    'あなたの代わりに申し込む人（代理人）を決めます。あなたが、家族の代理人になることもできます。',
  ],
  代理人のお願いが届いています: [
    'Somebody asks you to be their proxy',
    '代理人になってほしいという連絡があります',
  ],
  'さんが、あなたに代理人を頼んでいます。': [
    ' asks you to be their proxy.',
    'さんが、あなたに、代理人になってほしいと言っています。',
  ],
  内容を見て答える: ['Read and answer', '読んで答える'],
  わたしの代理人: ['My proxies', '私の代理人'],
  'いま、あなたの代理人はいません。': ['You have no proxy now.', '今、あなたの代理人はいません。'],
  代理人を頼む: ['Ask somebody to be my proxy', '代理人になってほしいと頼む'],
  わたしが代理人になっている人: ['People for whom I am a proxy', '私が代理人になっている人'],
  'いま、あなたはだれの代理人でもありません。代理人を頼む人が、この画面からあなたに頼みます。': [
    'You are nobody’s proxy now. Whoever needs one asks you from this page of theirs.',
    '今、あなたはだれの代理人でもありません。代理人がいる人が、この画面であなたに頼みます。',
  ],
  終わったものを見る: ['Show what is over', '終わったものを見る'],
  子どものことを申請するとき: ['Applying for a child', '子どものことを申し込むとき'],
  '子どもの手続きは、親などの保護者が自分の名前で申請します。代理人は要りません。子どものことは、申請の中でたずねます。':
    [
      'For a child, the parent or guardian applies in their own name. No proxy is needed: the form asks about the child.',
      '子どもの手続きは、お父さんやお母さんが自分の名前で申し込みます。代理人はいりません。子どものことは、あとで聞きます。',
    ],
  本人がスマートフォンやパソコンを使わないとき: [
    'If the person uses no smartphone or computer',
    '頼む人が、スマートフォンもパソコンも使わないとき',
  ],
  '本人が書いた委任状と、代理人の本人確認書類を、役場の窓口にお持ちください。職員が代理人を登録します。': [
    'Bring the letter of authorisation that the person has written, and an identity document of the proxy, to the town hall. Our staff will register the proxy.',
    '頼む人が書いた紙（委任状）と、代理人の身分証明書を、役場に持ってきてください。役場の人が登録します。',
  ],

  // Where a consent stands
  返事を待っています: ['Waiting for an answer', '答えを待っています'],
  続いています: ['In effect', 'つづいています'],
  断られました: ['Declined', '断られました'],
  取り消しました: ['Taken back', 'やめました'],
  期限が過ぎました: ['Lapsed', '答える日がすぎました'],
  終わりました: ['Ended', '終わりました'],

  // What it allows
  間柄: ['Relation', '関係'],
  任せる手続き: ['Procedures', '頼む手続き'],
  すべての手続き: ['All procedures', 'ぜんぶの手続き'],
  代理人がしてよいこと: ['What the proxy may do', '代理人ができること'],
  代理人が見てよい申請: ['Applications the proxy may see', '代理人が見てもいい申し込み'],
  前の申請で残した内容: ['What you had us keep from earlier applications', '前の申し込みで残したこと'],
  使ってよい: ['May be used', '使ってもいい'],
  使わない: ['May not be used', '使わない'],
  いつまで: ['Until when', 'いつまで'],
  家族: ['Family', '家族'],
  成年後見人など: ['Adult guardian or the like', '成年後見人など（法律で決まった、助ける人）'],
  そのほかの人: ['Somebody else', 'ほかの人'],
  '申請して、状況と通知を見る': [
    'Apply, and see the progress and the letters',
    '申し込む。どうなっているかと、町からの手紙を見る',
  ],
  状況を見るだけ: ['Only see the progress', 'どうなっているかを見るだけ'],
  代理人が出したものだけ: ['Only those the proxy sent', '代理人が出したものだけ'],
  本人が出したものも: ['Also those the person sent', '頼んだ人が出したものも'],
  頼んだ日: ['Asked on', '頼んだ日'],
  引き受けた日: ['Accepted on', '「なります」と答えた日'],
  終わった日: ['Ended on', '終わった日'],

  // Asking
  'あなたの代わりに申請してもらう人を決めます。相手にメールが届き、相手が引き受けると始まります。': [
    'Choose who applies for you. They get an e-mail, and it begins when they accept.',
    'あなたの代わりに申し込む人を決めます。その人にメールがとどきます。その人が「なります」と答えたら、始まります。',
  ],
  '先に、マイナンバーカードで本人確認をしておくと便利です': [
    'It helps to prove who you are with your My Number Card first',
    '先に、マイナンバーカードで確かめておくと便利です',
  ],
  '本人確認が必要な手続きでは、あなたと代理人の両方がカードで本人確認をしていないと、代理人が申請するたびに委任状を付けることになります。':
    [
      'Where a procedure asks for proof of identity, the proxy must attach a letter of authorisation each time, unless both of you have used your cards.',
      'あなたも代理人もカードで確かめてください。そうしないと、申し込むたびに、頼んだことを書いた紙（委任状）がいります。',
    ],
  あなたの氏名: ['Your name', 'あなたの名前'],
  '相手と役場に、だれが頼んだかを伝えます。': [
    'It tells the other person and the town hall who asks.',
    '相手の人と役場に、だれが頼んだかを知らせます。',
  ],
  代理人になる人のメールアドレス: ['E-mail address of the proxy', '代理人になる人のメールアドレス'],
  '相手は、このメールアドレスでサインインして答えます。例：taro@example.jp': [
    'They sign in with this address to answer. For example: taro@example.jp',
    '相手の人は、このメールアドレスで入って答えます。例：taro@example.jp',
  ],
  代理人との間柄: ['How the proxy is related to the person', '代理人との関係'],
  '本人から見た間柄です。': ['As seen by the person who asks.', '頼む人から見た関係です。'],
  どの手続きを任せますか: ['Which procedures?', 'どの手続きを頼みますか'],
  選んだ手続きだけ: ['Only those I choose', 'えらんだ手続きだけ'],
  手続きを選ぶ: ['Choose procedures', '手続きをえらぶ'],
  '「状況を見るだけ」を選んだときは、本人が出したものも見えます。': [
    'If you choose “only see the progress”, they also see those the person sent.',
    '「見るだけ」をえらぶと、頼んだ人が出したものも見えます。',
  ],
  いつまで任せますか: ['For how long?', 'いつまで頼みますか'],
  '{#}年': ['{} year(s)', '{}年'],
  '{#}か月': ['{} months', '{}か月'],
  '前の申請で残した内容を、代理人が使ってよいですか': [
    'May the proxy use what you had us keep from earlier applications?',
    '前の申し込みで残したことを、代理人が使ってもいいですか',
  ],
  '氏名・住所・電話番号・振込先の口座などです。印を付けると、代理人に見えて、申請の入力に使えます。': [
    'Name, address, telephone, bank account and so on. If you tick it, the proxy sees it and can use it to fill in forms.',
    '名前、住所、電話、銀行の口座などです。しるしを付けると、代理人が見ることができます。申し込みに使うこともできます。',
  ],
  内容を確かめる: ['Check it', '書いたことを見る'],
  やめる: ['Cancel', 'やめる'],
  代理人に任せることの確認: ['Check what you entrust', '頼むことを確かめる'],
  '頼む人（あなた）': ['Who asks (you)', '頼む人（あなた）'],
  代理人になる人: ['Who is to be the proxy', '代理人になる人'],
  同意すること: ['What you agree to', 'いいと決めること（同意）'],
  上のことに同意します: ['I agree to the above', '上のことを、いいと思います（同意）'],
  相手に頼む: ['Ask them', '相手の人に頼む'],
  内容を直す: ['Change it', '直す'],

  // The words agreed to
  'わたしは、この人を代理人にします。上に書いた手続きを、わたしの代わりに申請することを任せます。': [
    'I make this person my proxy. They may apply for me in the procedures above.',
    '私は、この人を代理人にします。この人は、上の手続きを、私の代わりに申し込むことができます。',
  ],
  'わたしは、この人を代理人にします。上に書いた手続きの状況を、わたしの代わりに見ることを任せます。': [
    'I make this person my proxy. They may see the progress of the procedures above for me.',
    '私は、この人を代理人にします。この人は、上の手続きがどうなっているかを見ることができます。',
  ],
  '代理人が申請したことは、わたしが申請したことと同じ扱いになります。': [
    'What the proxy applies for counts as if I had applied.',
    '代理人の申し込みは、私の申し込みと同じです。',
  ],
  '代理人が申請すると、そのたびに町からわたしに知らせが届きます。わたしは、その申請を見て、取り下げることができます。':
    [
      'Each time the proxy applies, the town tells me. I can see that application and withdraw it.',
      '代理人が申し込むと、町から私に知らせがとどきます。私は、それを見て、やめることができます。',
    ],
  '代理人がわたしの申請を見たことは、すべて記録に残ります。わたしは「町が持つ私の記録」で確かめられます。': [
    'Every time the proxy looks at my applications it is recorded. I can see that under “What the town keeps about me”.',
    '代理人が見たことは、ぜんぶ記録に残ります。私は「町が持つ私の記録」で見ることができます。',
  ],
  'マイナンバーカードの内容と個人番号は、代理人に見えません。': [
    'The proxy does not see what my My Number Card says, nor my Individual Number.',
    'マイナンバーカードに書いてあることと、マイナンバーは、代理人には見えません。',
  ],
  'わたしは、理由を言わずに、いつでもすぐにやめられます。やめると、代理人には何も見えなくなります。それまでに出した申請は、そのまま残ります。':
    [
      'I can end this at once at any time without a reason. The proxy then sees nothing any more. Applications sent before stay as they are.',
      '私は、いつでもすぐにやめることができます。理由はいりません。やめると、代理人は何も見ることができません。前に出した申し込みは残ります。',
    ],
  'わたしは、頼まれたことだけを、頼んだ人のためにします。': [
    'I do only what I was asked to do, and for the person who asked me.',
    '私は、頼まれたことだけを、頼んだ人のためにします。',
  ],
  '代理人になって知ったことを、ほかの人に話したり、ほかのことに使ったりしません。': [
    'I tell nobody else what I learn as a proxy, and use it for nothing else.',
    '代理人になって知ったことを、ほかの人に話しません。ほかのことに使いません。',
  ],
  '申請するときは、その内容を、頼んだ人に伝えます。': [
    'When I apply, I tell the person who asked me what I apply for.',
    '申し込むときは、何を申し込むかを、頼んだ人に話します。',
  ],
  'わたしが見たことと、したことは、すべて記録に残ります。頼んだ人と、担当の職員に、わたしの氏名がわかります。':
    [
      'What I see and do is recorded. The person who asked me and the staff in charge see my name.',
      '私が見たこと、したことは、ぜんぶ記録に残ります。頼んだ人と役場の人に、私の名前がわかります。',
    ],
  'わたしも、いつでもすぐにやめられます。': [
    'I, too, can end this at once at any time.',
    '私も、いつでもすぐにやめることができます。',
  ],
  'お金をもらって仕事として書類を作るのではありません。それは、行政書士などの資格のある人だけができます。': [
    'I am not paid to prepare documents as a business. Only licensed professionals may do that.',
    'お金をもらう仕事として書類を作りません。それは、資格がある人（行政書士など）だけができます。',
  ],

  // One consent
  代理人のお願いに答える: ['Answer the request', '代理人になるかどうかを答える'],
  代理人になっている人: ['For whom I am a proxy', '私が代理人になっている人'],
  '頼んだ人（本人）': ['The person who asked', '頼んだ人（本人）'],
  代理人: ['Proxy', '代理人'],
  '{}までに返事がないと、このお願いは消えます。': [
    'If there is no answer by {}, the request lapses.',
    '{}までに答えがないと、このお願いは消えます。',
  ],
  この人の申請: ['Applications for this person', 'この人の申し込み'],
  '申請を始めると、はじめに「だれの申請ですか」とたずねます。出した申請は、マイページに並びます。': [
    'When you begin an application, you are first asked whose it is. What you have sent is listed on My page.',
    '申し込みを始めると、「だれの申し込みですか」と聞きます。出したものは、マイページにあります。',
  ],
  同意した内容を見る: ['Read what was agreed', '同意したことを読む'],
  頼んだ人が同意したこと: ['What the person who asked agreed to', '頼んだ人が同意したこと'],
  代理人が同意したこと: ['What the proxy agreed to', '代理人が同意したこと'],
  文の版: ['Version of the text', '文の番号'],
  引き受けるとき: ['To accept', '「なります」と答えるとき'],
  '頼んだ人と、担当の職員に見えます。': [
    'The person who asked and the staff in charge see it.',
    '頼んだ人と役場の人が見ます。',
  ],
  代理人を引き受ける: ['Accept', '代理人になります'],
  断るとき: ['To decline', '断るとき'],
  '知らない人からのお願いは、断ってください。理由は要りません。': [
    'Decline requests from people you do not know. No reason is needed.',
    '知らない人のお願いは、断ってください。理由はいりません。',
  ],
  断る: ['Decline', '断る'],
  代理をやめる: ['End it', '代理をやめる'],
  お願いを取り消す: ['Take the request back', 'お願いをやめる'],
  'すぐに終わります。代理人には、あなたの申請が見えなくなります。': [
    'It ends at once. The proxy sees your applications no more.',
    'すぐに終わります。代理人は、あなたの申し込みを見ることができません。',
  ],
  'すぐに終わります。この人の申請は見えなくなり、書きかけの申請も消えます。': [
    'It ends at once. You see this person’s applications no more, and what you had begun for them is erased.',
    'すぐに終わります。この人の申し込みは見えません。書いている途中のものも消えます。',
  ],
  代理をすぐにやめる: ['End it now', '代理をすぐにやめる'],
  '家族・代理人のページを開く': ['Open “Family and proxies”', '「家族・代理人」のページを開く'],

  // Filing for another
  だれの申請ですか: ['Whose application is it?', 'だれの申し込みですか'],
  自分: ['Mine', '自分'],
  さん: [' ', 'さん'],
  代理: ['by proxy', '代理'],
  代理で申請するとき: ['When you apply as a proxy', '代理人が申し込むとき'],
  '申請する人の欄には、頼んだ人（本人）のことを入力します。': [
    'Where the form asks about the applicant, enter the person who asked you.',
    '「申請する人」のところには、頼んだ人のことを書きます。',
  ],
  '申請すると、すぐに本人に知らせが届きます。': [
    'They are told as soon as you apply.',
    '申し込むと、頼んだ人にすぐ知らせがとどきます。',
  ],
  '子どもの手続きは「自分」を選びます。子どものことは、申請の中でたずねます。': [
    'For a child choose “Mine”: the form asks about the child.',
    '子どもの手続きは「自分」をえらびます。子どものことは、あとで聞きます。',
  ],
  ほかの人の申請にする: ['It is somebody else’s', 'ほかの人の申し込みにする'],
  代理の申請です: ['You apply as a proxy', '代理人の申し込みです'],
  さんの申請: ['’s application', 'さんの申し込み'],
  代理人が申請: ['Sent by proxy', '代理人が申し込みました'],
  代理人として見ています: ['You see this as a proxy', '代理人として見ています'],
  'さんの申請です。見たことは記録に残り、本人にわかります。': [
    '’s application. That you looked is recorded, and they can see it.',
    'さんの申し込みです。見たことは記録に残ります。頼んだ人にわかります。',
  ],
  '任されているのは、状況を見ることだけです。内容と通知書は見えません。': [
    'You may see the progress only, not the contents and the letters.',
    'どうなっているかだけを見ることができます。書いてあることと手紙は見えません。',
  ],
  代理人が申請したものです: ['Your proxy sent this', '代理人が申し込んだものです'],
  '頼んだ覚えがないときは、この申請を取り下げ、代理をやめてください。': [
    'If you did not ask for this, withdraw the application and end the proxy.',
    '頼んでいないときは、この申し込みをやめてください。代理もやめてください。',
  ],
  '任せた内容を見る・やめる': ['See what you entrusted, or end it', '頼んだことを見る・やめる'],
  '本人に、申請したことを知らせました。': [
    'The person was told that you applied.',
    '頼んだ人に、申し込んだことを知らせました。',
  ],
  委任状と本人確認書類が必要です: [
    'A letter of authorisation and an identity document are needed',
    '頼んだことを書いた紙（委任状）と身分証明書がいります',
  ],
  '頼んだ人が、マイナンバーカードで本人確認をせずに代理人を頼んだためです。本人がカードで頼み直すと、いらなくなります。':
    [
      'The person who asked you had not used their My Number Card. If they use it and ask you again, these are not needed.',
      '頼んだ人が、マイナンバーカードで確かめないで頼んだからです。カードで確かめて、もう一度頼むと、いりません。',
    ],
  '代理人のあなたがマイナンバーカードで本人確認をすると、いらなくなることがあります。': [
    'If you, the proxy, use your My Number Card, they may not be needed.',
    'あなたがマイナンバーカードで確かめると、いらないことがあります。',
  ],
  '入力した氏名か生年月日が、頼んだ人のものと違うためです。違っていたら、直してください。': [
    'The name or date of birth entered is not that of the person who asked you. If it is wrong, please correct it.',
    '書いた名前か生まれた日が、頼んだ人とちがいます。まちがっていたら、直してください。',
  ],
  代理人であることの確認: ['Proof that you are the proxy', '代理人かどうかを確かめる'],
  '頼んだ人か代理人が、マイナンバーカードで本人確認をしていないときに、書類で確かめます。': [
    'We check documents where the person or the proxy has not used their My Number Card.',
    'マイナンバーカードで確かめていないとき、紙で確かめます。',
  ],
  委任状: ['Letter of authorisation', '頼んだことを書いた紙（委任状）'],
  '頼んだ人（本人）が名前を書いたものを、写真かPDFで付けてください。': [
    'Attach a photograph or PDF of the letter signed by the person who asked you.',
    '頼んだ人が名前を書いた紙の写真かPDFを付けてください。',
  ],

  // What needs to be mended
  '相手のメールアドレスは、taro@example.jp のように半角で入力してください。': [
    'Enter their e-mail address like taro@example.jp.',
    '相手のメールアドレスは、taro@example.jp のように書いてください。',
  ],
  'これはあなたのメールアドレスです。相手のものを入力してください。': [
    'This is your own address. Enter theirs.',
    'これはあなたのメールアドレスです。相手の人のものを書いてください。',
  ],
  '氏名を、ふだん使う文字で入力してください。': [
    'Enter the name as you usually write it.',
    '名前を、いつも使う字で書いてください。',
  ],
  '間柄を選んでください。': ['Choose the relation.', '関係をえらんでください。'],
  'どの手続きを任せるかを選んでください。': ['Choose which procedures.', 'どの手続きかをえらんでください。'],
  '任せる手続きを、一つ以上選んでください。': [
    'Choose at least one procedure.',
    '手続きを1つか、2つより多くえらんでください。',
  ],
  '代理人がしてよいことを選んでください。': [
    'Choose what the proxy may do.',
    '代理人ができることをえらんでください。',
  ],
  '代理人が見てよい申請を選んでください。': [
    'Choose which applications the proxy may see.',
    '代理人が見てもいい申し込みをえらんでください。',
  ],
  'いつまで任せるかを選んでください。': ['Choose for how long.', 'いつまでかをえらんでください。'],
  '書いてあることを読んで、同意するときは印を付けてください。': [
    'Read the text, and tick the box if you agree.',
    '書いてあることを読んでください。いいと思ったら、しるしを付けてください。',
  ],
  'だれの申請かを選んでください。': [
    'Choose whose application it is.',
    'だれの申し込みかをえらんでください。',
  ],
}

const pick = (at: 0 | 1): Words =>
  Object.fromEntries(Object.entries(SENTENCES).map(([japanese, said]) => [japanese, said[at]]))

export const englishProxies: Words = pick(0)
export const easyProxies: Words = pick(1)
