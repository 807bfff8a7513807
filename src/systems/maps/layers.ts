import type { Hall, LatLng, Shape } from '#language'
import { type PublishedRow, publishedOf } from '#systems/opendata'
import { ANYBODY, openRegister, readableRegisters, registerStandings } from '#systems/registers'
import type { LayerColumns } from './columns.ts'
import { datasetLayer } from './dataset-layer.ts'
import { registerLayer } from './register-layer.ts'

/** A row that has a place. */
export interface LayerRow extends LatLng {
  readonly cells: PublishedRow
  /** A page of its own. */
  readonly href: string | undefined
  /** The line or the area that it is. */
  readonly shape?: Shape | undefined
}

/** Which rows of a layer. */
export interface LayerWish {
  /** Each named column has one of the values. */
  readonly filters?: Readonly<Record<string, readonly string[]>>
  /** The nearest first, within so many metres north, south, east and west. */
  readonly near?: LatLng & { readonly within: number }
  readonly limit: number
  readonly offset?: number
}

/** Whose data it is and how old. */
export interface LayerSource {
  /** Where all of it can be had. */
  readonly href?: string
  readonly office: string
  readonly updatedAt: Date
  readonly confirmedAt?: Date | undefined
  readonly licence?: string
}

/** One list of places that can be laid on the map. */
export interface Layer {
  readonly key: string
  readonly title: string
  /** Its mark: the same on every page, whichever layers are chosen. */
  readonly kind: number
  readonly columns: LayerColumns
  /** Everything that may be said of a row. */
  readonly facts: readonly { readonly id: string; readonly label: string }[]
  readonly source: LayerSource
  /** Rows without a place are not among them. */
  rows(wish: LayerWish): AsyncIterable<readonly LayerRow[]>
  /** A row by what its page is called. */
  find(ref: string): Promise<LayerRow | undefined>
}

/** What anybody may lay on the map: published datasets, then registers that say so themselves. */
export async function layersOf(hall: Hall): Promise<readonly Layer[]> {
  const datasets = (await publishedOf(hall).list()).filter(({ coordinates }) => coordinates !== undefined)
  const taken = new Set(datasets.map(({ key }) => key))
  const registers = (await readableRegisters(hall, ANYBODY)).filter(
    ({ definition }) => !taken.has(definition.id),
  )
  const ids = registers.map(({ definition }) => definition.id)
  const standings = await registerStandings(hall, ids)
  const layers = datasets.map((dataset, kind): Layer => datasetLayer(hall, dataset, kind))
  for (const { definition } of registers) {
    const standing = standings.get(definition.id)
    if (!definition.map || !standing) continue
    const open = await openRegister(hall, ANYBODY, definition.id)
    const { by, columns } = definition.map
    const kind = layers.length
    layers.push(registerLayer(hall, open, { by, columns, kind, standing, under: `/map/${definition.id}` }))
  }
  return layers
}

/** The layers that are shown where nobody chose: those the town names, else the first. */
export function firstLayers({ town }: Hall, layers: readonly Layer[]): readonly Layer[] {
  const named = layers.filter(({ key }) => town.map?.first?.includes(key))
  return named.length > 0 ? named : layers.slice(0, 1)
}
