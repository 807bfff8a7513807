import {
  applicant,
  approve,
  check,
  choice,
  type Definition,
  date,
  free,
  letter,
  longText,
  number,
  page,
  procedure,
  text,
  until,
  workingDays,
  years,
  yesNo,
} from '#language'
import type { Making } from './index.ts'
import { refused, returned } from './letters.ts'

/** 施設の利用申請: when, how many, what for, and whether the fee shall be waived. */
export function facilityUse({ place, office, from }: Making): Definition {
  const waiver = yesNo('使用料の減免を希望しますか')
  return procedure({
    id: 'facility-use',
    name: '施設の利用申請',
    short: '施設利用',
    group: '施設の利用',
    lifeEvents: [],
    ground: [`${place.name}○○施設条例`],
    who: '町内に住む人、町内で活動する団体',
    summary: '町の施設を使うための申請です。許可が出てから使えます。',
    bring: [],
    minutes: 8,
    fee: free,
    deadline: until('使う日の10日前までに申請してください'),
    office,
    sign: 'login',
    online: { level: 'whole' },
    pages: [
      page('申請する人', {
        applicant: applicant(),
        group: text('団体の名前', { optional: true, hint: '団体で使うときに入力してください。' }),
      }),
      page('使う日と場所', {
        room: choice('使う部屋', { hall: 'ホール', meeting: '会議室', kitchen: '調理室' }),
        day: date('使う日', { future: true }),
        hours: choice('使う時間', {
          morning: '午前（9時から12時）',
          afternoon: '午後（13時から17時）',
          evening: '夜（18時から21時）',
        }),
        people: number('使う人数', { unit: '人', min: 1, max: 500 }),
      }),
      page('使う目的', {
        purpose: longText('使う目的', { max: 500 }),
        waiver,
        reason: longText('減免を希望する理由', { when: waiver.is(true), max: 300 }),
      }),
    ],
    eligible: [],
    route: [check(office), approve('係長'), approve('課長')],
    due: workingDays(7),
    outcomes: { approved: '許可', rejected: '不許可' },
    letters: {
      approved: letter('施設利用許可書', ['{受付日}に申請のあった施設の利用を、次のとおり許可します。'], {
        facts: [
          { label: '部屋', slot: 'room' },
          { label: '使う日', slot: 'day' },
          { label: '時間', slot: 'hours' },
          { label: '人数', slot: 'people' },
        ],
        remedy: true,
      }),
      rejected: refused('施設利用不許可通知書', '許可しません'),
      returned,
    },
    keep: years(3),
    effective: { from },
  })
}
