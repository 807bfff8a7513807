import type { Address, AddressBook, PersonName } from '#language'
import type { CardFacts } from '#platform/people'
import type { Given } from './prefill.ts'

/** What a card says, as answers to the fields that take it. */
export const cardAnswers = (card: CardFacts, book: AddressBook): Given => ({
  'jpki.name': nameOf(card.name),
  'jpki.birth': card.birth,
  'jpki.address': addressOf(card.address, book),
  ...(card.gender && { 'jpki.gender': card.gender }),
})

/** 姓 and 名 stand apart by a space; a name without one is left whole for its owner to part. The card has no フリガナ. */
function nameOf(name: string): PersonName {
  const [family = '', ...given] = name.split(' ')
  return { family, given: given.join(' ') }
}

/** 都道府県 and 市区町村; the cities and towns whose names hold 市 or 町 themselves come first. */
const AREA =
  /^(?:東京都|北海道|京都府|大阪府|.{2,3}?県)(?:(?:四日市|廿日市|野々市|八日市場|十日町|大町)市|.{1,6}?郡.{1,6}?[町村]|.{1,6}?市(?:.{1,4}?区)?|.{1,6}?[区町村])/u

function addressOf(line: string, book: AddressBook): Address {
  const own = book.split(line)
  if (own) return { ...own, municipality: book.code, area: book.area }
  const area = AREA.exec(line)?.[0] ?? ''
  return {
    postcode: '',
    municipality: '',
    area: area || line,
    town: '',
    rest: line.slice(area.length).trim(),
  }
}
