import type { Definition } from '#language'
import type { Place } from '../comparisons.ts'
import { blank } from './blank.ts'
import { eventEntry } from './event-entry.ts'
import { facilityUse } from './facility-use.ts'
import { priceRelief } from './price-relief.ts'
import { survey } from './survey.ts'

/** For whom a template is made: a town, an office of it, and the day on which it begins. */
export interface Making {
  readonly place: Place
  readonly office: string
  /** ISO date from which it takes applications unless the clerk says otherwise. */
  readonly from: string
}

/** ひな形: a whole form that fits any town, to be changed. */
export interface Template {
  readonly id: string
  readonly title: string
  readonly about: string
  make(making: Making): Definition
}

export const templates: readonly Template[] = [
  {
    id: 'price-relief',
    title: '物価高騰などの給付金',
    about: '世帯ごとに1回だけ支給する給付金。世帯の人、振込先、支給額の決定、通知文まで入っています。',
    make: priceRelief,
  },
  {
    id: 'event-entry',
    title: 'イベントの参加申込',
    about: '参加する人の名前と年齢、食べられないもの、連絡先。参加の決定を知らせます。',
    make: eventEntry,
  },
  {
    id: 'survey',
    title: 'アンケート',
    about: '名前を聞かずに、だれでも答えられるアンケート。選ぶ質問と、書く質問が入っています。',
    make: survey,
  },
  {
    id: 'facility-use',
    title: '施設の利用申請',
    about: '使いたい日と時間、人数、目的。使用料の減免を聞き、許可の通知を出します。',
    make: facilityUse,
  },
]

export { blank }
