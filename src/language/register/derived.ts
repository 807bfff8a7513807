/** Fields that nobody fills in, for authors. */
import { field, type Options } from '../author.ts'
import { type Check, maybe, oneOf, id as plainId, slug, text } from '../shape.ts'
import type { CalculatedField, RollupField } from './fields.ts'

type Described = Pick<Options, 'hint' | 'easy' | 'en'>

/** 自動採番: `{年度}` `{年}` `{連番:4}` and any text. */
export const serial = (label: string, pattern: string, options: Described = {}) =>
  field<string>('serial', label, options, { pattern })

/** 計算: a FEEL expression over the ids of other fields: `price * count`. */
export const calculated = (
  label: string,
  expression: string,
  gives: CalculatedField['gives'],
  options: Described & { unit?: string } = {},
) => field<string | number | boolean>('calculated', label, options, { expression, gives })

/** 参照: what stands in `field` of the record that `link` names. */
export const lookup = (label: string, link: string, of: string, options: Described = {}) =>
  field<unknown>('lookup', label, options, { link, field: of })

/** 集計 of the records in `register` whose `link` names this one. */
export const rollup = (
  label: string,
  of: Pick<RollupField, 'register' | 'link' | 'how' | 'field'>,
  options: Described = {},
) => field<number | string>('rollup', label, options, of)

export const SERIAL_PATTERN = /^[^{}]*(\{(年度|年)\}[^{}]*)?\{連番(:[1-9])?\}[^{}]*$/

export const derivedShapes: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  serial: { pattern: text(60, SERIAL_PATTERN, '「{年度}-{連番:4}」のような形') },
  calculated: {
    expression: text(2_000),
    gives: oneOf(['text', 'number', 'date', 'yesNo']),
    unit: maybe(text(20)),
  },
  lookup: { link: plainId, field: plainId },
  rollup: {
    register: slug,
    link: plainId,
    how: oneOf(['count', 'sum', 'min', 'max', 'average']),
    field: maybe(plainId),
  },
}
