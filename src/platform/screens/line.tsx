/** A line through values in their order, each point with its figure where there is room. */
import { useId } from 'react'
import type { BarChart } from './bars.tsx'

const [WIDTH, HEIGHT] = [640, 260]
const [LEFT, RIGHT, TOP, FOOT] = [12, 12, 28, 36]
const SIZE = 13
/** More figures or names than this would run into each other. */
const MOST_WORDS = 8

/** Drawn with the colour of the text. Its table says the same in numbers. */
export function Line({ chart: { title, rows } }: { readonly chart: BarChart }) {
  const id = useId()
  if (rows.length === 0) return null
  const most = Math.max(1, ...rows.map(({ value }) => value))
  const least = Math.min(0, ...rows.map(({ value }) => value))
  const across = (at: number) =>
    LEFT + (WIDTH - LEFT - RIGHT) * (rows.length === 1 ? 0.5 : at / (rows.length - 1))
  const down = (value: number) => TOP + ((HEIGHT - TOP - FOOT) * (most - value)) / (most - least)
  const every = Math.ceil(rows.length / MOST_WORDS)
  const points = rows.map((row, at) => ({
    ...row,
    x: across(at),
    y: down(row.value),
    said: at % every === 0,
  }))
  return (
    <figure>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="block h-auto w-full max-w-[44rem]"
        fontSize={SIZE}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{rows.map(({ label, text }) => `${label}は${text}`).join('。')}</desc>
        <line x1={LEFT} x2={WIDTH - RIGHT} y1={down(0)} y2={down(0)} stroke="currentColor" />
        <polyline
          className="text-[color:var(--key)]"
          points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
        {points.map(({ label, text, x, y, said }, at) => (
          <g key={label} fill="currentColor" textAnchor={anchorOf(at, rows.length)}>
            <circle cx={x} cy={y} r="3.5" />
            {said && (
              <>
                <text x={x} y={y - 9} fontWeight="700">
                  {text}
                </text>
                <text x={x} y={HEIGHT - 10}>
                  {label}
                </text>
              </>
            )}
          </g>
        ))}
      </svg>
    </figure>
  )
}

const anchorOf = (at: number, count: number): 'start' | 'middle' | 'end' => {
  if (count === 1) return 'middle'
  return at === 0 ? 'start' : at === count - 1 ? 'end' : 'middle'
}
