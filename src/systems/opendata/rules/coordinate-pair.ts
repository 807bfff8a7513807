import type { Values } from '../standard/correspondence.ts'
import { PAIR } from './coordinate.ts'
import { narrow, type RowJudgement, type Rule, type SheetRow } from './rule.ts'

export const LATITUDE = '緯度'
export const LONGITUDE = '経度'

/** Japan from 沖ノ鳥島 to 択捉島, with room. */
const isLatitude = (value: number) => value >= 20 && value <= 46
const isLongitude = (value: number) => value >= 122 && value <= 154

/** The point of a row, where it has one that lies in Japan. */
export function pointOf(values: Values): { lat: number; lng: number } | undefined {
  const [lat, lng] = [Number(values[LATITUDE] || Number.NaN), Number(values[LONGITUDE] || Number.NaN)]
  return isLatitude(lat) && isLongitude(lng) ? { lat, lng } : undefined
}

export const coordinatePair: Rule = {
  id: 'coordinate-pair',
  about: '緯度と経度はそろえて、取り違えずに書く。日本の中の点を書く。',
  *rows({ rows }) {
    for (const row of rows) {
      const found = judge(row)
      if (found) yield { row, ...found }
    }
  },
}

function judge({ values }: SheetRow): Omit<RowJudgement, 'row'> | undefined {
  const [first = '', second = ''] = [values[LATITUDE], values[LONGITUDE]]
  if (first === '' && second === '') return undefined
  const both = PAIR.exec(narrow(first || second).slice(0, 80))
  if (both && (first === '' || second === '' || first === second)) {
    const [lat, lng] = isLatitude(Number(both[1])) ? [both[1]!, both[2]!] : [both[2]!, both[1]!]
    const message = '緯度と経度が1つのセルに書かれています。列を分けて書いてください。'
    const name = first === '' ? LONGITUDE : LATITUDE
    return isLatitude(Number(lat)) && isLongitude(Number(lng))
      ? { name, message, mend: { [LATITUDE]: lat, [LONGITUDE]: lng } }
      : { name, message }
  }
  if (both || PAIR.test(narrow(second).slice(0, 80)))
    return {
      name: both ? LATITUDE : LONGITUDE,
      message: '1つのセルに数が2つあります。緯度と経度の列に、1つずつ書いてください。',
    }
  if (first === '' || second === '') {
    const name = first === '' ? LATITUDE : LONGITUDE
    return { name, message: `「${name}」だけが空です。緯度と経度は、両方書くか、両方空けてください。` }
  }
  const [lat, lng] = [Number(first), Number(second)]
  if (Number.isNaN(lat) || Number.isNaN(lng)) return undefined
  if (lat === 0 && lng === 0)
    return {
      name: LATITUDE,
      message: '緯度も経度も0です。分からないときは、0と書かずに空けてください。',
      mend: { [LATITUDE]: '', [LONGITUDE]: '' },
    }
  if (isLongitude(lat) && isLatitude(lng))
    return {
      name: LATITUDE,
      message: '緯度と経度が入れかわっています。',
      mend: { [LATITUDE]: second, [LONGITUDE]: first },
    }
  if (!isLatitude(lat) || !isLongitude(lng))
    return {
      name: isLatitude(lat) ? LONGITUDE : LATITUDE,
      message: `緯度${first}、経度${second}は、日本の外です。桁や小数点を確かめてください。`,
    }
  return undefined
}
