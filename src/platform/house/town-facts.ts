/** What the ground floor must know of a town. Procedures and the plan are added by the language. */
import type { IsoDate } from '#platform/clock'

/** Posts (職) in ascending order of authority; a town may leave some out. */
export const POSTS = ['主事', '係長', '課長', '副町長', '町長', '情報担当'] as const
export type Post = (typeof POSTS)[number]

/** A section (課) of the town hall. */
export interface Office {
  /** Stable id, e.g. `child-family`. */
  readonly id: string
  /** 子ども家庭課 */
  readonly name: string
  readonly tel: string
  readonly mail: string
  /** Where to find it: 役場庁舎1階 3番窓口 */
  readonly place: string
}

/**
 * One line of the permission table: who holds one of `posts` may do `may`, within `within`, for `purpose`.
 * Permissions are data; a list query receives them as an SQL predicate (see people/permission.ts).
 */
export interface Permission {
  readonly posts: readonly Post[]
  /** Verbs such as `case.read`, `case.check`, `case.decide`, `audit.read`, `staff.manage`. */
  readonly may: readonly string[]
  /** `own-office`: records of the offices one is assigned to. `town`: all. */
  readonly within: 'own-office' | 'town'
  /** 利用目的, written into every audit line. */
  readonly purpose: string
}

/** An invented person whose マイナンバーカード visitors of a sample town may borrow. */
export interface Cardholder {
  readonly id: string
  readonly name: string
  readonly address: string
  readonly birth: IsoDate
  readonly gender: 'male' | 'female'
}

export interface TownFacts {
  /** Folder and default schema name: `shibata`. */
  readonly id: string
  /** 全国地方公共団体コード with check digit: `043231`. */
  readonly code: string
  /** 柴田町 */
  readonly name: string
  readonly prefecture: string
  /** 柴田町長, as letters are signed; the holder's name follows in `mayor`. */
  readonly mayor: { readonly title: string; readonly name: string }
  readonly slogan: string
  readonly hall: {
    readonly postcode: string
    readonly address: string
    readonly tel: string
    readonly hours: string
    readonly lat: number
    readonly lng: number
  }
  readonly offices: readonly Office[]
  readonly permissions: readonly Permission[]
  /** For the sample's デジタル認証アプリ; a town without a sample has none. */
  readonly cardholders?: readonly Cardholder[]
  /** Readings for furigana: word → hiragana, corrected by people. */
  readonly readings: Readonly<Record<string, string>>
  /** Translations of the town's own sentences; the Japanese is the key. */
  readonly words: {
    readonly en: Readonly<Record<string, string>>
    readonly easy: Readonly<Record<string, string>>
  }
}
