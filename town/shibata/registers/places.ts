import { choice, longText, place, register, text } from '#language'

/** 場所: where things stand, for labels, stock-taking and maps. */
export const locations = register({
  id: 'location',
  name: '場所',
  about: '機器や備品を置く場所です。棚卸では、はじめにここから場所を選びます。',
  office: 'planning',
  fields: {
    name: text('場所の名前', { hint: '例：役場2階 まちづくり政策課' }),
    kind: choice('種別', { hall: '庁舎', school: '学校', facility: '町の施設', outdoor: '屋外' }),
    where: place('地図の位置', { optional: true }),
    note: longText('メモ', { max: 500, optional: true }),
  },
  title: 'name',
  key: 'name',
  views: [
    { id: 'all', name: 'すべて', kind: 'table', sort: [{ field: 'name' }] },
    { id: 'map', name: '地図', kind: 'map', by: 'where' },
  ],
})
