import {
  anytime,
  applicant,
  approve,
  check,
  DETAIL_KINDS,
  type FieldDefinition,
  type FieldKind,
  free,
  household,
  letter,
  page,
  payee,
  procedure,
  workingDays,
  years,
} from '#language'

/** What each kind of question is called by somebody who knows paper forms. */
export const KIND_NAMES: Readonly<Record<FieldKind, string>> = {
  personName: '氏名（フリガナつき）',
  date: '日付',
  month: '年月',
  address: '住所',
  tel: '電話番号',
  email: 'メールアドレス',
  text: '文字（1行）',
  longText: '文章（何行でも）',
  number: '数',
  yen: '金額（円）',
  digits: '決まった桁数の番号',
  choice: '選択肢から1つ選ぶ',
  choices: '選択肢からいくつでも選ぶ',
  yesNo: 'はい・いいえ',
  consent: '同意のしるし',
  attachment: '写真や書類をつける',
  bankAccount: '振込先の口座',
  slot: '来庁の日時の予約',
  place: '地図の場所',
  disaster: '災害の名前',
  corporateNumber: '法人番号',
  myNumber: '個人番号（マイナンバー）',
  group: '質問のまとまり',
  repeat: '人数分・件数分くり返す',
}

/** The kinds as they are offered, by what one wants to know. */
export const KIND_GROUPS: readonly (readonly [string, readonly FieldKind[]])[] = [
  ['答えを選ぶ', ['choice', 'choices', 'yesNo', 'consent']],
  ['文字や数を書く', ['text', 'longText', 'number', 'yen', 'digits']],
  ['人と連絡先', ['personName', 'address', 'tel', 'email', 'bankAccount', 'myNumber', 'corporateNumber']],
  ['日と場所', ['date', 'month', 'slot', 'place', 'disaster']],
  ['そのほか', ['attachment', 'group', 'repeat']],
]

export const isKind = (text: string | undefined): text is FieldKind =>
  text !== undefined && Object.hasOwn(KIND_NAMES, text)

export const isDetailKind = (text: string | undefined): text is (typeof DETAIL_KINDS)[number] =>
  (DETAIL_KINDS as readonly string[]).includes(text ?? '')

/** A new question of a kind. Its label is for the clerk to write. */
export function newField(kind: FieldKind, id: string): FieldDefinition {
  const base = { id, kind, label: '' }
  const more: Partial<Record<FieldKind, object>> = {
    choice: { choices: [] },
    choices: { choices: [] },
    consent: { text: '' },
    digits: { length: 10 },
    myNumber: { ground: '' },
    slot: { times: [], capacity: 1, fromDays: 1, toDays: 30 },
    group: { fields: [] },
    repeat: { fields: [], min: 0, max: 10 },
  }
  return { ...base, ...more[kind] } as FieldDefinition
}

/** The groups that every form of the town shares, as the language makes them. */
const shared = procedure({
  id: 'shared-groups',
  name: '共通のまとまり',
  short: '共通',
  group: '共通',
  lifeEvents: [],
  ground: ['共通'],
  who: '共通',
  summary: '共通',
  bring: [],
  minutes: 1,
  fee: free,
  deadline: anytime,
  office: 'shared',
  sign: 'login',
  online: { level: 'whole' },
  pages: [page('共通', { applicant: applicant(), household: household('世帯の人'), payee: payee() })],
  eligible: [],
  route: [check('shared'), approve('課長')],
  due: workingDays(1),
  outcomes: { approved: '認定', rejected: '却下' },
  letters: {
    approved: letter('認定', '認定'),
    rejected: letter('却下', '{理由}', { remedy: true }),
    returned: letter('補正', '補正'),
  },
  keep: years(1),
  effective: { from: '2026-04-01' },
})

export const SHARED_NAMES = {
  applicant: '申請する人（氏名・生年月日・住所・電話・メール）',
  household: '世帯の人（人数分の氏名・続柄・生年月日）',
  payee: '振込先の口座',
} as const
export type SharedName = keyof typeof SHARED_NAMES

export const isShared = (text: string | undefined): text is SharedName =>
  text !== undefined && Object.hasOwn(SHARED_NAMES, text)

export function sharedField(name: SharedName, id: string): FieldDefinition {
  const field = shared.pages[0]?.fields.find((each) => each.id === name)
  if (!field) throw new Error(`the language has no shared group ${name}`)
  return { ...field, id }
}
