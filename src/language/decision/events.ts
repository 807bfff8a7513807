import type { Post } from '#platform/house'
import type { Row } from '../condition.ts'
import type { Step } from '../definition.ts'

/** Who acted. `proxy` is the name of whoever acted for the applicant (代理人). A deputy acts in the post they stand in for; `deputyFor` is the staff id whose post it is (代決). */
export type Party =
  | { readonly kind: 'applicant'; readonly id?: string; readonly proxy?: string }
  | {
      readonly kind: 'staff'
      readonly id: string
      readonly office: string
      readonly post: Post
      readonly deputyFor?: string
    }
  | { readonly kind: 'system' }

export interface FieldReason {
  /** Input path: `children.0.birth`. */
  readonly path: string
  readonly reason: string
}

/** What happened, in the words of 決裁. `at` is an ISO instant. Nothing is ever taken out of the log. */
export type CaseEvent = { readonly at: string; readonly by: Party } & (
  | {
      readonly kind: 'submitted'
      /** The route that it takes over from the application from which it was split off. */
      readonly route?: readonly Step[]
    }
  /** Taken in hand by a member of staff (oneself or another). */
  | { readonly kind: 'assigned'; readonly to: string }
  | {
      readonly kind: 'noted'
      readonly text: string
      /** It is of a telephone call: with whom, and until when to call back. */
      readonly call?: { readonly with: string; readonly until?: string }
      /** It tells of calling back: number of the log line, from 1, that told of the call. */
      readonly calledBack?: number
    }
  /** 補正の求め */
  | {
      readonly kind: 'returned'
      readonly reasons: readonly FieldReason[]
      readonly message?: string
      readonly until?: string
    }
  /** 補正 */
  | { readonly kind: 'corrected' }
  /** 起案 */
  | {
      readonly kind: 'proposed'
      readonly outcome: Outcome
      readonly result?: string
      readonly reason?: string
      /** 決定の内容, as the definition's `outcomes.details` asks. */
      readonly details?: Row
    }
  /** 承認 of a step that is not the last */
  | { readonly kind: 'agreed'; readonly comment?: string }
  /** 差戻し to an earlier step; 0 is the check */
  | { readonly kind: 'sentBack'; readonly to: number; readonly reason: string }
  /** 引戻し of one's own last act, before anyone acted on it */
  | { readonly kind: 'pulledBack' }
  /** 決裁 */
  | {
      readonly kind: 'decided'
      readonly outcome: Outcome
      readonly result?: string
      readonly reason?: string
      readonly details?: Row
    }
  /** 取下げ */
  | { readonly kind: 'withdrawn'; readonly reason?: string }
  /** 後閲 of what a deputy approved */
  | { readonly kind: 'reviewed'; readonly of: number }
  | { readonly kind: 'letterIssued'; readonly letter: string; readonly number?: string }
  /** Money changed hands: a fee came in or, with `payment`, the town paid out (支給). */
  | { readonly kind: 'paid'; readonly amount: number; readonly payment?: string }
  /** 経路の変更: the whole route from now on; what has been agreed already stays as it was. */
  | { readonly kind: 'rerouted'; readonly route: readonly Step[]; readonly reason: string }
  /** 文面の修正: the paragraphs of one letter for this case alone, with its slots; none takes the template again. */
  | { readonly kind: 'worded'; readonly letter: Outcome; readonly body: readonly string[] }
  /** 移送: another office takes the case over, from the check on. */
  | { readonly kind: 'transferred'; readonly to: string; readonly reason: string }
  /** まとめ: from now on it is decided as part of another application, `into`. */
  | { readonly kind: 'joined'; readonly into: string; readonly number: string; readonly reason: string }
  /** まとめの解除: it goes on from where it stood when it was joined. */
  | { readonly kind: 'parted'; readonly from: string; readonly number: string; readonly reason: string }
  /** The other side of `joined`: this application takes another one, `of`, in. */
  | {
      readonly kind: 'tookIn'
      readonly of: string
      readonly number: string
      /** The day on which the other one was filed: the earliest counts for the due date. */
      readonly filedOn: string
      readonly reason: string
    }
  /** The other side of `parted`. */
  | { readonly kind: 'letGo'; readonly of: string; readonly number: string; readonly reason: string }
  /** 分割: some of its entries go on as an application of their own. It has fewer answers from now on. */
  | { readonly kind: 'split'; readonly into: string; readonly number: string; readonly reason: string }
  /** The other side of `split`: where this application comes from. Its first lines are those of the other log. */
  | { readonly kind: 'splitOff'; readonly from: string; readonly number: string; readonly reason: string }
)

export type Outcome = 'approved' | 'rejected'
export type EventKind = CaseEvent['kind']

/** The words people use for each event. */
export const EVENT_NAMES: Readonly<Record<EventKind, string>> = {
  submitted: '申請',
  assigned: '担当',
  noted: 'メモ',
  returned: '補正の依頼',
  corrected: '補正',
  proposed: '起案',
  agreed: '承認',
  sentBack: '差戻し',
  pulledBack: '引戻し',
  decided: '決裁',
  withdrawn: '取下げ',
  reviewed: '後閲',
  letterIssued: '通知の発行',
  paid: '納付',
  rerouted: '経路の変更',
  transferred: '移送',
  worded: '文面の修正',
  joined: 'まとめ',
  parted: 'まとめの解除',
  tookIn: 'まとめの受入れ',
  letGo: 'まとめの取りやめ',
  split: '分割',
  splitOff: '分割による受付',
}
