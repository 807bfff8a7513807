import { type IsoDate, isIsoDate } from '#platform/clock'

/** 基本4情報, as the card says them. */
export interface CardFacts {
  /** 氏名: 姓 and 名 with a space between them where the register has one. */
  readonly name: string
  /** 住所, in one line. */
  readonly address: string
  readonly birth: IsoDate
  readonly gender?: 'male' | 'female'
}

const MOST = 300

/** JIS X 0303 writes 1 and 2, OpenID Connect words, the card's face kanji. */
const GENDERS: ReadonlyMap<unknown, CardFacts['gender']> = new Map([
  ...['1', 'male', '男', '男性'].map((word) => [word, 'male'] as const),
  ...['2', 'female', '女', '女性'].map((word) => [word, 'female'] as const),
])

/** Reads the claims of userinfo. @returns undefined when a needed one is missing or does not read */
export function readClaims(claims: Readonly<Record<string, unknown>>): CardFacts | undefined {
  const name = textOf(claims.name)
  const address = textOf(addressText(claims.address))
  const birth = dateIn(claims.birthdate)
  const gender = GENDERS.get(claims.gender)
  return name && address && birth ? { name, address, birth, ...(gender && { gender }) } : undefined
}

/** A text, or the object of OpenID Connect Core 5.1.1. */
const addressText = (claim: unknown): unknown =>
  typeof claim === 'object' && claim !== null && 'formatted' in claim ? claim.formatted : claim

function textOf(claim: unknown): string | undefined {
  if (typeof claim !== 'string' || claim.length > MOST || !claim.isWellFormed()) return undefined
  return claim.replaceAll(/[\s\p{Cc}\u3000]+/gu, ' ').trim() || undefined
}

/** 1990-05-14 or 19900514. */
function dateIn(claim: unknown): IsoDate | undefined {
  const [, year, month, day] =
    /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(typeof claim === 'string' ? claim : '') ?? []
  const date = `${year}-${month}-${day}`
  return isIsoDate(date) ? date : undefined
}
