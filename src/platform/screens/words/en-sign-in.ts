import type { Words } from '../words.ts'

/** Signing in, and identity proof with the My Number Card. */
export const englishSignIn: Words = {
  // Signing in
  サインイン: 'Sign in',
  'メールアドレスに届く確認コードで入れます。はじめての方も、登録済みの方も同じです。':
    'Sign in with a code sent to your e-mail address, whether it is your first time or not.',
  メールアドレス: 'E-mail address',
  '例：taro@example.jp': 'For example: taro@example.jp',
  確認コードを送る: 'Send me a code',
  'パスキー（顔・指紋・端末のPIN）で入る': 'Sign in with a passkey (face, fingerprint or PIN)',
  'パスキーを使えませんでした。もう一度お試しになるか、ほかの方法でお進みください。':
    'The passkey could not be used. Try again, or go on another way.',
  確認コードの入力: 'Enter the code',
  'メールに書いてある6桁の数字を入力してください。コードは10分間使えます。':
    'Enter the 6 digits in the e-mail. The code is valid for 10 minutes.',
  確認コード: 'Code',
  サインインする: 'Sign in',
  'メールが届かないとき（もう一度送る）': 'No e-mail? Send it again',
  見本の町です: 'This is a sample town',
  'メールは外へ出ません。見本のメール箱で読めます。':
    'No mail leaves this town. Read it in the sample mailbox.',
  '見本のメール箱（別の画面）': 'Sample mailbox (another window)',
  入力の続きから進みます: 'Go on where you were',
  入力した内容は残っています: 'What you entered is still here',
  'しばらく操作がなかったため、サインインをやり直していただきました。下のボタンを押すと、先ほどの内容を送信します。':
    'You had to sign in again because nothing had happened for a while. The button below sends what you had entered.',
  '写真やファイルを選んでいたときは、お手数ですが、もう一度選んでください。':
    'If you had chosen photographs or files, please choose them again.',
  続きを送信する: 'Send it',

  // With the card
  デジタル認証アプリ: 'the Digital Authentication App',
  'デジタル認証アプリ（見本）': 'the Digital Authentication App (sample)',
  マイナンバーカード: 'My Number Card',
  マイナンバーカードで本人確認: 'Prove who you are with your My Number Card',
  'スマートフォンでマイナンバーカードを読み取って、ご本人であることを確かめます。':
    'Your smartphone reads your My Number Card and proves that it is you.',
  用意するもの: 'What you need',
  'カードを受け取ったときに決めた、数字4桁の暗証番号':
    'The 4-digit PIN that you chose when you received the card',
  '「デジタル認証アプリ」を入れたスマートフォン': 'A smartphone with the Digital Authentication App',
  町が受け取ること: 'What the town is told',
  '氏名、住所、生年月日、性別だけを受け取ります。個人番号（マイナンバー）は受け取りません。':
    'Only your name, address, date of birth and sex. Never your individual number (My Number).',
  '本人確認と、申請の欄を埋めるために使います。サインアウトすると消します。':
    'They are used to know that it is you and to fill in forms, and are erased when you sign out.',
  メールで登録したことのある方へ: 'If you have signed in by e-mail before',
  '先にメールでサインインしてください。カードだけで入ると、別の登録になります。':
    'Please sign in by e-mail first. With the card alone you would get a second account.',
  メールでサインインする: 'Sign in by e-mail',
  'いまの登録に、あなたのカードを結び付けます': 'Your card will be linked with this account',
  'この登録を家族と一緒に使っているときは、サインアウトしてから、カードだけで入ってください。':
    'If you share this account with your family, sign out first and then sign in with your card alone.',
  '{}へ進む': 'Go to {}',
  使わずに戻る: 'Go back without it',
  本人確認をやめました: 'You did not prove who you are',
  '入力した内容は残っています。ほかの方法でも続けられます。':
    'What you entered is still here. You can go on another way.',
  'いま、デジタル認証アプリにつながりません': 'The Digital Authentication App cannot be reached now',
  '時間をおいて、もう一度お試しください。急ぐときは、ほかの方法で続けられます。':
    'Please try again later. If it is urgent, you can go on another way.',
  本人確認の結果を確かめられませんでした: 'The answer could not be checked',
  'お手数ですが、はじめからもう一度お試しください。': 'Please try again from the beginning.',
  この本人確認は終わっています: 'This is over',
  '期限（15分）が過ぎたか、すでに使われたか、別の画面で始めたものです。はじめからもう一度お試しください。':
    'It took longer than 15 minutes, was used already, or was begun in another window. Please try again from the beginning.',
  'この本人確認は終わっています。はじめからもう一度お試しください。':
    'This is over. Please try again from the beginning.',
  本人確認に必要な内容が届きませんでした: 'Something that is needed did not arrive',
  '氏名・住所・生年月日を町に伝えることに同意して、もう一度お試しください。':
    'Please agree to tell the town your name, address and date of birth, and try again.',
  'この登録には、別の方のカードが結び付いています': 'This account is linked with somebody else’s card',
  '一つの登録を使えるのは、お一人だけです。サインアウトしてから、ご自分のカードで入ってください。':
    'An account is one person’s. Please sign out and sign in with your own card.',
  'このカードは、別の登録に結び付いています': 'This card is linked with another account',
  '二つの登録を一つにすることはできません。サインアウトしてから、カードで入ると、結び付いている登録が開きます。':
    'Two accounts cannot become one. Sign out, then sign in with the card to open the account it is linked with.',
  '登録を確かめる、サインアウトする': 'Look at the account, sign out',
  'もう一度、カードで確かめる': 'Try again with the card',
  元の画面へ戻る: 'Back to where you were',
  'この町では、まだカードで本人確認ができません': 'This town cannot read cards yet',
  'ほかの方法で続けられます。本人確認書類が要る手続きでは、写真を添えてください。':
    'You can go on another way. Where proof of identity is needed, attach a photograph of it.',
  '見本の認証アプリが開き、架空の人のカードを選べます。本物のカードは使えません。':
    'A sample app opens, and you can choose the card of an invented person. Real cards cannot be used.',
  'どなたのカードを読み取りますか。': 'Whose card shall be read?',
  これは見本です: 'This is a sample',
  '国のデジタル認証アプリではありません。どの人も架空で、暗証番号はたずねません。':
    'It is not the national app. Everybody is invented, and no PIN is asked for.',
  架空の人のカード: 'Cards of invented people',
  生まれ: '(date of birth)',
  '{}に、次のことを伝えます。': '{} will be told:',
  氏名: 'Name',
  性別: 'Sex',
  '同意して、カードを読み取る': 'Agree and read the card',
  やめて戻る: 'Cancel',
  マイナンバーカードで入る: 'Sign in with your My Number Card',
  '{}を使います。': 'It uses {}.',
  '氏名や住所の入力がいらなくなり、本人確認書類の写真もいりません。':
    'You need not enter your name and address, nor send a photograph of an identity document.',
  連絡先と本人確認: 'Address and proof of identity',
  通知を受け取るメールアドレス: 'E-mail address for notices',
  '確認コードを送ります。登録すると、町からの通知がメールでも届きます。':
    'We send a code to it. Once it is added, notices from the town also come by e-mail.',
  'マイナンバーカードと結び付いています（{}から）。': 'Linked with your My Number Card (since {}).',
  マイナンバーカードを結び付ける: 'Link your My Number Card',
  このメールアドレスを登録する: 'Add this e-mail address',
  'このメールアドレスは、別の登録で使われています。ほかのメールアドレスを入力してください。':
    'This e-mail address belongs to another account. Please enter another one.',

  // In a form
  'マイナンバーカードの内容です。': 'As on the My Number Card.',
  カードと同じ: 'as on the card',
  マイナンバーカードで入力できます: 'Your My Number Card can fill this in',
  '{}で本人確認をすると、氏名・住所・生年月日が入り、本人確認書類はいりません。':
    'With {} your name, address and date of birth are filled in, and no identity document is needed.',
  マイナンバーカードで入力する: 'Fill in from my card',
  'マイナンバーカードがあれば、本人確認書類はいりません':
    'With your My Number Card no identity document is needed',
  マイナンバーカードで本人確認をする: 'Prove who I am with my card',
  マイナンバーカードの内容と違うところがあります: 'Some answers are not what your card says',
  '住所が新しくなった人は、このままでかまいません。氏名か生年月日が違うと、本人確認書類が必要です。':
    'If your address is new, leave it. If the name or date of birth differs, an identity document is needed.',
  カードの内容を入れる: 'Enter what the card says',
  カードの方とは別の方の申請です: 'This application is for somebody else than the card’s holder',
  '氏名か生年月日が、マイナンバーカードの内容と違います。申請する方の本人確認書類が必要です。':
    'The name or date of birth is not what your card says. An identity document of the applicant is needed.',

  // Kept for the next form
  次の申請のために残してある内容: 'Kept for your next application',
  '残してある内容はありません。申請を送るときに選ぶと、次から入力を省けます。':
    'Nothing is kept. When you send an application you can ask us to keep it, and need not enter it again.',
  '申請する人（氏名・生年月日・住所・電話番号・メールアドレス）':
    'The applicant (name, date of birth, address, telephone, e-mail)',
  振込先の口座: 'Bank account',
  '{}（受付番号 {}、{}）で入力した内容です。': 'As entered in: {} (number {}, {}).',
  この内容を消す: 'Erase this',
  前の申請で残した内容があります: 'We kept what you entered before',
  内容を見る: 'See it',
  この内容で入力する: 'Fill in from this',
  この口座を使う: 'Use this account',
  '次の申請のために、町に残しておきますか': 'Shall the town keep this for your next application?',
  '残すと、次の申請で同じことを入力せずにすみます。個人番号は残しません。マイページでいつでも見て、消せます。':
    'You will not have to enter it again. Your individual number is not kept. You can see and erase it on My page at any time.',
  '申請する人の氏名・生年月日・住所・電話番号・メールアドレスを残します。':
    'Keep the applicant’s name, date of birth, address, telephone number and e-mail address.',
  '振込先の口座も残します。': 'Keep the bank account as well.',
}
