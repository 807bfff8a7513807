import type { Geometry } from 'geojson'
import { parseShp } from 'shpjs'
import { TableRefused } from '#doors/sheet'

/** Corners in one file. 焼津市's largest layer has some ten thousand. */
const MOST_CORNERS = 2_000_000
/** Rings of one shape: the reader compares holes with areas, each with each. */
const MOST_PARTS = 5_000

const BROKEN = new TableRefused(
  'SHPファイル（図形）が途中で切れているか、壊れています。もう一度受け取ってください。',
)

/** The shapes of a Shapefile in their order, in the numbers of the file; nothing for an empty one. @throws TableRefused */
export function readShp(bytes: Uint8Array): readonly (Geometry | undefined)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  checkShp(view)
  try {
    return parseShp(bytes).map((each) => each ?? undefined)
  } catch {
    throw BROKEN
  }
}

/** ESRI Shapefile Technical Description (1998): every length is looked at before the reader believes it. */
function checkShp(view: DataView): void {
  if (view.byteLength < 100 || view.getInt32(0) !== 9994) throw BROKEN
  let corners = 0
  for (let at = 100; at + 8 <= view.byteLength; ) {
    const length = view.getInt32(at + 4) * 2
    if (length < 4 || at + 8 + length > view.byteLength) throw BROKEN
    const type = view.getInt32(at + 8, true) % 10
    if ((type === 3 || type === 5) && length >= 44) {
      const [parts, points] = [view.getInt32(at + 44, true), view.getInt32(at + 48, true)]
      if (parts < 0 || points < 0 || 44 + parts * 4 + points * 16 > length) throw BROKEN
      if (parts > MOST_PARTS)
        throw new TableRefused('1つの図形の部分が多すぎます。GISで分けて保存し直してください。')
      corners += points
    }
    if (type === 8 && length >= 40) {
      const points = view.getInt32(at + 44, true)
      if (points < 0 || 40 + points * 16 > length) throw BROKEN
      corners += points
    }
    if (corners > MOST_CORNERS)
      throw new TableRefused('図形が細かすぎます。GISで簡単な形にして保存し直してください。')
    at += 8 + length
  }
}
