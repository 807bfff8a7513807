/** A definition on its way: what each press of the builder makes of it. */
import {
  canonical,
  eachField,
  type Filter,
  type Grant,
  MOST_REMINDER_DAYS,
  type Process,
  type PublicMap,
  usualGrants,
  type View,
} from '#language'
import type { FormInput } from '#platform/web'
import { readConditions } from './conditions.ts'
import { readFlow } from './flow.ts'
import { grantsWithout, readGrants } from './grants.ts'
import { publicMapWithout, readPublicMap } from './public-map.ts'

/** A field as data; it need not be whole. */
export interface BodyField {
  readonly id: string
  readonly kind: string
  readonly label: string
  readonly optional?: true
  readonly [property: string]: unknown
}

/** A reminder as data. */
export interface BodyReminder {
  readonly field: string
  readonly days: number
  readonly to: string
  readonly text: string
  readonly where?: Filter
}

export interface Body {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly office: string
  readonly fields: readonly BodyField[]
  readonly title: string
  readonly key?: string
  readonly views: readonly {
    readonly id: string
    readonly name: string
    readonly kind: string
    readonly [property: string]: unknown
  }[]
  readonly grants: readonly Grant[]
  readonly reminders?: readonly BodyReminder[]
  readonly personal?: true
  readonly process?: Process
  readonly map?: PublicMap
}

/** The kinds that a clerk chooses among, in the order of the list. */
export const MADE_KINDS: Readonly<Record<string, string>> = {
  text: '文字（1行）',
  longText: '文字（複数行）',
  number: '数',
  yen: '金額（円）',
  date: '日付',
  choice: '1つ選ぶ',
  choices: 'いくつか選ぶ',
  yesNo: 'はい・いいえ',
  personName: '氏名',
  address: '住所',
  tel: '電話番号',
  email: 'メールアドレス',
  place: '地図の位置',
  attachment: '写真・ファイル',
  shape: '線や範囲（地図の形）',
  link: 'ほかの台帳の記録',
  serial: '自動の番号',
  calculated: '計算',
}

/** What a kind is told besides its label: `options.<name>` of the form. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  choice: { choices: [{ id: 'c1', label: '選択肢1' }] },
  choices: { choices: [{ id: 'c1', label: '選択肢1' }] },
  serial: { pattern: '{年度}-{連番:4}' },
  calculated: { expression: '', gives: 'number' },
  attachment: { maxFiles: 5 },
  link: { register: '' },
  longText: { max: 2_000 },
  text: { max: 200 },
}

const words = (text: string | undefined, max: number): string =>
  (text ?? '').replace(/\s+/g, ' ').trim().slice(0, max)

/** Everything that stands in the form, as a body. What the form has no box for stays. */
export function readBody(body: Body, input: FormInput): Body {
  const fields = inOrder(body.fields, input.text('order')).map((field) => readField(field, input))
  const has = (id: string | undefined) => fields.some((field) => field.id === id)
  const [title, key] = [input.text('title'), input.text('key')]
  const { key: _, personal: __, process: ___, reminders: ____, map: _____, ...rest } = body
  const process = readFlow({ ...body, fields }, input)
  const reminders = remindersOf({ ...body, fields }, input)
  const personal = input.text('personal') === '1'
  const called = has(title) ? title! : body.title
  const map = readPublicMap({ ...body, fields, title: called }, input)
  return {
    ...rest,
    name: words(input.text('name'), 100) || body.name,
    about: words(input.text('about'), 1_000) || body.about,
    fields,
    title: called,
    ...(has(key) && { key: key! }),
    ...(personal && { personal: true as const }),
    grants: grantsOf(body, readGrants({ ...body, fields }, input), personal),
    views: viewsOf(body, input),
    ...(process && { process }),
    ...(reminders.length > 0 && { reminders }),
    ...(map && { map }),
  }
}

/** Who may read follows whether living people are recorded, unless the grants were made by hand. */
function grantsOf(body: Body, asked: Body['grants'], personal: boolean): Body['grants'] {
  const usual = canonical(usualGrants(body.office, body))
  const untouched = usual === canonical(body.grants) && usual === canonical(asked)
  return untouched ? usualGrants(body.office, { personal }) : asked
}

/** The order that somebody dragged the fields into; what it does not name whole changes nothing. */
function inOrder(fields: Body['fields'], order: string | undefined): Body['fields'] {
  const ids = (order ?? '').split(' ')
  const sorted = fields.filter(({ id }) => ids.includes(id))
  if (ids.length !== fields.length || sorted.length !== fields.length) return fields
  return sorted.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

function readField(field: BodyField, input: FormInput): BodyField {
  const at = (name: string) => input.text(`${field.id}.${name}`)
  if (at('label') === undefined) return field
  const asked = at('kind') ?? field.kind
  const kind = Object.hasOwn(MADE_KINDS, asked) ? asked : field.kind
  const { optional: _, ...rest } = field
  const base = {
    ...(kind === field.kind ? rest : { id: field.id, ...DEFAULTS[kind] }),
    kind,
    label: words(at('label'), 80) || field.label,
  }
  const derived = kind === 'serial' || kind === 'calculated'
  return {
    ...base,
    ...optionsOf(kind, field, at),
    ...(at('must') !== '1' && !derived && { optional: true as const }),
  }
}

function optionsOf(kind: string, field: BodyField, at: (name: string) => string | undefined): object {
  const option = at('option')?.trim()
  if (option === undefined || kind !== field.kind) return {}
  switch (kind) {
    case 'choice':
    case 'choices':
      return { choices: choicesOf(option, field) }
    case 'number':
      return option ? { unit: option.slice(0, 20) } : { unit: undefined }
    case 'serial':
      return { pattern: option.slice(0, 60) }
    case 'calculated':
      return { expression: option.slice(0, 2_000), gives: at('gives') ?? 'number' }
    case 'attachment':
      return {
        maxFiles: /^[1-9]\d?$/.test(option) ? Math.min(Number(option), 50) : 1,
        camera: at('camera') === '1' ? true : undefined,
      }
    case 'link':
      return { register: option }
    default:
      return {}
  }
}

/** A choice that was only moved keeps its id, and so its meaning in every record. */
function choicesOf(option: string, field: BodyField): { id: string; label: string }[] {
  const known = (field.choices ?? []) as readonly { readonly id: string; readonly label: string }[]
  const labels = [
    ...new Set(
      option
        .split(/[、,\n]/)
        .map((label) => label.trim())
        .filter(Boolean),
    ),
  ].slice(0, 200)
  const used = new Set(known.map(({ id }) => id))
  return labels.map((label) => {
    const was = known.find((each) => each.label === label)
    if (was) return { id: was.id, label }
    const id = nextId('c', used)
    used.add(id)
    return { id, label }
  })
}

const nextId = (letter: string, used: ReadonlySet<string>): string => {
  const highest = Math.max(0, ...[...used].map((id) => Number(/^[a-z](\d+)$/.exec(id)?.[1] ?? 0)))
  return `${letter}${highest + 1}`
}

/** 表示: the table of all is always there; a chart, a board, a calendar and a map come with the field they go by. */
function viewsOf({ views }: Body, input: FormInput): Body['views'] {
  if (!input.names().includes('view.chart')) return views
  const by = (kind: string, name: string, property: 'group' | 'by') => {
    const field = input.text(`view.${kind}`)
    return field ? [{ id: kind, name, kind, [property]: field }] : []
  }
  const own = views.filter(({ id }) => !['chart', 'board', 'calendar', 'map'].includes(id))
  return [
    ...own,
    ...by('chart', 'グラフ', 'group'),
    ...by('board', 'ボード', 'group'),
    ...by('calendar', 'カレンダー', 'by'),
    ...by('map', '地図', 'by'),
  ]
}

/** 期日の知らせ: one line each; a line without its field or its words is none. What a line has no box for stays. */
function remindersOf({ reminders = [], fields }: Body, input: FormInput): BodyReminder[] {
  const at = (line: number, name: string) => (input.text(`remind.${line}.${name}`) ?? '').trim()
  if (!input.names().includes('remind.0.field')) return [...reminders]
  return Array.from({ length: reminders.length + 1 }, (_, line) => line).flatMap((line) => {
    const [field, text, days] = [at(line, 'field'), words(at(line, 'text'), 200), at(line, 'days')]
    if (!field || !text) return []
    const many = Math.min(/^\d{1,4}$/.test(days) ? Number(days) : 0, MOST_REMINDER_DAYS)
    const when = at(line, 'when') === 'after' ? many : many === 0 ? 0 : -many
    const where = readConditions(input, `remind.${line}.where`, fields, reminders[line]?.where)
    return [{ field, days: when, to: at(line, 'to') || 'office', text, ...(where && { where }) }]
  })
}

/** A new field at the end. An id is never given twice, so that old values never turn up under a new name. */
export function withField(body: Body, everUsed: readonly string[]): Body {
  const id = nextId('f', new Set([...body.fields.map((field) => field.id), ...everUsed]))
  return {
    ...body,
    fields: [
      ...body.fields,
      { id, kind: 'text', label: `新しい欄${body.fields.length + 1}`, optional: true, max: 200 },
    ],
  }
}

/** Without a field, and without what pointed at it. */
export function withoutField(body: Body, id: string): Body {
  const fields = body.fields.filter((field) => field.id !== id)
  if (fields.length === 0) return body
  const { key, process, reminders: all = [], map: shown, ...rest } = body
  const map = publicMapWithout(shown, id)
  const reminders = all.filter(({ field, to }) => field !== id && to !== id)
  return {
    ...rest,
    fields,
    title: body.title === id ? fields[0]!.id : body.title,
    ...(key !== undefined && key !== id && { key }),
    ...(process && process.field !== id && { process }),
    views: viewsWithout(body.views, id),
    grants: grantsWithout(body.grants, id),
    ...(reminders.length > 0 && { reminders }),
    ...(map && { map }),
  }
}

/** A view that goes by the field goes with it; others only show or sort one field less. */
const viewsWithout = (views: Body['views'], id: string): Body['views'] =>
  views.flatMap((view) => {
    const { columns, totals, sort, ...rest } = view as Partial<View> & Body['views'][number]
    const goesBy = [rest.group, rest.across, rest.by].includes(id)
    const named: string[] = []
    if (rest.filter) eachField(rest.filter as Filter, (each) => named.push(each))
    if (goesBy || named.includes(id)) return []
    const but = (ids: readonly string[] | undefined) => ids?.filter((each) => each !== id) ?? []
    const sorted = sort?.filter(({ field }) => field !== id) ?? []
    return [
      {
        ...rest,
        ...(but(columns).length > 0 && { columns: but(columns) }),
        ...(but(totals).length > 0 && { totals: but(totals) }),
        ...(sorted.length > 0 && { sort: sorted }),
      },
    ]
  })

/** A field one place up or down. */
export function movedField(body: Body, id: string, by: -1 | 1): Body {
  const fields = [...body.fields]
  const at = fields.findIndex((field) => field.id === id)
  const to = at + by
  if (at < 0 || to < 0 || to >= fields.length) return body
  ;[fields[at], fields[to]] = [fields[to]!, fields[at]!]
  return { ...body, fields }
}
