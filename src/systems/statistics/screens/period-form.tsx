import { fiscalYearName } from '#platform/clock'
import { MONTHS, type Period } from '../period.ts'

interface PeriodFormProps {
  readonly path: string
  readonly period: Period
  readonly years: readonly number[]
}

/** 年度 and months: a GET form, so that an address can be kept. */
export function PeriodForm({ path, period, years }: PeriodFormProps) {
  return (
    <form action={path} method="get" className="row mb-4 no-print" aria-label="集計する期間">
      <label>
        年度
        <select className="control" name="year" defaultValue={period.year}>
          {years.map((year) => (
            <option key={year} value={year}>
              {fiscalYearName(year)}
            </option>
          ))}
        </select>
      </label>
      <MonthSelect name="first" label="何月から" value={period.first} />
      <MonthSelect name="last" label="何月まで" value={period.last} />
      <button className="button self-end" type="submit">
        集計する
      </button>
    </form>
  )
}

const MonthSelect = ({ name, label, value }: { name: string; label: string; value: number }) => (
  <label>
    {label}
    <select className="control" name={name} defaultValue={value}>
      {MONTHS.map((month) => (
        <option key={month} value={month}>
          {`${month}月`}
        </option>
      ))}
    </select>
  </label>
)
