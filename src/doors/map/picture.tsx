import type { LatLng, Outline } from '#language'
import { useWords } from '#platform/screens'
import { type Frame, frameAround, scaleBar } from './frame.ts'
import { type Landmark, readable } from './landmarks.ts'
import type { MapPoint, MapShape } from './map-point.ts'
import { MarkPath } from './mark-sign.tsx'
import { markOf } from './marks.ts'
import { thinned } from './thinned.ts'

const [WIDTH, HEIGHT] = [720, 540]

export interface PictureProps {
  /** What the picture shows, for who cannot see it. */
  readonly label: string
  readonly points: readonly MapPoint[]
  readonly shapes?: readonly MapShape[] | undefined
  /** Where somebody stands, or asked from. */
  readonly start?: LatLng | undefined
  readonly outline?: Outline | undefined
  readonly landmarks: readonly Landmark[]
  /** Shown where there is nothing to show. */
  readonly middle: LatLng
}

/**
 * The map as a drawing: on paper, and for who has no script. The script's map reads its points from here, so that nothing is
 * sent twice.
 */
export function Picture({ label, points, shapes = [], start, outline, landmarks, middle }: PictureProps) {
  const t = useWords()
  const corners = shapes.flatMap(({ lines }) => lines.flat().map(([lng, lat]) => ({ lat, lng })))
  const shown = [...points, ...corners, ...(start ? [start] : [])]
  const frame = frameAround(shown.length > 0 ? shown : [middle], WIDTH, HEIGHT)
  const kinds = [...new Set(points.map(({ kind }) => kind))]
  return (
    <svg
      className="map-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t(label)}
      data-picture
    >
      <defs>
        {kinds.map((kind) => (
          <g key={kind} id={`map-mark-${kind}`}>
            <MarkPath kind={kind} />
          </g>
        ))}
      </defs>
      <rect width={WIDTH} height={HEIGHT} fill="#eef3f6" />
      {outline && <Areas outline={outline} frame={frame} />}
      <Names landmarks={landmarks} frame={frame} />
      {thinned(shapes).map((shape) => (
        <Shape key={`${shape.href}${shape.name}`} shape={shape} frame={frame} />
      ))}
      {points.map(({ lat, lng, kind, kindName, name, href }, at) => (
        <use
          // biome-ignore lint/suspicious/noArrayIndexKey: two places may share a name and a point; the page is drawn once
          key={at}
          href={`#map-mark-${kind}`}
          x={frame.x(lng)}
          y={frame.y(lat)}
          data-lat={lat}
          data-lng={lng}
          data-kind={kind}
          data-kind-name={kindName}
          data-name={name}
          data-href={href}
        />
      ))}
      {start && (
        <g
          transform={`translate(${frame.x(start.lng)} ${frame.y(start.lat)})`}
          data-start
          data-lat={start.lat}
          data-lng={start.lng}
        >
          <circle r="11" fill="#ffffff" stroke="#000000" strokeWidth="3" />
          <path d="M-6-6 6 6M6-6-6 6" stroke="#000000" strokeWidth="3" />
        </g>
      )}
      <Scale frame={frame} />
    </svg>
  )
}

function Areas({ outline, frame }: { readonly outline: Outline; readonly frame: Frame }) {
  const drawn = outline.areas.toSorted((a, b) => Number(a.own) - Number(b.own))
  return (
    <>
      {drawn.map(({ name, own, rings }) => (
        <path
          key={name}
          d={rings.map((ring) => lineOf(ring, frame, true)).join('')}
          fill={own ? '#ffffff' : '#f7f7f5'}
          fillRule="evenodd"
          stroke={own ? '#666666' : '#b3b3b3'}
          strokeWidth={own ? 2 : 1}
        />
      ))}
    </>
  )
}

/** On a phone the sheet is half as wide: smaller letters could not be read there. */
const LETTER = 20

function Names({ landmarks, frame }: { readonly landmarks: readonly Landmark[]; readonly frame: Frame }) {
  const placed = landmarks.map(({ name, lat, lng }) => ({ name, x: frame.x(lng), y: frame.y(lat) }))
  return (
    <g fontSize={LETTER} fill="#595959" textAnchor="middle" lang="ja" data-noruby>
      {readable(placed, { ...frame, letter: LETTER }).map(({ name, x, y }) => (
        <text key={name} x={x} y={y}>
          {name}
        </text>
      ))}
    </g>
  )
}

function Shape({ shape, frame }: { readonly shape: MapShape; readonly frame: Frame }) {
  const { lines, closed, name, href, kind = 0 } = shape
  const { colour } = markOf(kind)
  return (
    <path
      d={lines.map((line) => lineOf(line, frame, closed)).join('')}
      fill={closed ? colour : 'none'}
      fillOpacity="0.15"
      fillRule="evenodd"
      stroke={colour}
      strokeWidth="2"
      data-kind={kind}
      data-shape={JSON.stringify(lines)}
      data-closed={closed ? '' : undefined}
      data-name={name}
      data-href={href}
    />
  )
}

const lineOf = (line: readonly (readonly [number, number])[], frame: Frame, closed: boolean): string =>
  `M${line.map(([lng, lat]) => `${frame.x(lng)} ${frame.y(lat)}`).join('L')}${closed ? 'Z' : ''}`

/** How long a kilometre is here; the needle says where north is. */
function Scale({ frame }: { readonly frame: Frame }) {
  const { metres, units } = scaleBar(frame)
  const y = HEIGHT - 16
  return (
    <g fontSize="20" fill="#1a1a1a">
      <path d={`M16 ${y - 8}V${y}H${16 + units}V${y - 8}`} fill="none" stroke="#1a1a1a" strokeWidth="2" />
      <text x="20" y={y - 6} data-noruby>
        {metres >= 1_000 ? `${metres / 1_000} km` : `${metres} m`}
      </text>
      <g transform={`translate(${WIDTH - 28} 34)`}>
        <path d="M0-18 8 10 0 4-8 10Z" fill="#1a1a1a" />
        <text y="28" textAnchor="middle">
          N
        </text>
      </g>
    </g>
  )
}
