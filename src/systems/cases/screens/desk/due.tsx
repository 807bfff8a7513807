import { type IsoDate, today, wareki } from '#platform/clock'
import { Tag, useRequest } from '#platform/screens'
import { dueWords } from '../../due-words.ts'

/** 期限: the short day with its weekday, what is left in 開庁日, and the full day for hover and screen readers. */
export function Due({ due, state }: { due: string; state: string }) {
  const { clock } = useRequest().house
  const { day, left, late } = dueWords(due, state, today(clock))
  return (
    <span className="whitespace-nowrap">
      <time dateTime={due} title={wareki(due as IsoDate, { weekday: true })}>
        {day}
      </time>
      {left && ' '}
      {left && <Tag tone={late ? 'bad' : undefined}>{left}</Tag>}
    </span>
  )
}
