import { dataset } from './dataset.ts'

/**
 * 指定避難所 (災害対策基本法49条の7). The standard has no sheet of it; these are the columns of 指定緊急避難場所一覧, so that
 * both can be read side by side. 国土地理院 publishes both under the headings below.
 */
export const evacuationShelter = dataset({
  key: 'evacuation_shelter',
  title: '指定避難所一覧',
  name: '名称',
  current: {
    order: 'estimated',
    needs: 'estimated',
    doubt: '国の標準に指定避難所のシートはない。指定緊急避難場所一覧の列にそろえた、町独自の様式。',
    columns: [
      '○全国地方公共団体コード',
      '○ID',
      '◎名称',
      '○名称_カナ',
      '名称_英字',
      '所在地_全国地方公共団体コード',
      '町字ID',
      '◎所在地_連結表記',
      '所在地_都道府県',
      '所在地_市区町村',
      '所在地_町字',
      '所在地_番地以下',
      '建物名等(方書)',
      '○緯度',
      '○経度',
      '標高',
      '電話番号',
      '内線番号',
      '連絡先メールアドレス',
      '連絡先FormURL',
      '連絡先備考（その他、SNSなど）',
      '郵便番号',
      '地方公共団体名',
      '指定緊急避難場所との重複',
      '想定収容人数',
      '対象となる町会・自治会',
      '受入対象者',
      'URL',
      '画像',
      '画像_ライセンス',
      '備考',
    ],
  },
  headings: {
    '施設・場所名': '名称',
    避難所名: '名称',
    指定避難所名: '名称',
    共通ID: 'ID',
    都道府県名及び市町村名: '地方公共団体名',
    指定緊急避難場所との住所同一: '指定緊急避難場所との重複',
    収容人数: '想定収容人数',
    名称_英語: '名称_英字',
  },
})
