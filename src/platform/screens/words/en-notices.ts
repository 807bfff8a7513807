import type { Words } from '../words.ts'

/** How people are told: LINE, devices, and the sample’s LINE. */
export const englishNotices: Words = {
  お知らせの受け取り方: 'How you are told of notices',
  'お知らせは、いつもマイページの「届いた通知」に届きます。届いたことを、ほかの方法でも知らせます。':
    'Every notice is in “Letters and notices” of your page. We also tell you in other ways that one has come.',
  '受け取り方を保存しました。': 'Your choice has been saved.',
  'ためしのお知らせを送りました。届くまで、少しかかることがあります。':
    'A trial notice is on its way. It may take a little while.',
  'LINEとの結び付けを外しました。': 'Your LINE is no longer linked.',
  'この端末で、お知らせを受け取れるようになりました。': 'This device will now tell you of notices.',
  '端末での受け取りを外しました。': 'The device has been removed.',
  'メールを止めるには、先に「ためしに送る」を押して、LINEか端末に届くことを確かめてください。':
    'Before you turn off e-mail, press “Send a trial notice” and make sure that it reaches LINE or a device.',
  どれで知らせますか: 'How shall we tell you?',
  'メールを止められるのは、LINEか端末に一度届いてからです。':
    'E-mail can be turned off once a notice has reached LINE or a device.',
  メール: 'E-mail',
  LINE: 'LINE',
  端末への通知: 'Notifications on your devices',
  '夜9時から朝7時までは、LINEと端末には送らず、朝まで待つ':
    'Send nothing to LINE and devices between 9 p.m. and 7 a.m.; wait until the morning',
  受け取り方を保存する: 'Save',
  ためしに送る: 'Send a trial notice',
  '上で選んだすべての方法に、ためしのお知らせを送ります。':
    'Sends a trial notice in every way that you have chosen above.',
  '町からのお知らせを、メール、LINE、端末への通知のどれで受け取るかを選べます。':
    'Choose whether the town tells you by e-mail, by LINE, or on your devices.',
  お知らせの受け取り方を選ぶ: 'Choose how you are told',
  お知らせの受け取り方を見る: 'See how you are told',
  LINEで受け取る: 'By LINE',
  'LINEと結び付いています（{}から）。': 'Linked with your LINE since {}.',
  'まだ一度も送っていません。下の「ためしに送る」で確かめられます。':
    'Nothing has been sent yet. “Send a trial notice” below shows whether it arrives.',
  LINEとの結び付けを外す: 'Unlink LINE',
  '下のボタンか二次元コードから、{}役場をLINEの友だちに追加します。':
    'With the button or the QR code below, add the town hall of {} as a friend on LINE.',
  'トークに届く「ここで受け取る」を押して、町のページにサインインします。':
    'Press the button that comes in the chat, and sign in to the town’s site.',
  'LINEの画面で同意すると、終わりです。': 'Agree on LINE’s screen, and you are done.',
  LINEで友だちに追加する: 'Add as a friend on LINE',
  LINEの友だちに追加するための二次元コード: 'QR code that adds the town hall as a friend on LINE',
  'LINEに送るのは、「お知らせが届いています」という言葉と、マイページへのリンクだけです。':
    'LINE receives only the words that a notice has come, and a link to your page.',
  'スマートフォンやパソコンの画面に、お知らせが届いたことを出します。題や内容は出しません。':
    'Your smartphone or computer shows that a notice has come, but neither its title nor its text.',
  '（{}から）': '(since {})',
  届いたことがあります: 'has worked',
  この端末を外す: 'Remove this device',
  この端末で受け取る: 'Tell me on this device',
  'この端末では受け取れませんでした。ブラウザーの設定で、このサイトの通知を許してから、もう一度お試しください。':
    'This device could not be added. Allow notifications from this site in your browser’s settings and try again.',
  'この端末では受け取れませんでした。ほかの方法をお選びください。':
    'This device could not be added. Please choose another way.',
  'お知らせを受け取れる端末は{#}台までです。使っていない端末を外してください。':
    'You can have up to {} devices. Please remove one that you no longer use.',
  'この端末を加えるボタンは、通知のしくみがあるブラウザーで、JavaScriptを使えるときに出ます。iPhoneとiPadでは、このページをホーム画面に追加してから開いてください。':
    'The button that adds this device appears in browsers that have notifications, when JavaScript is on. On an iPhone or iPad, add this page to the Home Screen and open it from there.',
  LINEでお知らせを受け取る: 'Be told of notices by LINE',
  'あなたのLINEを、いまサインインしている登録に結び付けます。':
    'Your LINE will be linked with the account in which you are signed in now.',
  'LINEに届くのは、「お知らせが届いています」という言葉と、マイページへのリンクだけです':
    'LINE receives only the words that a notice has come, and a link to your page',
  'お知らせの題や内容、あなたの氏名は、LINEには送りません。':
    'Neither the title nor the text of a notice, nor your name, is sent to LINE.',
  'ほかの人から届いたリンクでこのページを開いたときは、進まないでください。':
    'Do not go on if you opened this page by a link that somebody else sent you.',
  この登録に結び付ける: 'Link with this account',
  '最後に、LINEで確かめます': 'Last, confirm on LINE',
  '次の画面で同意すると、お知らせがLINEに届くようになります。10分以内に進んでください。':
    'Agree on the next screen, and notices will reach your LINE. Go on within 10 minutes.',
  LINEへ進む: 'Go on to LINE',
  LINEのトークから始めてください: 'Please start from the chat on LINE',
  'このページは、LINEのトークに届いたボタンから開きます。トークに何か送ると、新しいボタンが届きます。':
    'This page is opened by the button that came in the chat on LINE. Send anything there and a new button comes.',
  見本のLINE: 'Sample LINE',
  '見本の町から出たLINEが、ここに届きます。本物のLINEには届きません。':
    'What this sample town sends by LINE arrives here. Nothing reaches the real LINE.',
  '{}役場を友だちに追加する': 'Add the town hall of {} as a friend',
  '友だちに追加すると、ここでトークが始まります。':
    'Once you have added it as a friend, the chat begins here.',
  あなた: 'You',
  町へ送る言葉: 'Message to the town',
  トークで送る: 'Send in the chat',
  新しいトークを見る: 'See what is new',
  ブロックする: 'Block',
  'アカウントの連携（見本のLINE）': 'Linking accounts (sample LINE)',
  '本物のLINEの画面ではありません。': 'This is not a screen of the real LINE.',
  '{}役場の登録と、あなたのLINEを連携します。':
    'Your account at the town hall of {} and your LINE will be linked.',
  連携する: 'Link',
  やめる: 'Cancel',
  この連携は終わっています: 'This link is over',
  'ボタンは10分のあいだ、一度だけ使えます。トークに何か送ると、新しいボタンが届きます。':
    'A button works once, for 10 minutes. Send anything in the chat and a new one comes.',
  トークへ戻る: 'Back to the chat',
  Mac: 'Mac',
}
