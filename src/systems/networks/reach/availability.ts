/** How much of the time that was watched something could be reached. */

export interface Span {
  readonly reached: boolean
  readonly from: Date
  readonly to: Date
  readonly error: string
}

export interface Availability {
  /** Between 0 and 1; undefined where nobody watched. */
  readonly share: number | undefined
  readonly watchedMs: number
  readonly downMs: number
}

/** Over `[from, to)`; a stretch that reaches beyond counts as far as it lies within. */
export function availabilityOf(spans: readonly Span[], from: Date, to: Date): Availability {
  let [watchedMs, downMs] = [0, 0]
  for (const span of spans) {
    const ms = Math.min(span.to.getTime(), to.getTime()) - Math.max(span.from.getTime(), from.getTime())
    if (ms <= 0) continue
    watchedMs += ms
    if (!span.reached) downMs += ms
  }
  return { share: watchedMs > 0 ? (watchedMs - downMs) / watchedMs : undefined, watchedMs, downMs }
}

/** Never rounded up to 100 %: one minute that was missed is to be seen. */
export const shareInWords = ({ share }: Availability): string =>
  share === undefined ? '記録なし' : `${(Math.floor(share * 10_000) / 100).toFixed(2)}%`

export function durationInWords(ms: number): string {
  const minutes = Math.round(ms / 60_000)
  if (minutes < 1) return '1分未満'
  const [days, hours, rest] = [Math.floor(minutes / 1_440), Math.floor((minutes % 1_440) / 60), minutes % 60]
  return [days && `${days}日`, hours && `${hours}時間`, rest && `${rest}分`].filter(Boolean).join('')
}
