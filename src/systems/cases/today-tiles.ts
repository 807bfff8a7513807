/** What other systems count on the page 今日. They say so once, when they are loaded. */
import type { Hall } from '#language'
import type { StaffActor } from '#platform/people'

export interface TodayTile {
  readonly title: string
  readonly href: string
  /** How many wait for this person; a tile without any is not shown. */
  count(hall: Hall, actor: StaffActor): Promise<number>
}

const tiles: TodayTile[] = []

export const addTile = (tile: TodayTile): void => {
  if (!tiles.some(({ href }) => href === tile.href)) tiles.push(tile)
}

export interface CountedTile extends Pick<TodayTile, 'title' | 'href'> {
  readonly count: number
}

/** Those of which something waits. */
export async function countedTiles(hall: Hall, actor: StaffActor): Promise<CountedTile[]> {
  const counted = await Promise.all(
    tiles.map(async ({ title, href, count }) => ({ title, href, count: await count(hall, actor) })),
  )
  return counted.filter(({ count }) => count > 0)
}
