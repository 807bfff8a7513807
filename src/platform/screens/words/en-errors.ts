import type { Words } from '../words.ts'

/** What is said when something needs to be mended. */
export const englishErrors: Words = {
  '「{}」を入力してください。': 'Enter: {}',
  '「{}」を選んでください。': 'Choose: {}',
  '「{}」を付けてください。': 'Attach: {}',
  '「{}」を読んで、同意するときは印を付けてください。': 'Read “{}”, and tick the box if you agree.',
  '{}を入力してください。': 'Enter: {}',
  '{}を{}件以上入力してください。': '{}: enter at least {}.',
  '{}は{}件まで入力できます。': '{}: you can enter up to {}.',
  '{}文字以内で入力してください。': 'Enter at most {} characters.',
  '{}文字以内で入力してください（いまは{}文字です）。': 'Enter at most {} characters (now {}).',
  '{}はカタカナで入力してください。': '{}: enter it in katakana.',
  '{}以上で入力してください。': 'Enter {} or more.',
  '{}以下で入力してください。': 'Enter {} or less.',
  '名がないときは「－」と入力してください。': 'If you have no given name, enter “－”.',
  '姓を入力してください。': 'Enter your family name.',
  '名を入力してください。名がないときは「－」と入力してください。':
    'Enter your given name. If you have none, enter “－”.',
  '数字だけで入力してください。': 'Enter digits only.',
  '整数で入力してください。': 'Enter a whole number.',
  '小数は{}桁までで入力してください。': 'Enter at most {} decimal places.',
  '改行を入れずに入力してください。': 'Enter it on one line.',
  'この欄を読み取れませんでした。もう一度入力してください。':
    'This could not be read. Please enter it again.',
  '選択肢の中から選んでください。': 'Choose one of the options.',
  '選べるのは{}個までです。': 'You can choose up to {}.',
  '同意するときは印を付けてください。': 'Tick the box if you agree.',
  '壊れた文字が含まれています。消してから入力し直してください。':
    'It contains a broken character. Delete it and type it again.',
  '目に見えない制御文字が含まれています。消してから入力し直してください。':
    'It contains an invisible control character. Delete it and type it again.',
  'この端末だけの外字が含まれています。近い字で入力し、正しい字は備考か窓口でお知らせください。':
    'It contains a character that only your device knows. Enter a similar one and tell us the right one in a note or at the counter.',

  // Dates
  '年・月・日をすべて入力してください。': 'Enter year, month and day.',
  '元号を選んでください。': 'Choose the era.',
  '日付として読めません。「令和8年11月23日」や「2026/11/23」のように入力してください。':
    'This is not a date. Enter it like 2026/11/23.',
  '年から入力してください。「令和8年11月23日」や「2026/11/23」のように入力してください。':
    'Begin with the year. Enter it like 2026/11/23.',
  '西暦か和暦かがわかりません。「令和8年11月23日」や「2026年11月23日」のように入力してください。':
    'We cannot tell which calendar this is. Enter it like 2026/11/23.',
  '{}月はありません。月は1から12で入力してください。': 'There is no month {}. Enter 1 to 12.',
  '{}年は先の日付すぎます。年を確認してください。': 'The year {} is too far ahead. Please check it.',
  '{}年は昔の日付すぎます。年を確認してください。': 'The year {} is too long ago. Please check it.',
  'きょう（{}）より前の日付です。日付を確認してください。': 'This date is before today. Please check it.',
  'きょう（{}）より後の日付です。日付を確認してください。': 'This date is after today. Please check it.',
  '{}以後の月を選んでください。': 'Choose {} or a later month.',
  '{}までの月を選んでください。': 'Choose {} or an earlier month.',
  '月は「令和8年11月」や「2026/11」のように入力してください。': 'Enter the month like 2026/11.',
  '「{}」は、もう選んであります。ほかのものを選んでください。':
    '“{}” has been chosen already. Choose another.',
  '日と時間帯の両方を選んでください。': 'Choose both a day and a time.',
  '時間帯を選び直してください。': 'Choose another time.',
  'この時間帯は予約がいっぱいです。ほかの時間帯を選んでください。': 'This time is full. Choose another.',
  'この時間帯は、ほかの方の予約でいっぱいになりました。ほかの時間帯を選んでください。':
    'This time has just been filled. Choose another.',

  // Addresses, telephone, accounts, numbers
  '郵便番号は7桁の数字で入力してください。': 'Enter the postcode as 7 digits.',
  'この郵便番号の町名・字はいくつかあります。町名・字を入力してください。':
    'This postcode covers several town areas. Enter yours.',
  '連絡のつく電話番号を入力してください。': 'Enter a telephone number where we can reach you.',
  '電話番号の桁数が合いません（いまは{}桁です。{}桁で入力してください）。':
    'The telephone number has {} digits; it should have {}.',
  'メールアドレスは、taro@example.jp のように半角で入力してください。':
    'Enter the e-mail address like taro@example.jp.',
  '金融機関を選んでください。': 'Choose the bank.',
  '支店を選んでください。': 'Choose the branch.',
  '預金の種類を選んでください。': 'Choose the kind of account.',
  'この手続では口座を入力してください。': 'Enter an account for this procedure.',
  'この金融機関は見つかりません。名前か4桁の番号を確認してください。':
    'This bank was not found. Check the name or the 4-digit code.',
  'この支店は見つかりません。支店名か3桁の番号を確認してください。':
    'This branch was not found. Check the name or the 3-digit code.',
  '口座番号は7桁までの数字で入力してください。': 'Enter the account number, up to 7 digits.',
  '口座名義は、通帳に書かれているとおりカタカナで入力してください。':
    'Enter the account holder in katakana, as in the passbook.',
  '番号を通帳のとおりに入力してください。': 'Enter the number as in the passbook.',
  '個人番号が正しくありません。カードの番号を見て入力し直してください。':
    'The My Number is not right. Look at the card and enter it again.',
  '法人番号が正しくありません。番号を確認してください。':
    'The corporate number is not right. Please check it.',
  '災害が起きた日を入力してください。': 'Enter the day of the disaster.',
  '災害を一覧から選んでください。': 'Choose the disaster from the list.',

  // Files
  '「{}」：{}': '{}: {}',
  '「{name}」はここには付けられません。{}を選んでください。': '“{}” cannot be attached here. Choose: {}',
  写真: 'photograph',
  写真かPDF: 'photograph or PDF',
  '付けられるファイルは{}個までです。': 'You can attach up to {} file(s).',
  'ファイルが見つかりません。もう一度付けてください。': 'The file was not found. Attach it again.',
  'ファイルの中身が空です。別のファイルを選んでください。': 'The file is empty. Choose another.',
  '画像が壊れていて開けません。撮り直すか、別の画像を選んでください。':
    'The picture is broken. Take it again or choose another.',
  'ウイルスの疑いがあるため、このファイルは受け取れません。':
    'This file may contain a virus and cannot be accepted.',

  // Signing in
  '確認コードが違います。メールに書いてある6桁の数字を入力してください。':
    'The code is not right. Enter the 6 digits in the e-mail.',
  '確認コードの期限が切れました。もう一度メールアドレスを入力して、新しいコードを受け取ってください。':
    'The code has expired. Enter your e-mail address again to receive a new one.',
  'この確認コードは使用済みです。新しいコードを受け取ってください。':
    'This code has been used. Ask for a new one.',
  '確認コードを続けて送っています。1時間ほど待ってから、もう一度お試しください。':
    'Too many codes were sent. Wait about an hour and try again.',
  'パスキーを確かめられませんでした。メールの確認コードもお使いいただけます。':
    'The passkey could not be checked. You can also use a code by e-mail.',
  'パスキーを確かめられませんでした。もう一度お試しください。':
    'The passkey could not be checked. Please try again.',

  // Pages that help
  'お探しのページは見つかりませんでした。': 'The page you are looking for was not found.',
  'この手続きは見つかりませんでした。名前を変えてさがしてみてください。':
    'This procedure was not found. Try another name.',
  'この下書きは見つかりませんでした。サインインし直すと、マイページに続きがあることがあります。':
    'This draft was not found. If you sign in, you may find it on My page.',
  'この申請は送信済みです。マイページで状況を確かめられます。':
    'This application has been sent. See My page for how it stands.',
  '操作が続けて行われました。1分ほど待ってから、もう一度お試しください。':
    'Too many actions in a short time. Wait about a minute and try again.',
  '続けて確かめられなかったため、しばらく止めています。15分ほど待ってから、もう一度お試しください。':
    'Stopped for a while after several failures. Wait about 15 minutes and try again.',
  '画面を開いてから時間がたったため、送信を確かめられませんでした。前の画面に戻って読み込み直し、もう一度送信してください。':
    'The page was open too long and could not be verified. Go back, reload it and send again.',
  '申し訳ありません。役場のシステムでエラーが起きました。時間をおいて、もう一度お試しください。':
    'We are sorry. An error occurred in our system. Please try again later.',
  'この申請の記録は、{}に保存期間が終わったため、見られなくなりました。':
    'The record of this application can no longer be seen: we had to keep it until {}.',
  'この申請の記録は、{}まで保存し、{}に消しました。':
    'We kept the record of this application until {} and erased it on {}.',
  'この通知は、申請の保存期間が終わったため、見られなくなりました。':
    'This notice can no longer be seen: the time for which we keep the application is over.',
  'お預かりした入力の期限（1時間）が過ぎました。お手数ですが、もう一度入力してください。':
    'What you entered was kept for an hour and has expired. Please enter it again.',
}
