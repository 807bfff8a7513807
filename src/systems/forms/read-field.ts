import type { FieldDefinition } from '#language'
import type { FieldError } from '#platform/screens'
import type { FormInput } from '#platform/web'
import { readChoices } from './choice-lines.ts'
import { ACCEPT_NAMES, OPTIONS, type Option } from './options.ts'

type Said = Pick<FormInput, 'text' | 'all'>

/** One line as people type it: no breaks, no blanks around. */
export const line = (form: Said, name: string, most: number): string =>
  (form.text(name) ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, most)

/** Several lines, blanks at the ends gone. */
export const lines = (form: Said, name: string, most: number): string[] =>
  (form.text(name) ?? '')
    .slice(0, most)
    .split(/\r?\n/)
    .map((each) => each.trim())
    .filter(Boolean)

/** Everything that the page of one question says about it, its condition apart. */
export function readFieldForm(
  before: FieldDefinition,
  form: Said,
): { readonly field: FieldDefinition; readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = []
  const field: Record<string, unknown> = {
    ...before,
    label: line(form, 'label', 200),
    hint: lines(form, 'hint', 1000).join('\n') || undefined,
    easy: line(form, 'easy', 400) || undefined,
    en: line(form, 'en', 400) || undefined,
    optional: form.text('optional') === 'yes' || undefined,
  }
  for (const option of OPTIONS[before.kind] ?? []) {
    const read = readOption(option, before, form)
    if (read.error !== undefined) errors.push({ id: `option-${option.name}`, message: read.error })
    else put(field, option.name, read.value)
  }
  return { field: plain(field) as unknown as FieldDefinition, errors }
}

/** Without properties that say nothing, as JSON would keep it. */
const plain = (value: object): object => JSON.parse(JSON.stringify(value)) as object

function put(field: Record<string, unknown>, name: string, value: unknown): void {
  const [outer = '', inner] = name.split('.')
  if (inner === undefined) field[outer] = value
  else {
    const rules = { ...(field[outer] as object | undefined), [inner]: value }
    field[outer] = Object.values(rules).some((each) => each !== undefined) ? rules : undefined
  }
}

type ReadOption = { readonly value?: unknown; readonly error?: string }

function readOption(option: Option, before: FieldDefinition, form: Said): ReadOption {
  const name = `option-${option.name}`
  switch (option.input) {
    case 'flag':
      return { value: form.text(name) === 'yes' || undefined }
    case 'text':
      return { value: line(form, name, 200) || (option.name === 'ground' ? '' : undefined) }
    case 'long':
      return { value: lines(form, name, 2000).join('\n') }
    case 'lines':
      return { value: lines(form, name, 2000).map((each) => each.normalize('NFKC').replace(/[~〜ー]/, '-')) }
    case 'choices':
      return { value: readChoices('choices' in before ? before.choices : [], lines(form, name, 20_000)) }
    case 'accepts': {
      const chosen = form.all(name).filter((each) => Object.hasOwn(ACCEPT_NAMES, each))
      return { value: chosen.length > 0 ? [...new Set(chosen)] : undefined }
    }
    default:
      return readNumber(option, form.text(name) ?? '')
  }
}

function readNumber({ label, input, least }: Option, text: string): ReadOption {
  const written = text
    .normalize('NFKC')
    .replaceAll(/[,\s]/g, '')
    .replace(/^[−ー‐]/, '-')
  if (written === '')
    return least === undefined ? { value: undefined } : { error: `「${label}」を数字で入力してください。` }
  const value = Number(written)
  const fits =
    input === 'whole' ? Number.isSafeInteger(value) : Number.isFinite(value) && Math.abs(value) < 1e12
  if (!fits || !/^-?\d+(\.\d+)?$/.test(written))
    return { error: `「${label}」は${input === 'whole' ? '整数' : '数'}で入力してください。` }
  if (least !== undefined && value < least) return { error: `「${label}」は${least}以上にしてください。` }
  return { value }
}
