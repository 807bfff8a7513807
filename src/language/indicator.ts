/**
 * 指標 (indicator): what the plan promised, and the measure over live data that tells how far it came.
 * Nobody types an actual: an actual is a measure's answer, or a past figure with its source.
 */

import type { Filter } from './register/definition.ts'

/** 年度 by the western year in which it begins: `2022` is 令和4年度 (2022-04-01 to 2023-03-31). */
export type FiscalYear = number

export interface PastValue {
  readonly year: FiscalYear
  readonly value: number
  /** Where the figure was published: 「第４次柴田町情報化計画 進捗（令和5年3月現在）」. */
  readonly source: string
  /** The original says 約. */
  readonly approximate?: boolean
}

/** The records of a register that a measure counts. */
export interface RegisterPart {
  /** The register's id. */
  readonly register: string
  /** Which of them. Of a share: what is looked for. */
  readonly where?: Filter
  /** Of a share: among which; among all of the register without it. */
  readonly among?: Filter
}

export interface Indicator {
  /** Stable id: `line-friends`. */
  readonly id: string
  /** LINE 情報配信登録の数 */
  readonly name: string
  /** 人, 手続, %, 日 */
  readonly unit: string
  /** Office id that answers for it: `planning`. */
  readonly owner: string
  readonly better: 'more' | 'less'
  /** Numeric targets by fiscal year; a year without a target is left out. */
  readonly targets: Readonly<Record<FiscalYear, number>>
  /** The plan's own words for a year's target where they are not a number: `{ 2019: '－' }`. */
  readonly targetTexts?: Readonly<Record<FiscalYear, string>>
  readonly history?: readonly PastValue[]
  /** Id of the measure that a system registers; without one the indicator has only its history. */
  readonly measure?: string
  /** What of the town's registers the measure looks at, where it asks for that (`registers.share`). */
  readonly of?: RegisterPart
  readonly note?: string
}

/** A figure as the yearly report gives it. */
export interface Figure {
  readonly label: string
  readonly value: number | string
  readonly unit: string
  /** 令和5年3月現在 */
  readonly period?: string
  readonly kind?: 'actual' | 'target' | 'estimate' | 'baseline' | 'comparison'
  readonly target?: number
  readonly approximate?: boolean
  readonly note?: string
}

/** 主な取組内容: one entry of the yearly report. */
export interface PlanReport {
  readonly year: FiscalYear
  readonly title: string
  readonly departments: readonly string[]
  readonly text: string
  readonly figures?: readonly Figure[]
  /** Difference from what the plan promised, in words. */
  readonly gap?: string
}

export interface PlanAction {
  readonly name: string
  /** What the plan says for each fiscal year: 検討, 実施, 継続実施. */
  readonly years: Readonly<Record<FiscalYear, string>>
  readonly note?: string
}

export interface PlanItem {
  /** I-3-1 */
  readonly code: string
  readonly title: string
  readonly background: string
  readonly actions: readonly PlanAction[]
  readonly indicators: readonly Indicator[]
  readonly reports: readonly PlanReport[]
  readonly baseline?: readonly Figure[]
  readonly datasets?: { readonly title: string; readonly items: readonly string[] }
  readonly notes?: readonly string[]
}

export interface PlanPolicy {
  /** I */
  readonly code: string
  readonly title: string
  readonly background?: string
  readonly items: readonly PlanItem[]
}

export interface Footnote {
  /** *1 */
  readonly id: string
  readonly term: string
  readonly text: string
}

/** 情報化計画: policies, items, actions, indicators and the yearly reports. */
export interface Plan {
  readonly name: string
  readonly period: { readonly from: FiscalYear; readonly to: FiscalYear; readonly text: string }
  /** 令和５年３月現在 */
  readonly reportedAsOf?: string
  readonly policies: readonly PlanPolicy[]
  readonly footnotes: readonly Footnote[]
  /** Where the text was taken from. */
  readonly source?: string
}

/** Declares an indicator; the value is returned as it is, so that it can stand in a plan or alone. */
export const indicator = (definition: Indicator): Indicator => definition

/** Declares a plan. */
export const plan = (definition: Plan): Plan => definition

/** Every indicator of a plan, in the plan's order. */
export const indicatorsOf = (whole: Plan): Indicator[] =>
  whole.policies.flatMap((policy) => policy.items.flatMap((item) => item.indicators))
