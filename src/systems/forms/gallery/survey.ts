import {
  approve,
  check,
  choice,
  choices,
  type Definition,
  free,
  letter,
  longText,
  page,
  procedure,
  until,
  workingDays,
  years,
} from '#language'
import type { Making } from './index.ts'
import { refused, returned } from './letters.ts'

/** アンケート without names: anyone may answer, nobody is asked who they are. */
export function survey({ place, office, from }: Making): Definition {
  const usage = choice(
    'この1年に、役場の窓口に来たことがありますか',
    { often: '何度もある', once: '1回ある', never: 'ない' },
    { en: 'Did you visit the town hall in the past year?' },
  )
  return procedure({
    id: 'survey',
    name: '町民アンケート',
    short: 'アンケート',
    group: 'アンケート・意見',
    lifeEvents: [],
    ground: [`${place.name}が行う調査`],
    who: 'どなたでも',
    summary: '町のサービスについて、ご意見をお聞かせください。お名前は聞きません。',
    bring: [],
    minutes: 3,
    fee: free,
    deadline: until('案内に書いてある期限まで'),
    office,
    sign: 'none',
    online: { level: 'whole' },
    pages: [
      page('あなたのこと', {
        age: choice(
          '年代',
          {
            under20: '20歳未満',
            from20: '20代・30代',
            from40: '40代・50代',
            from60: '60代・70代',
            from80: '80歳以上',
          },
          { en: 'Age group' },
        ),
      }),
      page('役場のこと', {
        usage,
        reasons: choices(
          'どのような用事でしたか',
          {
            paper: '証明書や届出',
            money: '税や料金',
            care: '子育て・介護・福祉',
            talk: '相談',
            other: 'そのほか',
          },
          { when: usage.oneOf('often', 'once') },
        ),
      }),
      page('ご意見', {
        opinion: longText('よかったこと、変えてほしいこと', {
          optional: true,
          max: 1000,
          hint: 'お名前など、あなたがわかることは書かないでください。',
        }),
      }),
    ],
    eligible: [],
    route: [check(office), approve('係長')],
    due: workingDays(60),
    outcomes: { approved: '集計ずみ', rejected: '対象外' },
    letters: {
      approved: letter('お礼', ['アンケートにお答えいただき、ありがとうございました。']),
      rejected: refused('アンケートについてのお知らせ', '集計の対象としません'),
      returned,
    },
    keep: years(1),
    effective: { from },
  })
}
