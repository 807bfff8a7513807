import type { FieldDefinition, FieldKind } from '../fields/index.ts'
import type { FieldBase } from '../fields/kind.ts'

/** Kinds of field that belong to an application alone: whose, when, or with rows of their own. */
const FORM_ONLY = ['consent', 'disaster', 'group', 'myNumber', 'repeat', 'slot'] as const
type FormOnly = (typeof FORM_ONLY)[number]

export const isFormOnly = (kind: string): boolean => FORM_ONLY.some((each) => each === kind)

/** 関連: a record of another register, or of the same. `many`: several. Seen from the other side as related records. */
export interface LinkField extends FieldBase {
  readonly kind: 'link'
  readonly register: string
  readonly many?: true
}

/** 線や範囲: kept as GeoJSON, in a register alone. */
export interface ShapeField extends FieldBase {
  readonly kind: 'shape'
}

/** 自動採番: `{年度}-{連番:4}` gives 2026-0001. Counted for each 年度 where the pattern names it; never used twice. */
export interface SerialField extends FieldBase {
  readonly kind: 'serial'
  readonly pattern: string
}

/** 計算: a FEEL expression (OMG DMN 1.5, chapter 10) over the ids of fields before it. */
export interface CalculatedField extends FieldBase {
  readonly kind: 'calculated'
  readonly expression: string
  readonly gives: 'text' | 'number' | 'date' | 'yesNo'
  readonly unit?: string
}

/** 参照: a field of the record that a link of this one names. */
export interface LookupField extends FieldBase {
  readonly kind: 'lookup'
  readonly link: string
  readonly field: string
}

/** 集計: over the records of another register whose link names this one. */
export interface RollupField extends FieldBase {
  readonly kind: 'rollup'
  readonly register: string
  readonly link: string
  readonly how: 'count' | 'sum' | 'min' | 'max' | 'average'
  /** Not for `count`. */
  readonly field?: string
}

export type EnteredField = Exclude<FieldDefinition, { kind: FormOnly }> | LinkField | ShapeField
export type DerivedField = SerialField | CalculatedField | LookupField | RollupField
export type RegisterField = EnteredField | DerivedField

export const DERIVED_KINDS = ['serial', 'calculated', 'lookup', 'rollup'] as const

/** Whether somebody fills it in. */
export const isEntered = (field: RegisterField): field is EnteredField =>
  !DERIVED_KINDS.some((kind) => kind === field.kind)

/** Whether it has a column of its own; the others are found when they are read. */
export const isStored = (field: RegisterField): boolean => field.kind !== 'lookup' && field.kind !== 'rollup'

export type RegisterFieldKind =
  | Exclude<FieldKind, FormOnly>
  | 'link'
  | 'shape'
  | (typeof DERIVED_KINDS)[number]
