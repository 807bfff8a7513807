import type { OpenDataSettings } from '#language'
import { aed } from './aed.ts'
import { careService } from './care-service.ts'
import { culturalProperty } from './cultural-property.ts'
import { column, type Dataset, type Edition } from './dataset.ts'
import { evacuationShelter } from './evacuation-shelter.ts'
import { evacuationSpace } from './evacuation-space.ts'
import { event } from './event.ts'
import { fireHydrant } from './fire-hydrant.ts'
import { foodBusinessAll } from './food-business-all.ts'
import { garbageSeparation } from './garbage-separation.ts'
import { hospital } from './hospital.ts'
import { openDataList } from './open-data-list.ts'
import { population } from './population.ts'
import { preschool } from './preschool.ts'
import { publicFacility } from './public-facility.ts'
import { publicToilet } from './public-toilet.ts'
import { publicWirelessLan } from './public-wireless-lan.ts'
import { tourism } from './tourism.ts'

/** As they ship, in the order of the plan. */
export const STANDARD: readonly Dataset[] = [
  aed,
  careService,
  hospital,
  culturalProperty,
  tourism,
  event,
  publicWirelessLan,
  publicToilet,
  fireHydrant,
  evacuationSpace,
  population,
  publicFacility,
  preschool,
  evacuationShelter,
  openDataList,
  foodBusinessAll,
  garbageSeparation,
]

/**
 * The datasets as this town has them: what it knows better stands in place of what we infer.
 * @throws Error with a sentence for the author of the town, where it changes a dataset that there is not
 */
export function datasetsOf(settings: OpenDataSettings = {}): readonly Dataset[] {
  for (const key of Object.keys(settings.datasets ?? {}))
    if (!STANDARD.some((each) => each.key === key))
      throw new Error(`openData：「${key}」というデータセットはありません。`)
  return STANDARD.map((each) => {
    const change = settings.datasets?.[each.key]
    if (!change) return each
    const { current, legacy, vocabularies, headings } = change
    const sure = (columns: readonly string[]): Edition => ({
      order: 'sourced',
      needs: 'sourced',
      columns: columns.map(column),
    })
    return {
      ...each,
      ...(current && { current: sure(current) }),
      ...(legacy && { legacy: sure(legacy) }),
      vocabularies: { ...each.vocabularies, ...vocabularies },
      headings: { ...each.headings, ...headings },
    }
  })
}
