/** What we use of shpjs 6: the types that are published are those of its third version. */
declare module 'shpjs' {
  import type { Geometry } from 'geojson'

  /** The shapes of a .shp in the numbers of the file; null for an empty one. Throws for a file that it cannot read. */
  export function parseShp(shp: Uint8Array): (Geometry | null)[]
}
