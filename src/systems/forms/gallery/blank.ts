import {
  applicant,
  approve,
  check,
  type Definition,
  free,
  letter,
  page,
  procedure,
  until,
  workingDays,
  years,
} from '#language'
import type { Making } from './index.ts'
import { refused, returned } from './letters.ts'

/** The least that a form needs: who applies, the usual route and letters. The rest is for the clerk to write. */
export const blank = ({ office, from }: Making): Definition => ({
  ...procedure({
    id: 'blank',
    name: '新しい用紙',
    short: '新しい用紙',
    group: '申込み・届出',
    lifeEvents: [],
    ground: ['要綱の名前'],
    who: 'だれでも',
    summary: 'この用紙の説明',
    bring: [],
    minutes: 5,
    fee: free,
    deadline: until('期限の言葉'),
    office,
    sign: 'login',
    online: { level: 'whole' },
    pages: [page('申請する人', { applicant: applicant() }, { id: 'p1' })],
    eligible: [],
    route: [check(office), approve('係長'), approve('課長')],
    due: workingDays(10),
    outcomes: { approved: '承認', rejected: '不承認' },
    letters: {
      approved: letter('決定通知書', ['{受付日}に申請のあった{手続名}について、{決定日}に承認しました。'], {
        remedy: true,
      }),
      rejected: refused('不承認通知書', '承認しません'),
      returned,
    },
    keep: years(5),
    effective: { from },
  }),
  ...{ name: '', short: '', ground: [], who: '', summary: '', deadline: { text: '' } },
})
