import { type SlotField, windowsOf } from '#language'
import { type IsoDate, wareki } from '#platform/clock'
import { T } from '#platform/screens'
import { FieldQuestion } from './field-question.tsx'
import type { InputProps } from './input-props.ts'

/** Days with their windows; full ones are said to be full and cannot be chosen. */
export function SlotInput(props: InputProps<SlotField>) {
  const { field, path, source, context } = props
  const chosen = source.text(path)
  const windows = windowsOf(field, context.today)
  const days = [...new Set(windows.map((window) => window.date))]
  return (
    <FieldQuestion of={props} group>
      {days.map((day) => (
        <Day key={day} day={day} open={chosen?.startsWith(day) || (!chosen && day === days[0])}>
          {windows
            .filter((window) => window.date === day)
            .map((window) => {
              const left = context.placesLeft?.(path, window.date, window.time) ?? field.capacity
              const value = `${window.date}T${window.time}`
              const span = field.times.find((each) => each.startsWith(window.time)) ?? window.time
              return (
                <label key={value} className="choice">
                  <input
                    type="radio"
                    name={path}
                    value={value}
                    defaultChecked={chosen === value}
                    disabled={left < 1 && chosen !== value}
                  />
                  <span>
                    {span.replace('-', '〜')}{' '}
                    {left < 1 ? <T>（いっぱいです）</T> : <T>{`（あと${left}組）`}</T>}
                  </span>
                </label>
              )
            })}
        </Day>
      ))}
    </FieldQuestion>
  )
}

function Day({
  day,
  open,
  children,
}: {
  day: IsoDate
  open: boolean | undefined
  children: React.ReactNode
}) {
  return (
    <details open={open}>
      <summary>{wareki(day, { weekday: true })}</summary>
      {children}
    </details>
  )
}
