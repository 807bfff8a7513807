import { choice, date, link, longText, number, register, text } from '#language'
import { life } from './parts.ts'

/** 端末・機器: who uses one stands in it, so that its office alone reads it. */
export const devices = register({
  id: 'device',
  name: '端末・機器',
  about: '職員の端末、サーバ、電話、プリンタなどです。貸出・修理・廃棄は「機器の管理」から行います。',
  office: 'planning',
  personal: true,
  fields: {
    number: text('管理番号', { hint: 'ラベルの番号です。', max: 40 }),
    kind: choice('種類', {
      tablet: 'タブレット',
      pc: 'パソコン',
      server: 'サーバ',
      phone: '電話',
      printer: 'プリンタ・複合機',
      other: 'その他',
    }),
    model: text('機種'),
    maker: text('シリアル番号', { optional: true }),
    os: link('OS', 'os-support', { optional: true }),
    charge: text('担当課', { optional: true }),
    user: text('使用者', { optional: true }),
    ...life(),
    checked: date('現物を確かめた日', { optional: true }),
    note: longText('メモ', { max: 1_000, optional: true }),
  },
  title: 'number',
  key: 'number',
  views: [
    {
      id: 'all',
      name: 'すべて',
      kind: 'table',
      sort: [{ field: 'number' }],
      columns: ['number', 'kind', 'model', 'state', 'place', 'user', 'os', 'renewal'],
    },
    { id: 'states', name: '状態ごと', kind: 'board', group: 'state', columns: ['model', 'place', 'user'] },
    { id: 'renewal', name: '更新年度ごと', kind: 'chart', group: 'renewal', totals: ['price'] },
    {
      id: 'lease',
      name: 'リースの満了が近い',
      kind: 'table',
      filter: { op: 'atMost', field: 'leaseEnd', by: 'daysFromToday', value: 180 },
      sort: [{ field: 'leaseEnd' }],
      columns: ['number', 'model', 'lessor', 'leaseEnd', 'state', 'place'],
    },
  ],
})

/** 貸出簿: a loan is opened by lending and closed by giving back; it is never removed by either. */
export const loans = register({
  id: 'device-loan',
  name: '機器の貸出簿',
  about: 'だれに、いつまで貸したかです。「機器の管理」の貸出と返却で書き込まれます。',
  office: 'planning',
  personal: true,
  fields: {
    thing: link('貸した機器', 'device'),
    borrower: text('借りた人'),
    section: text('借りた人の課', { optional: true }),
    lentOn: date('貸した日'),
    due: date('返す期限'),
    returnedOn: date('返った日', { optional: true }),
    note: longText('メモ', { max: 500, optional: true }),
  },
  title: 'borrower',
  views: [
    { id: 'all', name: 'すべて', kind: 'table', sort: [{ field: 'due', down: true }] },
    {
      id: 'out',
      name: '貸出中',
      kind: 'table',
      filter: { op: 'not', of: { op: 'answered', field: 'returnedOn' } },
      sort: [{ field: 'due' }],
    },
    {
      id: 'overdue',
      name: '期限を過ぎた',
      kind: 'table',
      filter: {
        op: 'all',
        of: [
          { op: 'not', of: { op: 'answered', field: 'returnedOn' } },
          { op: 'atMost', field: 'due', by: 'daysFromToday', value: -1 },
        ],
      },
      sort: [{ field: 'due' }],
    },
    { id: 'calendar', name: '期限のカレンダー', kind: 'calendar', by: 'due' },
  ],
})

const SCHOOLS = {
  'funaoka-e': '船岡小学校',
  'tsukinoki-e': '槻木小学校',
  'shibata-e': '柴田小学校',
  'funabasama-e': '船迫小学校',
  'nishizumi-e': '西住小学校',
  'higashifunaoka-e': '東船岡小学校',
  'funaoka-j': '船岡中学校',
  'tsukinoki-j': '槻木中学校',
  'funabasama-j': '船迫中学校',
} as const

/** 小学校は6年、中学校は3年まで. */
export const lastGrade = Object.fromEntries(
  Object.keys(SCHOOLS).map((school) => [school, school.endsWith('-e') ? 6 : 3]),
)

export const pupilDevices = register({
  id: 'pupil-device',
  name: '児童生徒用端末',
  about:
    '学校で児童生徒に1人1台を渡している端末です。年度がかわるときの組かえは「機器の管理」の年度更新で行います。',
  office: 'education',
  personal: true,
  fields: {
    number: text('管理番号', { hint: 'ラベルの番号です。', max: 40 }),
    model: text('機種'),
    maker: text('シリアル番号', { optional: true }),
    os: link('OS', 'os-support', { optional: true }),
    school: choice('学校', SCHOOLS),
    grade: number('学年', { unit: '年', min: 1, max: 6, optional: true }),
    group: text('組', { max: 20, optional: true }),
    seat: number('出席番号', { min: 1, max: 60, optional: true }),
    user: text('使う児童生徒', { optional: true }),
    ...life(),
    checked: date('現物を確かめた日', { optional: true }),
    note: longText('メモ', { max: 1_000, optional: true }),
  },
  title: 'number',
  key: 'number',
  views: [
    {
      id: 'all',
      name: 'すべて',
      kind: 'table',
      sort: [{ field: 'number' }],
      columns: ['number', 'model', 'school', 'grade', 'group', 'seat', 'state', 'place'],
    },
    { id: 'schools', name: '学校ごと', kind: 'chart', group: 'school', totals: ['price'] },
    { id: 'states', name: '状態ごと', kind: 'board', group: 'state', columns: ['school', 'grade', 'group'] },
  ],
})
