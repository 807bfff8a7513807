/** Slices of a whole, the largest first, each with its share in the list beside it. */
import { useId } from 'react'
import type { BarChart, BarRow } from './bars.tsx'

const RADIUS = 100
const SIDE = 6
/** A slice's number is written in it where it is at least this wide. */
const ROOM = 0.05
/** More slices than this tell nothing: the smallest are one. */
const MOST = 8

/** Drawn with the colour of the text, slices told apart by their rims and numbers. Its table says the same. */
export function Pie({ chart: { title, rows } }: { readonly chart: BarChart }) {
  const id = useId()
  const slices = slicesOf(rows)
  if (slices.length === 0) return null
  const size = (RADIUS + SIDE) * 2
  return (
    <figure className="flex flex-wrap items-center gap-6">
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
        className="block h-auto w-full max-w-[16rem]"
        fontSize="13"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>
          {slices.map(({ label, percent }) => `${label}は${percent}％`).join('。')}
        </desc>
        {slices.map(({ label, from, to }, at) => (
          <g key={label}>
            <path
              className="text-[color:var(--key)]"
              d={arcOf(from, to)}
              fill="currentColor"
              fillOpacity={0.1 + (0.35 * at) / MOST}
              stroke="currentColor"
              strokeWidth="1.5"
            />
            {to - from >= ROOM && (
              <text
                {...placeOf((from + to) / 2, 0.68)}
                fill="currentColor"
                fontWeight="700"
                textAnchor="middle"
                dy="5"
              >
                {at + 1}
              </text>
            )}
          </g>
        ))}
      </svg>
      <figcaption>
        <ol className="list-decimal pl-6">
          {slices.map(({ label, text, percent }) => (
            <li key={label}>
              {label}　{text}（{percent}％）
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  )
}

interface Slice extends Pick<BarRow, 'label' | 'text'> {
  /** Parts of the whole, from the top on. */
  readonly from: number
  readonly to: number
  readonly percent: number
}

function slicesOf(rows: readonly BarRow[]): Slice[] {
  const there = rows.filter(({ value }) => value > 0).sort((one, other) => other.value - one.value)
  const whole = there.reduce((sum, { value }) => sum + value, 0)
  const rest = there.slice(MOST - 1)
  const shown =
    rest.length > 1
      ? [
          ...there.slice(0, MOST - 1),
          {
            label: `そのほか（${rest.length}）`,
            value: rest.reduce((sum, { value }) => sum + value, 0),
            text: rest.reduce((sum, { value }) => sum + value, 0).toLocaleString('ja-JP'),
          },
        ]
      : there
  let from = 0
  return shown.map(({ label, text, value }) => {
    const to = from + value / whole
    const slice = { label, text, from, to, percent: Math.round((value / whole) * 1_000) / 10 }
    from = to
    return slice
  })
}

const placeOf = (part: number, far = 1) => ({
  x: Math.round(Math.sin(part * 2 * Math.PI) * RADIUS * far * 100) / 100,
  y: Math.round(-Math.cos(part * 2 * Math.PI) * RADIUS * far * 100) / 100,
})

/** From the middle along the rim; a whole circle in two halves, which one arc could not draw. */
function arcOf(from: number, to: number): string {
  const arc = (end: number, wide: boolean) => {
    const { x, y } = placeOf(end)
    return `A ${RADIUS} ${RADIUS} 0 ${wide ? 1 : 0} 1 ${x} ${y}`
  }
  const start = placeOf(from)
  if (to - from > 0.999) return `M ${start.x} ${start.y} ${arc(from + 0.5, false)} ${arc(to, false)} Z`
  return `M 0 0 L ${start.x} ${start.y} ${arc(to, to - from > 0.5)} Z`
}
