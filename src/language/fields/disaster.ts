import { type IsoDate, isIsoDate, wareki } from '#platform/clock'
import { field, type Options } from '../author.ts'
import { dateKind } from './date.ts'
import { type Context, type FieldBase, gatherParts, isRow, type Kind, refuse, UNREADABLE } from './kind.ts'
import { clean } from './text-rules.ts'

/** 罹災原因: one of the town's declared disasters, or `other` in the person's own words. */
export interface DisasterAnswer {
  readonly id: string
  readonly name: string
  readonly date: IsoDate
}

export interface DisasterField extends FieldBase {
  readonly kind: 'disaster'
}

export const disasterKind: Kind<DisasterField, DisasterAnswer> = {
  kind: 'disaster',
  ask: '選んで',
  gather: (_, input, path) => {
    const parts = gatherParts(input, path, ['id', 'name'])
    const date = dateKind.gather({ id: 'date', kind: 'date', label: '' }, input, `${path}.date`)
    if (parts === undefined && date === undefined) return undefined
    return { ...parts, ...(date !== undefined && { date }) }
  },
  parse: (_, raw, path, context) => {
    if (raw === undefined) return { value: undefined }
    if (!isRow(raw)) return refuse(path, UNREADABLE)
    const id = clean(raw.id ?? byName(raw.name, context)?.id ?? 'other', { max: 80 })
    if (id.error !== undefined) return refuse(path, UNREADABLE)
    if (id.text !== 'other') {
      const known = context.disasters?.find((each) => each.id === id.text)
      if (!known)
        return (
          (context.disasters ? undefined : settled(raw, id.text)) ??
          refuse(path, '災害を一覧から選んでください。')
        )
      if (known.until && known.until < context.today)
        return refuse(
          path,
          `${known.name}の受付は${wareki(known.until)}で終わりました。窓口にご相談ください。`,
        )
      return { value: { id: known.id, name: known.name, date: known.date } }
    }
    const name = clean(raw.name ?? '', { max: 100 })
    if (name.error !== undefined) return refuse(`${path}.name`, name.error)
    if (!name.text) return refuse(`${path}.name`, '災害の名前を入力してください（例: 台風による大雨）。')
    const asked = { id: 'date', kind: 'date', label: '発生日', rules: { past: true } } as const
    const date = dateKind.parse(asked, raw.date, `${path}.date`, context)
    if (date.errors) return date
    if (!date.value) return refuse(`${path}.date`, '災害が起きた日を入力してください。')
    return { value: { id: 'other', name: name.text, date: date.value } }
  },
  format: ({ name, date }) => `${wareki(date)} ${name}`,
  search: ({ name, date }) => `${name} ${date}`,
  write: (_, { id, name, date }, path) =>
    id === 'other'
      ? {
          [`${path}.id`]: id,
          [`${path}.name`]: name,
          ...dateKind.write({ id: 'date', kind: 'date', label: '' }, date, `${path}.date`),
        }
      : { [`${path}.id`]: id },
  cells: () => [
    { key: 'name', label: '災害の名前' },
    { key: 'date', label: '発生日', as: 'date' },
  ],
  schema: () => ({
    type: 'object',
    description: '町が受け付けている災害は id だけ、そのほかは id を other にして名前と日を書きます。',
    properties: {
      id: { type: 'string', title: '災害の id' },
      name: { type: 'string', title: '災害の名前', maxLength: 100 },
      date: { type: 'string', format: 'date', title: '発生日' },
    },
    required: ['id'],
    additionalProperties: false,
  }),
  shape: {},
}

/** A table names a disaster in words alone. */
const byName = (name: unknown, { disasters = [] }: Context) => disasters.find((each) => each.name === name)

/** Without the town's list, a stored answer is taken as it stands if it is whole. */
const settled = (
  raw: { readonly [key: string]: unknown },
  id: string,
): { value: DisasterAnswer } | undefined => {
  const name = clean(raw.name, { max: 100 })
  if (name.error !== undefined || !name.text || !isIsoDate(raw.date) || !/^[a-z0-9-]+$/.test(id))
    return undefined
  return { value: { id, name: name.text, date: raw.date } }
}

/** 災害の選択 */
export const disaster = (label: string, options: Options = {}) =>
  field<DisasterAnswer>('disaster', label, options)
