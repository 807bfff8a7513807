import { isTownwide, type Seat, type WaitsFor } from '#language'
import type { Post } from '#platform/house'

/** How a seat stands in the column `waits`: `tax/課長`, or `/町長` for those who belong to no section. */
export const seatMark = ({ office, post }: Seat): string => `${isTownwide(post) ? '' : office}/${post}`

/** Everybody a case waits for, as the column holds it. */
export const waitMarks = (waits: WaitsFor): string[] => {
  if (waits.kind === 'office') return [`${waits.office}/`]
  if (waits.kind === 'post') return [seatMark(waits)]
  return waits.kind === 'posts' ? waits.posts.map(seatMark) : []
}

/** The seats that a case waits for, out of the column; the office that checks is none. */
export const seatsIn = (marks: readonly string[]): Seat[] =>
  marks.flatMap((mark) => {
    const [office = '', post = ''] = mark.split('/')
    return post === '' ? [] : [{ office, post: post as Post }]
  })
