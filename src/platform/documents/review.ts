import type { LetterTable } from './letter.ts'
import type { Documents } from './open.ts'

export interface ReviewSection {
  readonly title: string
  /** An answer left empty is printed as 「（記入なし）」. */
  readonly answers?: readonly { readonly question: string; readonly answer: string }[]
  /** Repeated groups (児童, 世帯員) as rows. */
  readonly table?: LetterTable
}

/** 申請書の控え: what was asked and answered, in the order asked. */
export interface Review {
  readonly town: string
  readonly title: string
  /** 児童手当法第7条 */
  readonly ground?: string
  readonly reference: string
  /** 令和8年11月23日 10時12分 */
  readonly filed: string
  /** 電子申請, 窓口, 郵送 */
  readonly channel: string
  readonly sections: readonly ReviewSection[]
  readonly attachments: readonly { readonly label: string; readonly name: string; readonly note?: string }[]
  readonly contact: { readonly office: string; readonly tel: string }
}

export const reviewPdf = (documents: Documents, review: Review): Promise<Uint8Array> =>
  documents.render('review', review)
