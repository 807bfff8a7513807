import { amount, choice, date, link, longText, number, register, text, yesNo } from '#language'

export const software = register({
  id: 'software',
  name: 'ソフトウェア・ライセンス',
  about: '買った本数、期限、割り当てた端末です。',
  office: 'planning',
  fields: {
    name: text('名前'),
    maker: text('発売元', { optional: true }),
    kind: choice('契約の形', { bought: '買い切り', yearly: '年ごと', device: '端末に付属', free: '無償' }),
    count: number('本数', { unit: '本', min: 0 }),
    given: link('割り当てた端末', 'device', { many: true, optional: true }),
    until: date('期限', { optional: true }),
    price: amount('契約額', { optional: true }),
    charge: text('使う課', { optional: true }),
    note: longText('メモ', { max: 1_000, optional: true }),
  },
  title: 'name',
  views: [
    { id: 'all', name: 'すべて', kind: 'table', sort: [{ field: 'name' }] },
    {
      id: 'soon',
      name: '期限が90日以内',
      kind: 'table',
      filter: { op: 'atMost', field: 'until', by: 'daysFromToday', value: 90 },
      sort: [{ field: 'until' }],
    },
    { id: 'calendar', name: '期限のカレンダー', kind: 'calendar', by: 'until' },
  ],
})

/** Filled from src/systems/devices/os-support.json where a name is not there yet; the town adds and corrects. */
export const systems = register({
  id: 'os-support',
  name: 'OSのサポート期限',
  about:
    'OSごとの、サポートが終わる日とその出典です。期限が変わることがあるため、出典のページで確かめた日を残します。',
  office: 'planning',
  fields: {
    name: text('OSの名前', { max: 80 }),
    maker: text('提供元', { optional: true }),
    endsOn: date('サポートが終わる日', { optional: true }),
    source: text('出典', { max: 300 }),
    seenOn: date('出典を確かめた日', { optional: true }),
    sure: yesNo('期限は確か', { hint: 'まだ出典のページで確かめていなければ「いいえ」にします。' }),
    note: longText('メモ', { max: 500, optional: true }),
  },
  title: 'name',
  key: 'name',
  views: [
    { id: 'all', name: 'すべて', kind: 'table', sort: [{ field: 'endsOn' }] },
    { id: 'calendar', name: 'カレンダー', kind: 'calendar', by: 'endsOn' },
  ],
})

/** 動作検証: what was tried on which system, and what came of it. */
export const verifications = register({
  id: 'verification',
  name: '動作検証',
  about: '業務システムごとに、どのOSとブラウザで何を試したかの記録です。',
  office: 'planning',
  fields: {
    system: text('業務システム'),
    version: text('システムの版', { optional: true }),
    os: link('OS', 'os-support'),
    browser: text('ブラウザと版', { optional: true }),
    tried: longText('試したこと', { max: 1_000 }),
    result: choice('結果', { good: '動いた', partly: '一部動かない', bad: '動かない' }),
    found: longText('わかったこと・回避のしかた', { max: 1_000, optional: true }),
    day: date('試した日'),
    who: text('試した課'),
  },
  title: 'system',
  views: [
    { id: 'all', name: 'すべて', kind: 'table', sort: [{ field: 'day', down: true }] },
    { id: 'results', name: '結果ごと', kind: 'board', group: 'result', columns: ['os', 'browser', 'day'] },
    { id: 'systems', name: 'システムごと', kind: 'chart', group: 'system' },
  ],
})
