/** A municipality as a line on a map. */
export interface OutlineArea {
  readonly name: string
  /** The town itself; the others are its neighbours. */
  readonly own: boolean
  /** Rings of [longitude, latitude], holes as rings of their own. */
  readonly rings: readonly (readonly (readonly [lng: number, lat: number])[])[]
}

/** What lies under the points where no tiles are to be had. */
export interface Outline {
  readonly areas: readonly OutlineArea[]
  /** Who made it, as its licence wants it said. */
  readonly credit: string
}

/** What a town says about its map. */
export interface MapSettings {
  readonly outline?: Outline
  /** Keys of the layers that stand on the map before anybody chose any. */
  readonly first?: readonly string[]
}

/**
 * Reads a GeoJSON FeatureCollection of municipalities: each feature has `name`, the town itself `own: true`.
 * @throws Error where it is none
 */
export function parseOutline(text: string, credit: string): Outline {
  const { features } = JSON.parse(text) as {
    readonly features: readonly {
      readonly properties: { readonly name: string; readonly own?: boolean }
      readonly geometry: { readonly type: string; readonly coordinates: never }
    }[]
  }
  const areas = features.map(({ properties: { name, own = false }, geometry }): OutlineArea => {
    const polygons: OutlineArea['rings'][] =
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    if (!['Polygon', 'MultiPolygon'].includes(geometry.type)) throw new Error(`outline: ${name} is no area`)
    return { name, own, rings: polygons.flat() }
  })
  if (!areas.some(({ own }) => own)) throw new Error('outline: no area is the town itself')
  return { areas, credit }
}
