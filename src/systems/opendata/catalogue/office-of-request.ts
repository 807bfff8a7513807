import type { Hall } from '#language'
import type { Office } from '#platform/house'
import type { PublishedDataset } from '../published.ts'

/** Who answers: the dataset's own office, or the one that the town names for data it does not publish yet. */
export function officeOfRequest(town: Hall['town'], dataset: PublishedDataset | undefined): Office {
  const wanted = dataset?.office ?? town.openData?.office
  const office = town.offices.find(({ id }) => id === wanted) ?? town.offices[0]
  if (!office) throw new Error('a town without an office can answer nobody')
  return office
}
