import { type IsoDate, wareki } from '#platform/clock'
import { T } from '#platform/screens'

/** A day in a table: never broken over two lines. */
export const Day = ({ day }: { day: IsoDate }) => (
  <span className="whitespace-nowrap">
    <T>{wareki(day)}</T>
  </span>
)
