/** What the drill's residents answer: invented, and the fewest answers with which each form can be sent. */
import type { Row } from '#language'
import { addDays, isoDate, systemClock, today } from '#platform/clock'
import type { CardFacts } from '#platform/people'

const name = { family: '演習', given: '太郎', familyKana: 'エンシュウ', givenKana: 'タロウ' }
const birth = '1990-04-01'
const address = {
  postcode: '9891601',
  municipality: '04323',
  area: '宮城県柴田郡柴田町',
  town: '船岡中央二丁目',
  rest: '999-1',
}
const away = {
  postcode: '9800811',
  municipality: '04101',
  area: '宮城県仙台市青葉区',
  town: '一番町',
  rest: '999-1',
}
/** The card of the one person who applies in a drill. */
export const CARD: CardFacts = {
  name: `${name.family} ${name.given}`,
  address: `${address.area}${address.town}${address.rest}`,
  birth: isoDate(birth),
}
const applicant = { name, birth, address, tel: '0224-55-0000' }

const movingOut = (): Row => ({
  applicant,
  moving: addDays(today(systemClock), 7),
  newAddress: away,
  members: [{ name, birth, relation: '本人', card: 'has' }],
})

const childAllowance = (): Row => {
  const born = addDays(today(systemClock), -5)
  return {
    applicant,
    reason: 'birth',
    since: born,
    occupation: 'employee',
    pension: 'employees',
    spouse: { has: false },
    children: [{ name, birth: born, relation: 'child', living: 'together', custody: true, support: 'same' }],
    account: { use: 'public' },
    agree: true,
  }
}

/** By procedure. One is decided in two steps, the other in three. */
export const answers: Readonly<Record<string, () => Row>> = {
  'moving-out': movingOut,
  'child-allowance': childAllowance,
}
