/** How the two editions answer to each other: 推奨データセット ↔ 自治体標準オープンデータセット. */
import type { Dataset } from './dataset.ts'

/** The values of a row under the columns of an edition. Nothing stands for an empty cell. */
export type Values = Readonly<Record<string, string>>

/** Columns that were renamed. All others kept their name. */
const RENAMED: Readonly<Record<string, string>> = {
  都道府県コード又は市区町村コード: '全国地方公共団体コード',
  NO: 'ID',
  住所: '所在地_連結表記',
  方書: '建物名等(方書)',
  多機能トイレ数: 'バリアフリートイレ数',
  '料金(基本)': '料金（基本）',
  '料金(詳細)': '料金（詳細）',
}

export const PREFECTURE = '都道府県名'
export const MUNICIPALITY = '市区町村名'
/** Both became one. */
export const BODY = '地方公共団体名'

const PREFECTURES = /^(北海道|東京都|大阪府|京都府|神奈川県|和歌山県|鹿児島県|[^都道府県]{2}県)/

/** 宮城県柴田町 → 宮城県, 柴田町 */
export const splitBody = (body: string): readonly [prefecture: string, municipality: string] => {
  const prefecture = PREFECTURES.exec(body)?.[1] ?? ''
  return [prefecture, body.slice(prefecture.length)]
}

/** The column of the current edition for a column of the legacy one. */
export const currentName = (legacy: string): string =>
  legacy === PREFECTURE || legacy === MUNICIPALITY ? BODY : (RENAMED[legacy] ?? legacy)

/** A row of the legacy edition under the columns of the current one. */
export function toCurrent(legacy: Values): Values {
  const body = (legacy[PREFECTURE] ?? '') + (legacy[MUNICIPALITY] ?? '')
  const values = Object.entries(legacy)
    .filter(([name]) => name !== PREFECTURE && name !== MUNICIPALITY)
    .map(([name, value]) => [currentName(name), value] as const)
  return filled([...values, [BODY, legacy[BODY] ?? body]])
}

/** A row of the current edition under the columns of the legacy one; what it has no column for is named. */
export function toLegacy(dataset: Dataset, current: Values): { values: Values; lost: readonly string[] } {
  const columns = dataset.legacy?.columns ?? []
  const [prefecture, municipality] = splitBody(current[BODY] ?? '')
  const address = current.所在地_連結表記 ?? joined(current)
  const own: Values = {
    ...current,
    [PREFECTURE]: prefecture,
    [MUNICIPALITY]: municipality,
    所在地_連結表記: address,
  }
  const values = columns.map(({ name }) => [name, own[name in own ? name : currentName(name)] ?? ''] as const)
  const kept = new Set(columns.map(({ name }) => currentName(name)))
  const lost = Object.keys(current).filter((name) => current[name] && !kept.has(name) && !isPart(name))
  return { values: filled(values), lost }
}

const PARTS = ['所在地_都道府県', '所在地_市区町村', '所在地_町字', '所在地_番地以下']
const joined = (values: Values): string => PARTS.map((name) => values[name] ?? '').join('')
/** Said once more by 住所. */
const isPart = (name: string): boolean => PARTS.includes(name)

const filled = (entries: readonly (readonly [string, string])[]): Values =>
  Object.fromEntries(entries.filter(([, value]) => value !== ''))
