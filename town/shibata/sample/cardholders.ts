import { isoDate } from '#platform/clock'
import type { Cardholder } from '#platform/house'
import { people } from './people.ts'

/** The sample's people once more, as their cards say it: one line of address, no フリガナ. */
export const cardholders: readonly Cardholder[] = people.map((person, at) => ({
  id: `mihon-${at + 1}`,
  name: `${person.family}　${person.given}`,
  address: `宮城県柴田郡柴田町${person.town}${person.rest.replace('-', '番地の')}`,
  birth: isoDate(person.birth),
  gender: [0, 2, 4, 6].includes(at) ? 'female' : 'male',
}))
