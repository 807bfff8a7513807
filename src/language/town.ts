import type { House, TownFacts } from '#platform/house'
import type { TownAddress } from './addresses.ts'
import type { Definition } from './definition.ts'
import type { Disaster } from './fields/kind.ts'
import type { Plan } from './indicator.ts'
import type { Notice } from './notice.ts'

/** Everything that is one town and nothing else: a folder under `town/`. */
export interface Town extends TownFacts {
  readonly procedures: readonly Definition[]
  readonly plan?: Plan
  readonly disasters: readonly Disaster[]
  readonly addresses: readonly TownAddress[]
  /** 郡 in which the town lies, for addresses: 柴田郡. */
  readonly county?: string
  readonly notices?: readonly Notice[]
  /** Words of the town on its pages: `welcome`, `privacy`. */
  readonly texts: Readonly<Record<string, string>>
}

/** The house with its town, as systems and doors see it. */
export type Hall = House & { readonly town: Town }

/** Declares a town. `checkTown` at start-up says what does not fit together. */
export const town = (definition: Town): Town => definition
