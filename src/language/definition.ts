import type { IsoDate } from '#platform/clock'
import type { Post } from '#platform/house'
import type { Condition } from './condition.ts'
import type { Choice } from './fields/choice.ts'
import type { FieldDefinition } from './fields/index.ts'
import type { Payout } from './payout.ts'

/** A sentence for a person: a clerk, an author, a resident. */
export type Sentence = string

export const LIFE_EVENTS = [
  '引っ越し',
  '出産',
  '子育て',
  '介護',
  '災害',
  'おくやみ',
  '結婚',
  '離婚',
  '病気',
  '仕事',
] as const
export type LifeEvent = (typeof LIFE_EVENTS)[number]

export interface PageDefinition {
  readonly id: string
  readonly title: string
  /** One or two sentences at the head of the page. */
  readonly lead?: string
  readonly fields: readonly FieldDefinition[]
}

/** 要件: who may ask. Judged as soon as the answers it needs are given. */
export interface Rule {
  readonly text: string
  readonly holds: Condition
  /** What the person is told, and what to do instead. */
  readonly otherwise: string
}

export interface Fee {
  readonly amount: number
  readonly label?: string
  readonly when?: Condition
  /** Times the number given in this field: 通数. */
  readonly times?: string
}

/** 合議 with another office. */
export interface ConsultStep {
  readonly step: 'consult'
  readonly office: string
  readonly post: Post
  readonly when?: Condition
}

/**
 * 工程: check by an office, 合議 with another office or with several at once, approval by a post. With `when`, only for
 * some cases (専決).
 */
export type Step =
  | { readonly step: 'check'; readonly office: string }
  | ConsultStep
  | { readonly step: 'together'; readonly of: readonly ConsultStep[] }
  | { readonly step: 'approve'; readonly post: Post; readonly when?: Condition }

/** How far a procedure goes without a visit, and the sentence about what remains. */
export type Online =
  | { readonly level: 'whole' }
  | { readonly level: 'booking' | 'ahead'; readonly last: string }

export interface Deadline {
  /** 出生や転入の日の翌日から15日以内 */
  readonly text: string
  /** Days from the day that `from` names (初日不算入, 閉庁日なら翌開庁日). */
  readonly days?: number
  /** Path of a date field. */
  readonly from?: string
}

export interface Letter {
  readonly title: string
  /** Paragraphs; `{applicant.name}` takes an answer, `{理由}` a fact of the decision (see LETTER_FACTS). */
  readonly body: readonly string[]
  /** 記: a table of facts. */
  readonly facts?: readonly { readonly label: string; readonly slot: string }[]
  /** One row for each entry of a list. */
  readonly table?: {
    readonly list: string
    readonly columns: readonly { readonly label: string; readonly slot: string }[]
  }
  /** 教示 (行政不服審査法82条, 行政事件訴訟法46条) is printed: to the mayor, unless a law names another body. */
  readonly remedy?: true | Remedy
}

/** 教示 where the appeal goes elsewhere than to the mayor. */
export interface Remedy {
  /** 宮城県介護保険審査会 (介護保険法183条) */
  readonly body: string
  /** 審査請求前置: no suit before its ruling (介護保険法196条). */
  readonly first?: true
}

/** What letters may name besides answers. */
export const LETTER_FACTS = [
  '手続名',
  '受付番号',
  '受付日',
  '決定日',
  '発行日',
  '結果',
  '理由',
  '補正の期限',
  '申請者',
  '町名',
  '町長',
  '担当課',
  '担当課の電話',
] as const
export type LetterFact = (typeof LETTER_FACTS)[number]

export interface Outcomes {
  /** 認定 */
  readonly approved: string
  /** 却下 */
  readonly rejected: string
  /** What the decider chooses among when approving: 全壊 … 一部損壊. */
  readonly results?: { readonly label: string; readonly choices: readonly Choice[] }
  /** 決定の内容: what else the decider says when approving, such as 支給額. Letters name it `{@decision.amount}`. */
  readonly details?: readonly FieldDefinition[]
}

/** How slots name 決定の内容. */
export const DECISION = '@decision.'
/** What 決定の内容 can be made of. */
export const DETAIL_KINDS = ['date', 'month', 'yen', 'number', 'text', 'longText', 'choice'] as const

export const LETTER_KINDS = ['approved', 'rejected', 'returned'] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/** 手続: one procedure, whole, as JSON. What an author's file and a clerk's browser both yield. */
export interface Definition {
  readonly id: string
  /** 児童手当の認定請求 */
  readonly name: string
  readonly short: string
  readonly group: string
  readonly lifeEvents: readonly LifeEvent[]
  /** Laws, the first being the one that obliges or entitles. */
  readonly ground: readonly string[]
  readonly who: string
  readonly summary: string
  readonly bring: readonly string[]
  /** Minutes that filling it in takes. */
  readonly minutes: number
  /** Empty: free. */
  readonly fee: readonly Fee[]
  readonly deadline: Deadline
  readonly office: string
  /** `jpki`: signed with the card; `login`: a known person; `none`: anyone. */
  readonly sign: 'jpki' | 'login' | 'none'
  readonly online: Online
  readonly pages: readonly PageDefinition[]
  readonly eligible: readonly Rule[]
  readonly route: readonly Step[]
  /** 確認: what a clerk makes sure of before drafting the decision, as sentences to tick. */
  readonly checks?: readonly Sentence[]
  /** 標準処理期間 (行政手続法6条). */
  readonly due: { readonly workingDays: number }
  readonly outcomes: Outcomes
  readonly letters: Readonly<Record<LetterKind, Letter>>
  readonly keep: { readonly years: number }
  /** 支給: the town pays money to those whom it approves. */
  readonly payout?: Payout
  readonly effective: { readonly from: IsoDate; readonly to?: IsoDate }
  /** Measures that this procedure feeds. */
  readonly counts: readonly string[]
  readonly related?: readonly string[]
}
