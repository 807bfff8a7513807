import { field, type Options } from '../author.ts'
import { type Kind, one, refuse } from '../fields/kind.ts'
import { maybe, slug, yes } from '../shape.ts'
import type { LinkField } from './fields.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const MOST_LINKS = 1_000

/** Ids of records. That they are there, and may be read, is judged where the records are. */
export const linkKind: Kind<LinkField, string | readonly string[]> = {
  kind: 'link',
  ask: '選んで',
  gather: ({ many }, input, path) => (many ? input.all(path).filter(Boolean) : one(input, path)),
  parse: ({ many }, raw, path) => {
    const all = (Array.isArray(raw) ? raw : [raw]).filter((each) => each !== undefined && each !== '')
    if (all.length === 0) return { value: undefined }
    if (!all.every((each): each is string => typeof each === 'string' && UUID.test(each)))
      return refuse(path, '一覧から選んでください。')
    if (!many && all.length > 1) return refuse(path, '1つだけ選んでください。')
    if (all.length > MOST_LINKS) return refuse(path, `${MOST_LINKS}件までにしてください。`)
    return { value: many ? [...new Set(all)] : all[0]! }
  },
  format: (value) => (Array.isArray(value) ? value.join('、') : String(value)),
  write: (_, value, path) => ({ [path]: value }),
  cells: ({ many }) => [{ key: '', ...(many && { many: true }) }],
  schema: ({ many }) => {
    const id = { type: 'string', format: 'uuid' }
    return many ? { type: 'array', items: id, uniqueItems: true, maxItems: MOST_LINKS } : id
  },
  shape: { register: slug, many: maybe(yes) },
}

/** 関連するレコード */
export const link = (label: string, register: string, options: Options & { many?: boolean } = {}) =>
  field<string | readonly string[]>('link', label, options, { register })
