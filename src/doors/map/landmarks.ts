import type { LatLng, Town } from '#language'

/** A part of the town by its name, so that one knows where on the map one is. */
export interface Landmark extends LatLng {
  readonly name: string
}

/** 大字 and 丁目 of the town, where they are known; 小字 are too many to be read. */
export const landmarksOf = ({ addresses }: Pick<Town, 'addresses'>): readonly Landmark[] =>
  addresses.flatMap(({ town, lat, lng }) =>
    lat === undefined || lng === undefined || /.字/.test(town) ? [] : [{ name: town, lat, lng }],
  )

/** Those whose names do not run into one another on a sheet, first come first. */
export function readable<T extends { readonly name: string; readonly x: number; readonly y: number }>(
  all: readonly T[],
  { letter, width, height }: { readonly letter: number; readonly width: number; readonly height: number },
): readonly T[] {
  const kept: T[] = []
  const half = ({ name }: T) => (name.length * letter) / 2
  for (const each of all) {
    const inside =
      each.x - half(each) > 0 && each.x + half(each) < width && each.y > letter && each.y < height - letter
    const free = kept.every(
      (other) =>
        Math.abs(other.x - each.x) > half(other) + half(each) + letter / 2 ||
        Math.abs(other.y - each.y) > letter * 1.5,
    )
    if (inside && free) kept.push(each)
  }
  return kept
}
