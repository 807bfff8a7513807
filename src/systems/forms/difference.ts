import {
  type Definition,
  type FieldDefinition,
  innerOf,
  LETTER_KINDS,
  letterSlots,
  type Step,
  slotsShown,
  type Town,
} from '#language'
import { wareki } from '#platform/clock'
import type { Place } from './comparisons.ts'
import { conditionWords } from './condition-words.ts'
import { KIND_NAMES } from './kinds.ts'
import { OPTIONS } from './options.ts'
import { placeOf } from './place.ts'

/** One thing that a form says, before and after. */
export interface Difference {
  readonly what: string
  readonly before?: string
  readonly after?: string
}

/** What changed against the version before, in words; everything, when there is none. */
export function differenceOf(town: Town, before: Definition | undefined, after: Definition): Difference[] {
  const place = placeOf(town)
  const old = before ? linesOf(town, before, place) : new Map<string, Line>()
  const present = linesOf(town, after, place)
  const keys = [...present.keys(), ...[...old.keys()].filter((key) => !present.has(key))]
  const changed = keys.flatMap((key): Difference[] => {
    const [was, is] = [old.get(key), present.get(key)]
    if (was?.text === is?.text) return []
    return [
      {
        what: is?.what ?? was?.what ?? key,
        ...(was && { before: was.text }),
        ...(is && { after: is.text }),
      },
    ]
  })
  return before ? [...changed, ...orderChange(before, after)] : changed
}

interface Line {
  readonly what: string
  readonly text: string
}

const ONLINE = { whole: '全部できる', booking: '予約まで', ahead: '事前の送信まで' } as const
const SIGN = { none: 'だれでも', login: 'サインインした人', jpki: 'マイナンバーカードで署名した人' } as const
const LETTERS = { approved: '認める通知', rejected: '認めない通知', returned: '補正のお願い' } as const

/** Everything a form says, each under a key that stays the same while its words change. */
function linesOf(town: Town, body: Definition, place: Place): Map<string, Line> {
  const lines = new Map<string, Line>()
  const say = (key: string, what: string, text: string) => {
    if (text !== '') lines.set(key, { what, text })
  }
  const { effective, deadline, online } = body
  say('name', '手続きの名前', body.name)
  say('short', '短い名前', body.short)
  say('group', '分類', body.group)
  say('events', 'できごと', body.lifeEvents.join('・'))
  say('who', '申請できる人', body.who)
  say('summary', '内容の説明', body.summary)
  say('bring', '用意するもの', body.bring.join('\n'))
  say('minutes', '入力にかかる時間', `${body.minutes}分`)
  say('fee', '手数料', body.fee.map((each) => `${each.label ?? ''}${each.amount}円`).join('、') || '無料')
  say('deadline', '期限', deadline.text)
  const { from, to } = effective
  say('effective', '受付期間', `${wareki(from)}から${to ? `${wareki(to)}まで` : '（終わりは決めない）'}`)
  say('ground', '根拠', body.ground.join('\n'))
  say('sign', '送れる人', SIGN[body.sign])
  say('online', 'オンライン', `${ONLINE[online.level]}${online.level === 'whole' ? '' : `：${online.last}`}`)
  for (const page of body.pages) {
    say(`page ${page.id}`, 'ページ', [page.title, page.lead].filter(Boolean).join('\n'))
    for (const [path, field] of fieldsIn(page.fields))
      say(`field ${path}`, '質問', fieldWords(body, field, place))
  }
  for (const [at, rule] of body.eligible.entries())
    say(
      `rule ${at}`,
      '申請できる条件',
      `${rule.text}\n${conditionWords(body, rule.holds, place)}\n当てはまらない人へ：${rule.otherwise}`,
    )
  say('route', '決裁の流れ', body.route.map((step) => stepWords(town, body, step, place)).join(' → '))
  say('due', 'お返事までの日数', `開庁日で${body.due.workingDays}日`)
  say('keep', '保存年限', `${body.keep.years}年`)
  const { approved, rejected, results, details = [] } = body.outcomes
  say('outcomes', '決定の言葉', [approved, rejected].join('・'))
  if (body.payout)
    say('payout', '支給', '決定すると、答えられた口座への支払いを、支払の束に入れられるようになります。')
  if (results) say('results', results.label, results.choices.map(({ label }) => label).join('・'))
  for (const field of details) say(`detail ${field.id}`, '決定の内容', fieldWords(body, field, place))
  for (const kind of LETTER_KINDS) say(`letter ${kind}`, LETTERS[kind], letterWords(body, kind))
  return lines
}

const fieldsIn = (fields: readonly FieldDefinition[], prefix = ''): [string, FieldDefinition][] =>
  fields.flatMap((field) => [
    [prefix + field.id, field] as [string, FieldDefinition],
    ...fieldsIn(innerOf(field), `${prefix}${field.id}.`),
  ])

function fieldWords(body: Definition, field: FieldDefinition, place: Place): string {
  return [
    `${field.label}（${KIND_NAMES[field.kind]}${field.optional ? '、任意' : ''}）`,
    field.hint,
    ...optionWords(field),
    field.when && `聞くのは：${conditionWords(body, field.when, place)}`,
    field.en && `英語：${field.en}`,
    field.easy && `やさしい日本語：${field.easy}`,
  ]
    .filter(Boolean)
    .join('\n')
}

/** What of a kind's own properties is set: 最少：1件. */
export const optionWords = (field: FieldDefinition): string[] =>
  (OPTIONS[field.kind] ?? []).flatMap(({ name, label, unit = '' }) => {
    const value = valueAt(field, name)
    if (value === undefined || value === '') return []
    if (value === true) return [label]
    if (!Array.isArray(value)) return [`${label}：${value}${unit}`]
    return [`${label}：${value.map((each) => (each as { label?: string }).label ?? each).join('・')}`]
  })

/** A property of a field by its name: `rules.past`. */
export const valueAt = (field: FieldDefinition, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], field)

export function stepWords(town: Town, body: Definition, step: Step, place: Place): string {
  const officeName = (id: string) => town.offices.find((each) => each.id === id)?.name ?? 'この町にない課'
  const when = 'when' in step && step.when ? `（${conditionWords(body, step.when, place)}のとき）` : ''
  switch (step.step) {
    case 'check':
      return `${officeName(step.office)}の審査`
    case 'approve':
      return `${step.post}の承認${when}`
    case 'consult':
      return `${officeName(step.office)}の${step.post}に合議${when}`
    case 'together':
      return `${step.of.map((each) => `${officeName(each.office)}の${each.post}`).join('と')}に同時に合議`
  }
}

function letterWords(body: Definition, kind: (typeof LETTER_KINDS)[number]): string {
  const { title, body: paragraphs, facts = [], remedy } = body.letters[kind]
  const slots = letterSlots(body, kind)
  return [
    title,
    ...paragraphs.map((each) => slotsShown(each, slots)),
    ...facts.map(({ label, slot }) => `${label}：${slotsShown(`{${slot}}`, slots)}`),
    remedy && '教示をつける',
  ]
    .filter(Boolean)
    .join('\n')
}

/** Questions that stand in both, in another order. */
function orderChange(before: Definition, after: Definition): Difference[] {
  const order = (body: Definition) =>
    body.pages.flatMap((page) => fieldsIn(page.fields).map(([path, field]) => ({ path, label: field.label })))
  const [old, present] = [order(before), order(after)]
  const both = (list: typeof old, other: typeof old) =>
    list.filter(({ path }) => other.some((each) => each.path === path))
  const [was, is] = [both(old, present), both(present, old)]
  if (was.every(({ path }, at) => is[at]?.path === path)) return []
  const words = (list: typeof old) => list.map(({ label }) => label).join(' → ')
  return [{ what: '質問の順番', before: words(was), after: words(is) }]
}
