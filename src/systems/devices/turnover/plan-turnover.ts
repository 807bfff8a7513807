/** 年度更新: what becomes of each pupil's device when a school year begins. */
import { createHash } from 'node:crypto'
import type { Row } from '#language'

export interface PupilDevice {
  readonly id: string
  readonly version: number
  readonly values: Row
}

export interface TurnoverWish {
  readonly lastGrade: Readonly<Record<string, number>>
  /** Classes are made anew: 組 and 出席番号 are emptied for those who stay. */
  readonly newClasses: boolean
}

/** `up`: one grade higher. `back`: its pupil leaves, and it comes back. */
export interface TurnoverLine {
  readonly id: string
  readonly version: number
  readonly kind: 'up' | 'back'
  readonly before: Row
  readonly after: Row
}

/** What is left as it is: its school is not known, or its grade cannot be. */
export interface TurnoverDoubt {
  readonly id: string
  readonly message: string
}

export interface Turnover {
  readonly lines: readonly TurnoverLine[]
  readonly doubts: readonly TurnoverDoubt[]
  /** Another one whenever a device or the wish is. */
  readonly mark: string
}

const EMPTY = { grade: null, group: null, seat: null, user: null } as const

/** Devices in a pupil's hand: those with a grade, in use or being repaired meanwhile. */
export function planTurnover(devices: readonly PupilDevice[], wish: TurnoverWish): Turnover {
  const lines: TurnoverLine[] = []
  const doubts: TurnoverDoubt[] = []
  for (const { id, version, values } of devices) {
    const { grade, school, state } = values
    if (typeof grade !== 'number' || !['used', 'lent', 'repair'].includes(String(state))) continue
    const last = typeof school === 'string' ? wish.lastGrade[school] : undefined
    if (last === undefined) doubts.push({ id, message: '学校の最後の学年がわかりません。' })
    else if (grade < 1 || grade > last) doubts.push({ id, message: `${grade}年は、この学校にありません。` })
    else {
      const after = grade === last ? leaving(String(state)) : staying(grade, wish.newClasses)
      const before = Object.fromEntries(Object.keys(after).map((field) => [field, values[field] ?? null]))
      lines.push({ id, version, kind: grade === last ? 'back' : 'up', before, after })
    }
  }
  const seen = [
    wish.newClasses,
    lines.map(({ id, version }) => [id, version]).sort(),
    doubts.map(({ id }) => id).sort(),
  ]
  return { lines, doubts, mark: createHash('sha256').update(JSON.stringify(seen)).digest('hex') }
}

const staying = (grade: number, newClasses: boolean): Row => ({
  grade: grade + 1,
  ...(newClasses && { group: null, seat: null }),
})

/** What is being repaired comes back from there first. */
const leaving = (state: string): Row => ({ ...EMPTY, ...(state === 'used' && { state: 'stock' }) })
