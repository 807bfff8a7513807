/** Bars one under the other: names of procedures and questions are too long to stand under a bar. */
import { useId } from 'react'
import { Stripes } from './stripes.tsx'

/** One bar: how long, how much of it is striped, where a rule stands, and what is written beside it. */
export interface BarRow {
  readonly label: string
  readonly value: number
  readonly part?: number
  readonly mark?: number
  readonly text: string
}

export interface BarChart {
  readonly title: string
  readonly rows: readonly BarRow[]
  /** What the striped part, and the rule, stand for. */
  readonly partName?: string
  readonly markName?: string
}

const WIDTH = 360
const ROW = 40
const SIDE = 2
const SIZE = 13

/** About how wide a text is drawn: Japanese letters are square, the others half of that. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u00ff' ? SIZE : SIZE * 0.62), 0)

/** As much of a label as fits beside its figure. */
function shortened({ label, text }: BarRow): string {
  const room = WIDTH - SIDE * 2 - SIZE - widthOf(text)
  if (widthOf(label) <= room) return label
  const letters = Array.from(label)
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > room) letters.pop()
  return `${letters.join('')}…`
}

/** Drawn with the colour of the text, so that forced colours draw it too. Its table says the same in numbers. */
export function Bars({ chart }: { chart: BarChart }) {
  const id = useId()
  const { title, rows } = chart
  if (rows.length === 0) return null
  const most = Math.max(1, ...rows.map((row) => Math.max(row.value, row.mark ?? 0)))
  const long = (value: number) => ((WIDTH - SIDE * 2) * value) / most
  return (
    <figure className="stack">
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        viewBox={`0 0 ${WIDTH} ${rows.length * ROW}`}
        className="block h-auto w-full max-w-[28rem]"
        fontSize={SIZE}
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{rows.map((row) => `${row.label}は${row.text}`).join('。')}</desc>
        <defs>
          <Stripes id={`${id}-stripes`} />
        </defs>
        {rows.map((row, index) => (
          <Bar key={row.label} row={row} top={index * ROW} long={long} fill={`url(#${id}-stripes)`} />
        ))}
      </svg>
      <Legend chart={chart} />
    </figure>
  )
}

function Bar({
  row,
  top,
  long,
  fill,
}: {
  row: BarRow
  top: number
  long: (value: number) => number
  fill: string
}) {
  const y = top + 20
  return (
    <g fill="currentColor">
      <text x={SIDE} y={top + 13}>
        {shortened(row)}
      </text>
      <text x={WIDTH - SIDE} y={top + 13} textAnchor="end" fontWeight="700">
        {row.text}
      </text>
      <rect x={SIDE} y={y} width={long(row.value)} height="12" fill="none" stroke="currentColor" />
      {row.part !== undefined && row.part > 0 && (
        <rect
          className="text-[color:var(--key)]"
          x={SIDE}
          y={y}
          width={long(row.part)}
          height="12"
          fill={fill}
          stroke="currentColor"
        />
      )}
      {row.mark !== undefined && (
        <line
          x1={SIDE + long(row.mark)}
          x2={SIDE + long(row.mark)}
          y1={y - 3}
          y2={y + 15}
          stroke="currentColor"
          strokeWidth="2"
        />
      )}
    </g>
  )
}

function Legend({ chart: { partName, markName } }: { chart: BarChart }) {
  const id = useId()
  if (!partName && !markName) return null
  return (
    <figcaption className="flex flex-wrap gap-x-6 text-sm">
      {partName && (
        <span className="inline-flex items-center gap-2">
          <svg aria-hidden="true" width="20" height="14" viewBox="0 0 20 14">
            <defs>
              <Stripes id={id} />
            </defs>
            <g className="text-[color:var(--key)]">
              <rect x="1" y="1" width="18" height="12" fill={`url(#${id})`} stroke="currentColor" />
            </g>
          </svg>
          {partName}
        </span>
      )}
      {markName && (
        <span className="inline-flex items-center gap-2">
          <svg aria-hidden="true" width="8" height="14" viewBox="0 0 8 14">
            <line x1="4" x2="4" y1="0" y2="14" stroke="currentColor" strokeWidth="2" />
          </svg>
          {markName}
        </span>
      )}
    </figcaption>
  )
}
