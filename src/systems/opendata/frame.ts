import { addressBook, type Town } from '#language'
import type { Frame } from './rules/rule.ts'

/** Some two kilometres around the outermost known points: forests and rivers have no 町字 point of their own. */
const MARGIN = 0.02

/** The town as the rules see it. Without settings its bounds come from the points of its addresses. */
export function frameOf(town: Town): Frame {
  const { code, prefecture, county, name, addresses } = town
  const book = addressBook({ code: code.slice(0, 5), prefecture, ...(county && { county }), name }, addresses)
  const bounds = town.openData?.bounds ?? boundsOf(book.places)
  return { code, book, ...(bounds && { bounds }) }
}

function boundsOf(points: readonly { lat: number; lng: number }[]): Frame['bounds'] {
  if (points.length === 0) return undefined
  const [lats, lngs] = [points.map(({ lat }) => lat), points.map(({ lng }) => lng)]
  const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b)) - MARGIN
  const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b)) + MARGIN
  return [least(lats), least(lngs), most(lats), most(lngs)]
}
