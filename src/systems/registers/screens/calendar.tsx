import { addMonths, type IsoDate, isIsoDate, WEEKDAYS, wareki, weekdayOf } from '#platform/clock'
import type { RegisterRecord } from '../records/record.ts'
import { wishAddress } from '../wish.ts'
import { nameOfRecord } from './record-views.tsx'
import type { RegisterPageProps } from './register-page.tsx'

/** The month of a calendar, from its first day to its last. */
export interface Month {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** カレンダー: a month as a table of weeks; every day with its records, and the ways to the months beside it. */
export function Calendar({
  open,
  wish,
  found,
  titles,
  month,
}: RegisterPageProps & { readonly month: Month }) {
  const { by } = wish.view
  const byDay = Map.groupBy(found.records, ({ values }) => (by === undefined ? undefined : values[by]))
  const path = `${wishAddress(`/desk/registers/${open.definition.id}`, wish, { after: undefined })}&month=`
  const [before, after] = [addMonths(month.from, -1), addMonths(month.from, 1)]
  return (
    <section className="sheet" aria-label="カレンダー">
      <p className="row no-print">
        <a href={`${path}${before.slice(0, 7)}`}>前の月</a>
        <strong>{wareki(month.from).replace(/\d+日$/, '')}</strong>
        <a href={`${path}${after.slice(0, 7)}`}>次の月</a>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="table-wrap" tabIndex={0} aria-label="月の表">
        <table className="data calendar">
          <caption className="sr">{wareki(month.from).replace(/\d+日$/, '')}の記録</caption>
          <thead>
            <tr>
              {WEEKDAYS.map((day) => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week.find(Boolean)}>
                {week.map((day, at) => (
                  <td key={day ?? `empty ${at}`} className={day && byDay.has(day) ? undefined : 'free'}>
                    {day && (
                      <>
                        <span>
                          {Number(day.slice(8))}
                          <span className="sm:hidden">日（{WEEKDAYS[at]}）</span>
                        </span>
                        <Records open={open} titles={titles} records={byDay.get(day) ?? []} />
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found.records.length === 0 && <p>この月の記録はありません。</p>}
    </section>
  )
}

function Records({
  open,
  titles,
  records,
}: Pick<RegisterPageProps, 'open' | 'titles'> & { readonly records: readonly RegisterRecord[] }) {
  if (records.length === 0) return null
  return (
    <ul className="entries">
      {records.map((record) => (
        <li key={record.id}>
          <a href={`/desk/registers/${open.definition.id}/records/${record.id}`}>
            {nameOfRecord(open, record, titles)}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Days of a month in weeks; places outside of the month are empty. */
function weeksOf({ from, to }: Month): (IsoDate | undefined)[][] {
  const days = Array.from(
    { length: Number(to.slice(8)) },
    (_, at) => `${from.slice(0, 8)}${String(at + 1).padStart(2, '0')}`,
  )
  const cells = [...Array.from({ length: weekdayOf(from) }, () => undefined), ...days.filter(isIsoDate)]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, at) => cells[week * 7 + at]),
  )
}
