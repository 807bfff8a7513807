import type { Config } from './config.ts'
import type { SettingsReader } from './settings-reader.ts'

/** 地理院タイル are named as 国土地理院コンテンツ利用規約 wants it, with the way to their list. */
const GSI = {
  origin: 'https://cyberjapandata.gsi.go.jp',
  attribution: '国土地理院（地理院タイル）',
  link: 'https://maps.gsi.go.jp/development/ichiran.html',
} as const

/** Tiles only where the operator asks for them: without a connection, or without the wish for one, nothing is asked outside. */
export function readMapTiles(read: SettingsReader): Config['mapTiles'] {
  const url = read.url('MAP_TILES_URL', ['https:', 'http:'])
  const named = read.text('MAP_TILES_ATTRIBUTION')
  if (!url) return undefined
  const fromGsi = new URL(url.replaceAll(/[{}]/g, '')).origin === GSI.origin
  const attribution = named ?? (fromGsi ? GSI.attribution : undefined)
  if (attribution === undefined) {
    read.wrong('MAP_TILES_ATTRIBUTION', '地図の出典を書いてください', 'the source of the map must be named')
    return undefined
  }
  return { url, attribution, ...(fromGsi && { link: GSI.link }) }
}
