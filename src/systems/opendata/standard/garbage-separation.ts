import { dataset } from './dataset.ts'

export const garbageSeparation = dataset({
  key: 'garbage_separation',
  number: '28',
  title: 'ゴミの分別方法一覧',
  name: 'ゴミの品目',
  by: ['ゴミの品目'],
  current: {
    order: 'sourced',
    needs: 'estimated',
    columns: [
      '全国地方公共団体コード',
      'ID',
      '地方公共団体名',
      '◎ゴミの品目',
      '分別区分',
      '注意点',
      '料金種別',
      '料金',
      '料金備考',
      '備考',
    ],
  },
  headings: {
    品目: 'ゴミの品目',
    ごみの品目: 'ゴミの品目',
    品名: 'ゴミの品目',
    分別: '分別区分',
    出し方: '分別区分',
    区分: '分別区分',
    注意: '注意点',
    ポイント: '注意点',
  },
})
