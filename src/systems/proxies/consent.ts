import type { IsoDate } from '#platform/clock'
import type { IdentityLevel } from '#platform/people'

/** How a 代理人 stands to the 本人. */
export const RELATIONS = { family: '家族', guardian: '成年後見人など', other: 'そのほかの人' } as const
export type Relation = keyof typeof RELATIONS

/** What a 代理人 may do. */
export const DEEDS = { file: '申請して、状況と通知を見る', see: '状況を見るだけ' } as const
export type Deed = keyof typeof DEEDS

/** Which applications a 代理人 sees. */
export const SIGHTS = { filed: '代理人が出したものだけ', all: '本人が出したものも' } as const
export type Sight = keyof typeof SIGHTS

/** What somebody consents to. */
export interface Scope {
  readonly relation: Relation
  /** Ids of procedures; undefined: all of them. */
  readonly procedures?: readonly string[]
  readonly may: Deed
  readonly sees: Sight
  /** May use what the 本人 asked the town to keep for the next form. */
  readonly kept: boolean
  /** The last day. */
  readonly until: IsoDate
}

/** How surely the 本人 was known when they consented; `counter`: a clerk saw a 委任状. */
export type PrincipalLevel = IdentityLevel | 'counter'

export type ClosedBy = 'principal' | 'proxy' | 'office' | 'time' | 'renewed'

/** A consent as both sides and staff see it. */
export interface Consent extends Scope {
  readonly id: string
  /** The 本人's account; undefined where a clerk took in a paper 委任状. */
  readonly principal?: string
  readonly principalName: string
  readonly principalLevel: PrincipalLevel
  /** To whom the invitation went. */
  readonly email: string
  readonly proxy?: string
  readonly proxyName?: string
  readonly text: { readonly version: string; readonly giver: string; readonly taker?: string }
  readonly invitedAt: Date
  readonly lapsesAt: Date
  readonly acceptedAt?: Date
  readonly closedAt?: Date
  readonly closedBy?: ClosedBy
  /** The office that took in the 委任状. */
  readonly office?: string
}

/** Changed with the sentences below: what was agreed to is kept with it. */
export const TEXT_VERSION = '2026-11-25'

/** What the 本人 agrees to, a sentence a line (民法99条, 111条). */
export const giverText = ({ may }: Pick<Scope, 'may'>): readonly string[] => [
  may === 'file'
    ? 'わたしは、この人を代理人にします。上に書いた手続きを、わたしの代わりに申請することを任せます。'
    : 'わたしは、この人を代理人にします。上に書いた手続きの状況を、わたしの代わりに見ることを任せます。',
  ...(may === 'file'
    ? [
        '代理人が申請したことは、わたしが申請したことと同じ扱いになります。',
        '代理人が申請すると、そのたびに町からわたしに知らせが届きます。わたしは、その申請を見て、取り下げることができます。',
      ]
    : []),
  '代理人がわたしの申請を見たことは、すべて記録に残ります。わたしは「町が持つ私の記録」で確かめられます。',
  'マイナンバーカードの内容と個人番号は、代理人に見えません。',
  'わたしは、理由を言わずに、いつでもすぐにやめられます。やめると、代理人には何も見えなくなります。それまでに出した申請は、そのまま残ります。',
]

/** What the 代理人 agrees to (民法644条の注意義務, 行政書士法). */
export const takerText = ({ may }: Pick<Scope, 'may'>): readonly string[] => [
  'わたしは、頼まれたことだけを、頼んだ人のためにします。',
  '代理人になって知ったことを、ほかの人に話したり、ほかのことに使ったりしません。',
  ...(may === 'file' ? ['申請するときは、その内容を、頼んだ人に伝えます。'] : []),
  'わたしが見たことと、したことは、すべて記録に残ります。頼んだ人と、担当の職員に、わたしの氏名がわかります。',
  'わたしも、いつでもすぐにやめられます。',
  'お金をもらって仕事として書類を作るのではありません。それは、行政書士などの資格のある人だけができます。',
]
