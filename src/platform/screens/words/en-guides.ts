import type { Words } from '../words.ts'

/** Before a form begins: whether one may apply, and guides by life event. */
export const englishGuides: Words = {
  '申請できるか、はじめに確かめます': 'First: may you apply?',
  '入力をはじめる前に、条件に当てはまるかどうかを教えてください。答えは記録に残りません。':
    'Before you fill anything in, tell us whether these hold for you. Your answers are not kept.',
  当てはまる: 'This holds',
  当てはまらない: 'This does not hold',
  わからない: 'I do not know',
  '当てはまるかどうかを、1つ選んでください。': 'Choose whether this holds.',
  '次の条件に当てはまらないとのことでした。': 'You told us that these conditions do not hold:',
  答えを直す: 'Change the answers',
  くらしのできごとから案内します: 'Guides by life event',
  'いくつかの質問に答えると、することと、持ってくるものがわかります。':
    'Answer a few questions to learn what to do and what to bring.',
  '{}の案内': 'Guide: {}',
  '{}：すること': '{}: what to do',
  することを見る: 'Show what to do',
  ここから申請できるもの: 'What you can do from here',
  窓口などですること: 'What to do at a window',
  'お答えの内容では、いま必要な手続きはありません。迷うときは、役場に電話してください。':
    'By your answers, there is nothing to do now. If in doubt, call the town hall.',
}
