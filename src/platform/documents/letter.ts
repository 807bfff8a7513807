import type { Documents } from './open.ts'

export interface LetterTable {
  readonly caption?: string
  /** `width` is a share (1 when left out). */
  readonly columns: readonly {
    readonly label: string
    readonly width?: number
    readonly align?: 'left' | 'right' | 'center'
  }[]
  readonly rows: readonly (readonly string[])[]
}

/** A 通知書 as a town posts it: A4, folded in three, addressee behind the window of a 長形3号 envelope. */
export interface Letter {
  /** 文書番号: 柴子第123号 */
  readonly number: string
  /** 令和8年11月23日 */
  readonly date: string
  readonly to: {
    readonly postcode?: string
    readonly address: readonly string[]
    readonly name: string
    readonly honorific?: string
  }
  /** `seal` is an image among the town's templates, e.g. `seal.svg`, with what it says. */
  readonly from: {
    readonly title: string
    readonly name: string
    readonly seal?: { readonly image: string; readonly alt: string }
  }
  readonly title: string
  readonly body: readonly string[]
  /** 記 */
  readonly facts?: readonly { readonly label: string; readonly value: string }[]
  readonly tables?: readonly LetterTable[]
  readonly after?: readonly string[]
  /** 教示: see `appeal` */
  readonly appeal?: readonly string[]
  readonly contact: {
    readonly office: string
    readonly place?: string
    readonly tel: string
    readonly mail?: string
    readonly hours?: string
  }
}

export const letterPdf = (documents: Documents, letter: Letter): Promise<Uint8Array> =>
  documents.render('letter', letter)
