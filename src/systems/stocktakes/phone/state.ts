/** What the server tells a telephone, and what the telephone keeps. */

export interface PhoneItem {
  readonly record: string
  readonly code: string
  /** Empty where the number is the name. */
  readonly title: string
  readonly detail: string
  readonly place: string
}

export interface PhoneState {
  readonly id: string
  readonly register: string
  readonly name: string
  readonly csrf: string
  readonly closed: boolean
  readonly placed: boolean
  readonly places: readonly { readonly value: string; readonly label: string }[]
  /** Who holds the telephone. */
  readonly me: { readonly id: string; readonly name: string }
  readonly items: readonly PhoneItem[]
}

/** One look, as it waits to be sent and afterwards. */
export interface PhoneSighting {
  readonly id: string
  readonly take: string
  readonly code: string
  readonly place: string
  readonly way: 'camera' | 'typed'
  readonly at: string
  readonly by: string
  /** 0 waits, 1 is kept by the server, 2 was refused: numbers, since IndexedDB finds no booleans. */
  readonly sent: 0 | 1 | 2
}
