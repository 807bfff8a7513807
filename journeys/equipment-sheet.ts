/** An office's list of things as it lies on its disk: a title above, dates in 和暦, yen with their marks, notes in places. */
import type { Buffer } from 'node:buffer'
import write from 'write-excel-file/node'

export const THINGS = 60

const NAMES = ['ノートパソコン', '投影機', '折りたたみ机', 'パイプいす', '拡声器', '発電機']
const KINDS = ['電算機器', '電算機器', '机・いす', '机・いす', '機械', '機械']
const PLACES = ['倉庫1', '倉庫2', '1階の書庫']

const rowOf = (at: number) => [
  `B-${String(at + 1).padStart(3, '0')}`,
  `${NAMES[at % NAMES.length]} ${Math.floor(at / NAMES.length) + 1}号`,
  KINDS[at % KINDS.length],
  at === 0 ? '令和元年5月1日' : `令和${2 + (at % 6)}年${1 + (at % 12)}月${1 + (at % 28)}日`,
  `${(8_000 + at * 1_250).toLocaleString('ja-JP')}円`,
  PLACES[at % PLACES.length],
  at % 9 === 0 ? '取扱説明書は引き出しの中' : '',
]

/** The bytes of the workbook. */
export async function equipmentSheet(): Promise<Buffer> {
  const rows = [
    ['令和8年度　税務課　貸出用の備品'],
    [],
    ['整理番号', '品名', '区分', '取得年月日', '取得金額（円）', '置き場所', '備考'],
    ...Array.from({ length: THINGS }, (_, at) => rowOf(at)),
  ]
  return write(rows.map((row) => row.map((value) => ({ value })))).toBuffer()
}
