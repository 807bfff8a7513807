import type { House } from '#platform/house'
import { pagePath, wholeAddress } from '../formats.ts'
import { licenceOf } from '../licences.ts'
import type { PublishedDataset } from '../published.ts'

/** The sentence by which whoever uses a dataset says whose it is, to be copied as it stands. */
export function attributionOf(house: Pick<House, 'town' | 'config'>, dataset: PublishedDataset): string {
  const { title, url } = licenceOf(dataset.licence)
  return `「${dataset.title}」（${house.town.name}、${wholeAddress(house, pagePath(dataset))}）、${title} ${url}`
}
