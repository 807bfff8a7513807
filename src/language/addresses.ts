import { normalise } from './fields/text-rules.ts'

/** 38.05617 */
const DEGREES = /^\d{1,3}(\.\d{1,12})?$/

/** One 町字 of the town, as `town/<name>/addresses.csv` lists it. */
export interface TownAddress {
  /** `9891601`; empty where none is known. */
  readonly postcode: string
  /** 船岡中央二丁目 */
  readonly town: string
  /** フナオカチュウオウ */
  readonly kana?: string
  readonly lat?: number
  readonly lng?: number
}

/** The town's addresses, for completing what a person starts. */
export interface AddressBook {
  /** 団体コード without check digit: `04323`. */
  readonly code: string
  /** 宮城県柴田郡柴田町 */
  readonly area: string
  /** 町字 with this postcode; empty for places outside the town. */
  byPostcode(postcode: string): readonly TownAddress[]
  /** 町字 whose name or reading begins with `text`, at most `limit`. */
  startingWith(text: string, limit?: number): readonly TownAddress[]
  /** All of them, in the order of the list. */
  readonly towns: readonly TownAddress[]
  /** 町字 whose point is known, in the order of the list: a place can be named instead of pressed on a map. */
  readonly places: readonly (TownAddress & { readonly lat: number; readonly lng: number })[]
  /** An address of this town written in one line, in its parts; nothing for an address elsewhere. */
  split(line: string): { postcode: string; town: string; rest: string } | undefined
  /** Whether a name written by hand (宮城県柴田町, 柴田郡柴田町) is this town. */
  isHere(area: string): boolean
}

export const addressBook = (
  municipality: { code: string; prefecture: string; county?: string; name: string },
  towns: readonly TownAddress[],
): AddressBook => {
  const { code, prefecture, county = '', name } = municipality
  const byPostcode = Map.groupBy(towns, (each) => each.postcode)
  const names = new Set([prefecture + county + name, prefecture + name, county + name, name])
  return {
    code,
    area: prefecture + county + name,
    towns,
    places: towns.filter(
      (each): each is AddressBook['places'][number] => each.lat !== undefined && each.lng !== undefined,
    ),
    byPostcode: (postcode) => byPostcode.get(postcode) ?? [],
    startingWith: (text, limit = 20) => {
      const wanted = normalise(text).trim()
      if (wanted === '') return []
      return towns
        .filter((each) => each.town.startsWith(wanted) || each.kana?.startsWith(wanted))
        .slice(0, limit)
    },
    split: (line) => {
      const text = normalise(line).replaceAll(/\s/g, '')
      const start = [...names].filter((each) => text.startsWith(each)).sort((a, b) => b.length - a.length)[0]
      if (start === undefined) return undefined
      const within = text.slice(start.length)
      const plain = kanjiBlocks(within.replace(/^大字/, ''))
      const found = towns
        .filter((each) => each.town !== '' && plain.startsWith(each.town))
        .sort((a, b) => b.town.length - a.town.length)[0]
      return found
        ? { postcode: found.postcode, town: found.town, rest: plain.slice(found.town.length) }
        : { postcode: '', town: '', rest: within }
    },
    isHere: (area) => names.has(normalise(area).replace(/\s/g, '')),
  }
}

const KANJI = '〇一二三四五六七八九'

/** 2丁目 as the data writes it: 二丁目. */
const kanjiBlocks = (text: string): string =>
  text.replaceAll(/\d{1,2}(?=丁目)/g, (digits) => {
    const [tens, ones] = [Math.floor(Number(digits) / 10), Number(digits) % 10]
    return `${tens > 1 ? KANJI[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? KANJI[ones] : ''}`
  })

/**
 * Reads `town/<name>/addresses.csv`: postcode,town,kana,lat,lng with one line of headings; lines beginning with # are notes.
 * @throws Error that quotes the first line that is none
 */
export const parseAddresses = (csv: string): TownAddress[] =>
  csv
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => {
      const [postcode = '', town = '', kana = '', lat = '', lng = ''] = line.split(',')
      const placed = lat !== '' || lng !== ''
      const sound =
        /^(\d{7})?$/.test(postcode) &&
        town.trim() !== '' &&
        (!placed || (DEGREES.test(lat) && DEGREES.test(lng)))
      if (!sound) throw new Error(`町字の一覧に読めない行があります：「${line.slice(0, 80)}」`)
      return { postcode, town, ...(kana && { kana }), ...(placed && { lat: +lat, lng: +lng }) }
    })
