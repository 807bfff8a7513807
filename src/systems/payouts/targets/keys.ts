import { createHmac } from 'node:crypto'
import { type Address, type Hall, innerOf, type PersonName, type Row } from '#language'
import { isIsoDate } from '#platform/clock'
import { normalise } from '#platform/search'
import type { Case } from '#systems/cases'
import type { Target } from './columns.ts'

const KANJI = '〇一二三四五六七八九'

/** 十二 → 12, as 丁目 are counted. */
const counted = (text: string): string => {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const digit = (letter: string | undefined) => Math.max(KANJI.indexOf(letter ?? ''), 0)
  const high = text.includes('十') ? (tens ? digit(tens) : 1) * 10 : 0
  return String(high + (ones ? digit(ones) : 0))
}

/** 宮城県柴田郡柴田町船岡中央二丁目3番地の45 ハイツ101 → 船岡中央2-3-45: the town and the lot, without the house's name. */
export function plainAddress({ prefecture, county = '', name }: Hall['town'], text: string): string {
  const rest = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(prefecture, '')
    .replace(county, '')
    .replace(name, '')
    .replace(/([一二三四五六七八九十]+)(?=丁目)/g, (_, kanji: string) => counted(kanji))
    .replace(/字(?=\D)/g, '')
    .replace(/丁目|番地の|番地|番|号|の(?=\d)|[‐‑–—―−ー－]/g, '-')
    .replace(/-+/g, '-')
  const lot = /^\D*\d+(-\d+)*/.exec(rest)?.[0] ?? rest
  return normalise(lot.replace(/-$/, ''))
}

const plainName = (name: string): string => normalise(name).replace(/\s/g, '')

export interface Keys {
  readonly numbers: readonly string[]
  readonly persons: readonly string[]
  readonly address?: string | undefined
}

/** Hashes under the town's key: equal texts have equal hashes, and nobody who has the database alone can read them. */
const hasher = (hall: Hall) => {
  const key = hall.vault.derive('target-list')
  return (kind: string, text: string) =>
    createHmac('sha256', key).update(`${kind}:${text}`).digest('base64url')
}

/** What a row of a list is found by. */
export function keysOfTarget(hall: Hall, { number, name, kana, birth, address }: Target): Keys {
  const hash = hasher(hall)
  const names = [name, kana].filter((each) => each !== undefined)
  return {
    numbers: number === undefined ? [] : [hash('number', normalise(number))],
    persons: birth === undefined ? [] : names.map((each) => hash('person', `${plainName(each)} ${birth}`)),
    address: address === undefined ? undefined : hash('address', plainAddress(hall.town, address)),
  }
}

/** What a case is looked for by: its first person with a birth date, their address, and every number it was given. */
export function keysOfCase(hall: Hall, { definition, answers }: Pick<Case, 'definition' | 'answers'>): Keys {
  const hash = hasher(hall)
  const found: { names: string[]; birth?: string; address?: string; numbers: string[] } = {
    names: [],
    numbers: [],
  }
  const walk = (fields: Parameters<typeof innerOf>[0][], row: Row): void => {
    for (const field of fields) {
      const value = row[field.id]
      if (value === undefined) continue
      if (field.kind === 'group') walk([...innerOf(field)], value as Row)
      else if (field.kind === 'personName' && found.names.length === 0)
        found.names = namesOf(value as PersonName)
      else if (
        field.kind === 'date' &&
        found.birth === undefined &&
        field.label.includes('生年月日') &&
        isIsoDate(value)
      )
        found.birth = value
      else if (field.kind === 'address' && found.address === undefined) {
        const { area, town, rest } = value as Address
        found.address = `${area}${town}${rest}`
      } else if (field.kind === 'digits') found.numbers.push(String(value))
    }
  }
  walk(
    definition.pages.flatMap((page) => page.fields),
    answers,
  )
  const { names, birth, address, numbers } = found
  return {
    numbers: numbers.map((each) => hash('number', normalise(each))),
    persons: birth === undefined ? [] : names.map((each) => hash('person', `${plainName(each)} ${birth}`)),
    address: address === undefined ? undefined : hash('address', plainAddress(hall.town, address)),
  }
}

const namesOf = ({ family, given, familyKana = '', givenKana = '' }: PersonName): string[] =>
  [family + given, familyKana + givenKana].filter((each) => each !== '')
