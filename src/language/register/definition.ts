import type { Post } from '#platform/house'
import type { Condition } from '../condition.ts'
import type { Sentence } from '../definition.ts'
import type { RegisterField } from './fields.ts'
import type { Process } from './process.ts'

/** 台帳: something the town keeps, as plain JSON. A programmer's file and a clerk's app are the same value. */
export interface RegisterDefinition {
  /** In addresses and in the name of its table: `public-toilet`. */
  readonly id: string
  readonly name: string
  readonly about: Sentence
  /** The office that keeps it and answers for it. */
  readonly office: string
  readonly fields: readonly RegisterField[]
  /** The field by which people call a record. */
  readonly title: string
  /** A field that no two records share; an import finds the record to change by it. */
  readonly key?: string
  readonly views: readonly View[]
  readonly grants: readonly Grant[]
  /** How its records go from state to state, some of the way by 決裁. */
  readonly process?: Process
  /** 町の地図: what of it anybody may see there. Nothing without it. */
  readonly map?: PublicMap
  /** 期日の知らせ: who is told how long before or after a date of a record. */
  readonly reminders?: readonly Reminder[]
  /** It tells of living people: every reading of a record leaves an audit line. */
  readonly personal?: true
  /** How long what was removed can be brought back, in days. */
  readonly keepRemoved?: number
}

/** What may be looked for: a condition on fields, or a part of a text. */
export type Filter =
  | Exclude<Condition, { op: 'all' | 'any' | 'not' | 'some' | 'every' | 'total' | 'within' | 'inTime' }>
  | { readonly op: 'contains'; readonly field: string; readonly value: string }
  | { readonly op: 'all'; readonly of: readonly Filter[] }
  | { readonly op: 'any'; readonly of: readonly Filter[] }
  | { readonly op: 'not'; readonly of: Filter }

export const VIEW_KINDS = ['table', 'cards', 'board', 'calendar', 'map', 'chart'] as const
export type ViewKind = (typeof VIEW_KINDS)[number]

export const CHART_KINDS = ['bar', 'line', 'pie'] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/** A way of looking at a register. */
export interface View {
  readonly id: string
  readonly name: string
  readonly kind: ViewKind
  readonly filter?: Filter
  readonly sort?: readonly Sort[]
  /** Fields shown, in order; all of them without. */
  readonly columns?: readonly string[]
  /** The field whose values head the groups of a table, the columns of a board, the bars of a chart. */
  readonly group?: string
  /** Of a chart: how its groups are drawn. Bars without it. */
  readonly chart?: ChartKind
  /** Of a chart: a second field, whose values head the columns of a cross table. */
  readonly across?: string
  /** Summed for each group, beside the number of records. */
  readonly totals?: readonly string[]
  /** The date of a calendar, the place of a map. */
  readonly by?: string
}

export interface Sort {
  readonly field: string
  readonly down?: true
}

/**
 * What anybody may see of a register, as a layer of the town's map: it is the one grant that reaches people outside the town
 * hall. Fields that it does not name are public nowhere, and records for which `where` does not hold are neither.
 */
export interface PublicMap {
  /** The place that a record stands at; public with it. */
  readonly by: string
  /** Fields shown, in order; the title is among them, and lines and areas are drawn. */
  readonly columns: readonly string[]
  /** Only these records. It may ask for fields that are not shown. */
  readonly where?: Filter
}

/** Somebody is told, once for each record and date. A date that is changed tells anew. */
export interface Reminder {
  /** A date of the record. */
  readonly field: string
  /** From the date: -30 is thirty days before it, 7 a week after. */
  readonly days: number
  /**
   * `office` (everybody there), a post there, `@maker` (who made the record), or a field that holds the name or the e-mail
   * address of a member of staff. Whoever may not read the record hears nothing of it.
   */
  readonly to: string
  /** What is to be done. */
  readonly text: Sentence
  /** Only records for which this holds. */
  readonly where?: Filter
}

/** What tells a reminder from the others of its register: two that are alike in these would send twice. */
export const reminderKey = ({ field, days, to }: Reminder): string => `${field}:${days}:${to}`

/** The furthest from its date that a reminder goes. */
export const MOST_REMINDER_DAYS = 3_650

export const REGISTER_VERBS = ['read', 'add', 'change', 'remove', 'import', 'export'] as const
export type RegisterVerb = (typeof REGISTER_VERBS)[number]

/** Who may do what to which records, and to which of their fields. Grants add up; nothing is allowed without one. */
export interface Grant {
  /** Everybody of the town hall without it. */
  readonly office?: string
  readonly posts?: readonly Post[]
  readonly may: readonly RegisterVerb[]
  /** Only records for which this holds. `@maker` is the login of who made it. */
  readonly rows?: Filter
  /** Fields that this grant does not show. */
  readonly hide?: readonly string[]
  /** Fields that it shows and does not let be changed. */
  readonly fix?: readonly string[]
}

/** A fact of every record that filters and sorts may name beside its fields. */
export const RECORD_FACTS = ['@made', '@changed', '@maker'] as const
export type RecordFact = (typeof RECORD_FACTS)[number]
/** Stands for the one who asks, in the filter of a grant or view. */
export const ME = '@me'
