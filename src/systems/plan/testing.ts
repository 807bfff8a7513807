/** For tests of this room: a hall with the plan below and a database of its own. */
import type { Hall, Indicator, Plan } from '#language'
import { settableClock } from '#platform/clock'
import { openDocuments } from '#platform/documents'
import { testDatabase } from '../../platform/database/testing.ts'
import type { Measure } from '../system.ts'

export const friends: Indicator = {
  id: 'friends',
  name: 'LINE 情報配信登録の数',
  unit: '人',
  owner: 'planning',
  better: 'more',
  targets: { 2020: 2000, 2022: 4500 },
  targetTexts: { 2019: '－', 2020: '2,000', 2022: '4,500' },
  history: [{ year: 2022, value: 2800, source: '第４次柴田町情報化計画の進捗', approximate: true }],
}

export const share: Indicator = {
  id: 'share',
  name: 'オンライン申請の割合',
  unit: '%',
  owner: 'planning',
  better: 'more',
  targets: { 2026: 50 },
  measure: 'cases.online-share',
}

export const planWith = (indicators: readonly Indicator[]): Plan => ({
  name: '第４次柴田町情報化計画',
  period: { from: 2019, to: 2022, text: '令和元年度～令和４年度' },
  reportedAsOf: '令和５年３月現在',
  footnotes: [{ id: '*1', term: '言葉', text: '言葉の説明' }],
  policies: [
    {
      code: 'I',
      title: 'ＩＣＴを活用した利便性の向上',
      items: [
        {
          code: 'I-1',
          title: 'アプリ*1の活用',
          background: '背景です。',
          actions: [{ name: '配信', years: { 2019: '検討', 2020: '実施' } }],
          indicators,
          reports: [
            {
              year: 2022,
              title: '配信',
              departments: ['まちづくり政策課'],
              text: '配信しました。',
              gap: '目標に届きませんでした。',
            },
          ],
        },
      ],
    },
  ],
})

/** A measure that answers what the list says, in turn; an Error in the list is thrown. */
export const answering = (...answers: (number | undefined | Error)[]): Measure => ({
  query: 'select 1',
  about: '数える。',
  measure: async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0]
    if (answer instanceof Error) throw answer
    return answer
  },
})

export const testHall = async (plan: Plan, at = '2026-11-23') => {
  const { db, close } = await testDatabase()
  const clock = settableClock(at)
  const documents = openDocuments({ templates: [] })
  const town = {
    id: 'shibata',
    name: '柴田町',
    prefecture: '宮城県',
    slogan: '花のまち',
    hall: {
      postcode: '989-1692',
      address: '柴田郡柴田町',
      tel: '0224-55-2111',
      hours: '平日',
      lat: 38,
      lng: 140,
    },
    offices: [{ id: 'planning', name: 'まちづくり政策課', tel: '', mail: '', place: '' }],
    readings: {},
    words: { en: {}, easy: {} },
    plan,
  }
  return { hall: { db, clock, documents, town } as unknown as Hall, clock, close }
}
