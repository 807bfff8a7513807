import {
  approve,
  check,
  choice,
  type Definition,
  date,
  email,
  free,
  letter,
  longText,
  number,
  page,
  personName,
  procedure,
  repeat,
  tel,
  until,
  workingDays,
  years,
  yesNo,
} from '#language'
import type { Making } from './index.ts'
import { refused, returned } from './letters.ts'

/** イベントの参加申込: who comes, how to reach them, what to mind. */
export function eventEntry({ place, office, from }: Making): Definition {
  const meal = yesNo('食べられないものがある人はいますか', { en: 'Is there any food someone cannot eat?' })
  return procedure({
    id: 'event-entry',
    name: 'イベントの参加申込',
    short: 'イベント参加',
    group: 'イベント・講座',
    lifeEvents: [],
    ground: [`${place.name}○○事業実施要項`],
    who: 'どなたでも',
    summary: 'イベントへの参加を申し込みます。',
    bring: [],
    minutes: 5,
    fee: free,
    deadline: until('定員になるまで受け付けます'),
    office,
    sign: 'login',
    online: { level: 'whole' },
    pages: [
      page('申し込む人', {
        name: personName('氏名', { en: 'Name', easy: 'なまえ', from: 'jpki.name' }),
        tel: tel('電話番号', {
          hint: '当日に連絡のつく番号を入力してください。',
          en: 'Telephone',
          from: 'account.tel',
        }),
        email: email('メールアドレス', { optional: true, en: 'E-mail', from: 'account.email' }),
      }),
      page('参加する人', {
        people: repeat(
          '参加する人',
          {
            person: personName('氏名', { withoutKana: true, en: 'Name' }),
            age: number('年齢', { unit: '歳', min: 0, max: 120, en: 'Age' }),
          },
          { min: 1, max: 8, each: '参加する人' },
        ),
      }),
      page('当日のこと', {
        day: choice('参加する回', { first: '午前の回', second: '午後の回' }, { en: 'Session' }),
        meal,
        foods: longText('食べられないもの', { when: meal.is(true), max: 300 }),
        notes: longText('お知らせいただきたいこと', { optional: true, max: 500 }),
      }),
    ],
    eligible: [],
    route: [check(office), approve('係長')],
    due: workingDays(5),
    outcomes: { approved: '参加決定', rejected: '参加できません', details: { meeting: date('参加の日') } },
    letters: {
      approved: letter('参加決定のお知らせ', ['{手続名}の参加が決まりました。当日、お待ちしています。'], {
        facts: [
          { label: '参加の日', slot: '@decision.meeting' },
          { label: '参加する回', slot: 'day' },
        ],
      }),
      rejected: refused('参加についてのお知らせ', 'ご参加いただけません'),
      returned,
    },
    keep: years(1),
    effective: { from },
  })
}
