import type { AddressBook, TownAddress } from './addresses.ts'
import { normalise } from './fields/text-rules.ts'

/** How much of an address the point stands for. */
export type MatchLevel = '丁目' | '小字' | '大字'

/** Where an address lies, as far as the town's list of 町字 knows it. */
export interface Located {
  readonly lat: number
  readonly lng: number
  /** 船岡中央二丁目: the point is this one's, wherever in it the house stands. */
  readonly town: string
  readonly level: MatchLevel
  /** 番地 and what follows, which the point does not tell. */
  readonly rest: string
}

export type Locating =
  | { readonly located: Located }
  /** Several 町字 begin so: a person chooses. */
  | { readonly choices: readonly string[] }
  | { readonly problem: 'elsewhere' | 'unknown' | 'no-point' }

const MOST_CHOICES = 30

/**
 * Finds an address written in one line, with or without prefecture and town before it. Nothing is guessed: what fits no 町字 is
 * unknown, and where several begin with what was written all are named.
 */
export function locate(book: AddressBook, line: string): Locating {
  const text = normalise(line)
    .replaceAll(/[\s,、]/g, '')
    .replace(/^〒?\d{3}-?\d{4}/, '')
  if (text === '') return { problem: 'unknown' }
  const whole = book.split(text)
  const split = whole ?? book.split(book.area + text)
  if (split && split.town !== '') {
    const found = book.towns.find(({ town }) => town === split.town)
    const { rest } = split
    // 「船岡中央」 is more than 船岡 and less than 船岡中央一丁目: whoever wrote it says which.
    const longer = startingWith(book, split.town + rest.replace(/[\d-].*$/, ''))
    if (rest !== '' && !/^[\d〇一二三四五六七八九十]/.test(rest) && longer.length > 0)
      return { choices: longer.slice(0, MOST_CHOICES) }
    if (!found) return { problem: 'unknown' }
    if (found.lat === undefined || found.lng === undefined) return { problem: 'no-point' }
    return {
      located: { lat: found.lat, lng: found.lng, town: found.town, level: levelOf(found), rest },
    }
  }
  const begun = startingWith(book, (split?.rest ?? text).replace(/^大字/, ''))
  if (begun.length > 0) return { choices: begun.slice(0, MOST_CHOICES) }
  return { problem: !whole && /[都道府県市区町村]/.test(text) ? 'elsewhere' : 'unknown' }
}

const startingWith = (book: AddressBook, start: string): string[] =>
  start === '' ? [] : book.startingWith(start, MOST_CHOICES + 1).map(({ town }) => town)

function levelOf({ town }: TownAddress): MatchLevel {
  if (town.endsWith('丁目')) return '丁目'
  return town.includes('字') ? '小字' : '大字'
}
