import type { House } from '#platform/house'
import { askLine } from './ask-line.ts'

const REMEMBERED_MS = 60_000

const known = new WeakMap<object, { readonly at: number; left: number }>()

/** Takes one message from those left this month, as the platform counted them within the last minute. False: none is left. */
export async function takeFromQuota(house: House): Promise<boolean> {
  const now = house.clock.now().getTime()
  let count = known.get(house.db)
  if (!count || now - count.at > REMEMBERED_MS || now < count.at) {
    count = { at: now, left: await readLeft(house) }
    known.set(house.db, count)
  }
  if (count.left <= 0) return false
  count.left -= 1
  return true
}

/** What is left this month by the platform's own count; without end where nothing limits it. */
export const readLeft = (house: House): Promise<number> =>
  askLine(house, async (line) => {
    const [{ type, value = 0 }, { totalUsage }] = await Promise.all([
      line.getMessageQuota(),
      line.getMessageQuotaConsumption(),
    ])
    return type === 'none' ? Number.POSITIVE_INFINITY : value - totalUsage
  })
