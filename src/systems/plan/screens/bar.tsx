import { barOf } from '../figures.ts'

const width = 120

/** A small bar beside numbers; the target is a thin rule. The numbers say the same, so it is decoration. */
export function Bar({ actual, target, unit }: { actual: number; target?: number | undefined; unit: string }) {
  const lengths = barOf(actual, target, unit)
  if (!lengths) return null
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} 14`}
      width={width}
      height="14"
      className="inline-block align-middle"
    >
      <rect
        x="0.5"
        y="3.5"
        width={width - 1}
        height="7"
        fill="none"
        stroke="currentColor"
        strokeOpacity="0.5"
      />
      <rect
        className="text-[color:var(--key)]"
        x="0.5"
        y="3.5"
        width={(width - 1) * lengths.actual}
        height="7"
        fill="currentColor"
      />
      {lengths.target !== undefined && (
        <rect
          x={Math.min(width - 3, width * lengths.target - 1.5)}
          y="0"
          width="3"
          height="14"
          fill="currentColor"
        />
      )}
    </svg>
  )
}
