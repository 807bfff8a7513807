/** 架空の申請：子育て. */
import type { Row, SampleApplication } from '#language'
import { applicantOf, childOf, filed, nameOf, personAt, whole } from './answers.ts'

const another = (at: number): Row => ({
  applicant: applicantOf(at),
  receives: true,
  kind: 'more',
  since: '2026-11-04',
  children: [
    {
      ...childOf(at, '結月', 'ユヅキ', '2026-11-04'),
      relation: 'child',
      living: 'together',
      custody: true,
      support: 'same',
      added: 'birth',
    },
  ],
  supports: false,
})

const account = (at: number): Row => ({
  applicant: applicantOf(at),
  receives: true,
  target: ['account'],
  since: '2026-11-12',
  account: { use: 'public' },
})

const parents = (at: number) => [
  {
    name: nameOf(personAt(at)),
    relation: 'father',
    reason: 'care',
    patient: '祖母',
    careDays: 5,
  },
]

const certification = (at: number): Row => ({
  applicant: applicantOf(at),
  child: { ...childOf(at, '陽', 'ヨウ', '2026-10-01'), handbook: false },
  use: 'care',
  first: '2027-04',
  hours: 'standard',
  parents: parents(at),
  others: false,
  agree: true,
})

const place = (at: number, health: readonly string[] = []): Row => ({
  applicant: applicantOf(at),
  child: childOf(at, '陽', 'ヨウ', '2026-10-01'),
  ...(health.length > 0 && { health, healthDetail: '卵のアレルギーがあります。' }),
  doctor: '見本こどもクリニック',
  wishes: [{ facility: 'sakura' }, { facility: 'funaoka' }, { facility: 'nishifunabasama' }],
  first: '2027-04',
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  time: '8時30分から16時まで',
  siblings: 'none',
  current: 'home',
  certified: 'asked',
  given: true,
  parents: parents(at),
  agree: true,
})

const expecting = (at: number): Row => ({
  applicant: applicantOf(at),
  quiet: '夕方に電話してください。',
  examined: 'yes',
  weeks: 9,
  due: '2027-06-20',
  babies: 'one',
  clinic: '見本産婦人科 見本医師',
  before: 'none',
  worries: ['body', 'money'],
  meeting: 'home',
  whenToCall: '平日の午後',
})

export const childrenSample: readonly SampleApplication[] = [
  {
    ...filed('child-allowance-change', 4, 14, another(4), ['assign', 'propose']),
    decision: { details: { monthly: 25_000, first: '2026-12' } },
  },
  filed('child-allowance-details', 6, 6, account(6), ['assign']),
  {
    ...filed('nursery-certification', 1, 25, certification(1), whole),
    decision: { result: 'thirdStandard', details: { validFrom: '2027-04-01', validTo: '2029-09-29' } },
  },
  {
    ...filed('nursery-application', 1, 22, place(1, ['allergy']), ['assign', 'propose', 'agree']),
    decision: { result: 'sakura', details: { starts: '2027-04-01' } },
  },
  filed('nursery-application', 2, 7, place(2), []),
  filed('pregnancy', 0, 4, expecting(0), ['assign']),
]
