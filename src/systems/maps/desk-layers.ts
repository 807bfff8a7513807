import type { Hall } from '#language'
import type { StaffActor } from '#platform/people'
import { type OpenRegister, openRegister, readableRegisters } from '#systems/registers'
import { type Layer, layersOf } from './layers.ts'
import { registerLayer } from './register-layer.ts'

/** A layer of the staff's own map. */
export interface DeskLayer {
  readonly layer: Layer
  /** The register behind it, as they may read it; nothing for what anybody sees. */
  readonly open?: OpenRegister
}

/** The registers with places that somebody may read, each as far as they may; then what anybody may lay on the map. */
export async function deskLayersOf(hall: Hall, actor: StaffActor): Promise<readonly DeskLayer[]> {
  const own: DeskLayer[] = []
  for (const { definition, changedAt } of await readableRegisters(hall, actor)) {
    const open = await openRegister(hall, actor, definition.id)
    const seen = definition.fields.filter(({ id }) => !open.rights.neverSeen.has(id))
    const by =
      definition.views.find(({ kind, by }) => kind === 'map' && seen.some(({ id }) => id === by))?.by ??
      seen.find(({ kind }) => kind === 'place')?.id
    if (by === undefined) continue
    const layer = registerLayer(hall, open, {
      ...{ by, columns: seen.map(({ id }) => id), kind: own.length },
      standing: { updatedAt: changedAt },
      under: `/desk/registers/${definition.id}/records`,
    })
    own.push({ layer, open })
  }
  const taken = new Set(own.map(({ layer }) => layer.key))
  const open = (await layersOf(hall)).filter(({ key }) => !taken.has(key))
  return [...own, ...open.map((layer, at) => ({ layer: { ...layer, kind: own.length + at } }))]
}
