/** 町の地図: the outline under the points, and what stands on it before anybody chose. */
import { readFileSync } from 'node:fs'
import { type MapSettings, parseOutline } from '#language'

export const map: MapSettings = {
  outline: parseOutline(
    readFileSync(new URL('./outline.geojson', import.meta.url), 'utf8'),
    '「国土数値情報（行政区域データ）」（国土交通省）を加工',
  ),
  first: ['evacuation_space', 'aed', 'public_toilet'],
}
