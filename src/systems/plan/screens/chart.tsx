/** A small chart of a series: actuals as striped bars, targets as thin rules. Never colour alone, never without its table. */
import { useId } from 'react'
import { Stripes, useWords } from '#platform/screens'
import { figure, sentence } from '../figures.ts'
import type { Series } from '../series.ts'
import { labels, scale, slotsOf } from './scale.ts'

const width = 360
const height = 210
const top = 30
const bottom = 32
const side = 6

/** Text colour is the system's in forced colours, so everything is drawn with it. */
export function Chart({ series }: { series: Series }) {
  const t = useWords()
  const id = useId()
  const { indicator } = series
  const slots = slotsOf(series.years)
  if (slots.length === 0) return null
  const y = scale(slots, indicator.unit, { top, bottom: height - bottom })
  const step = (width - side * 2) / slots.length
  const bar = Math.min(44, step * 0.6)
  const rule = Math.min(60, step * 0.9)
  return (
    <figure>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        viewBox={`0 0 ${width} ${height}`}
        className="block h-auto w-full max-w-[30rem]"
        fontSize="12"
      >
        <title id={`${id}-title`}>{indicator.name}</title>
        <desc id={`${id}-desc`}>{sentence(series)}</desc>
        <defs>
          <Stripes id={`${id}-stripes`} />
        </defs>
        <text x={side} y="14" fill="currentColor">
          {`${t('単位')}：${indicator.unit}`}
        </text>
        {slots.map((slot, index) => {
          const middle = side + step * (index + 0.5)
          const at = labels(slot, y)
          return (
            <g key={slot.year} textAnchor="middle" fill="currentColor">
              {slot.actual !== undefined && (
                <rect
                  className="text-[color:var(--key)]"
                  x={middle - bar / 2}
                  width={bar}
                  y={Math.min(y(0), y(slot.actual))}
                  height={Math.abs(y(0) - y(slot.actual))}
                  fill={`url(#${id}-stripes)`}
                  stroke="currentColor"
                />
              )}
              {slot.target !== undefined && (
                <line
                  x1={middle - rule / 2}
                  x2={middle + rule / 2}
                  y1={y(slot.target)}
                  y2={y(slot.target)}
                  stroke="currentColor"
                  strokeWidth="2"
                />
              )}
              {at.actual !== undefined && (
                <text x={middle} y={at.actual} fontWeight="700">
                  {figure(slot.actual!, '', slot.approximate)}
                </text>
              )}
              {at.target !== undefined && (
                <text x={middle} y={at.target}>
                  {figure(slot.target!, '')}
                </text>
              )}
              <text x={middle} y={height - 12}>
                {slot.short}
              </text>
            </g>
          )
        })}
        <line x1={side} x2={width - side} y1={y(0)} y2={y(0)} stroke="currentColor" />
      </svg>
      <Legend />
    </figure>
  )
}

function Legend() {
  const t = useWords()
  const id = useId()
  return (
    <figcaption className="flex flex-wrap gap-x-6 text-sm">
      <span className="inline-flex items-center gap-2">
        <svg
          aria-hidden="true"
          width="20"
          height="14"
          viewBox="0 0 20 14"
          className="text-[color:var(--key)]"
        >
          <defs>
            <Stripes id={id} />
          </defs>
          <rect x="1" y="1" width="18" height="12" fill={`url(#${id})`} stroke="currentColor" />
        </svg>
        {t('実績')}
      </span>
      <span className="inline-flex items-center gap-2">
        <svg aria-hidden="true" width="24" height="14" viewBox="0 0 24 14">
          <line x1="0" x2="24" y1="7" y2="7" stroke="currentColor" strokeWidth="2" />
        </svg>
        {t('目標')}
      </span>
    </figcaption>
  )
}
