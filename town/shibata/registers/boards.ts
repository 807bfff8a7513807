import { choice, date, longText, place, register, text } from '#language'

/** 掲示板: where the town puts up what everybody should read. Anybody sees those in use on the map, and not their keys. */
export const boards = register({
  id: 'notice-board',
  name: '町の掲示板',
  about: '町のお知らせをはる掲示板です。使っているものは、町の地図に出ます。',
  office: 'general',
  fields: {
    number: text('管理番号', { max: 40 }),
    name: text('名前', { hint: '例：船岡駅前の掲示板' }),
    where: place('地図の位置', { optional: true }),
    kind: choice('つくり', { wood: '木', metal: '金属', wall: '壁に取り付け' }),
    paper: text('はれる大きさ', { hint: '例：A3判8枚', max: 60, optional: true }),
    state: choice('状態', { used: '使っている', repair: '修理中', ended: '取り外した' }),
    lock: text('鍵の番号', { max: 40, optional: true }),
    inspected: date('点検した日', { optional: true }),
    note: longText('メモ', { max: 500, optional: true }),
  },
  title: 'name',
  key: 'number',
  views: [
    { id: 'all', name: 'すべて', kind: 'table', sort: [{ field: 'number' }] },
    { id: 'map', name: '地図', kind: 'map', by: 'where' },
  ],
  map: {
    by: 'where',
    columns: ['name', 'kind', 'paper'],
    where: { op: 'is', field: 'state', value: 'used' },
  },
})
