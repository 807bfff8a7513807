import { POSTS } from '#platform/house'
import type { Sentence } from '../definition.ts'
import { RECORD_FACTS, type RegisterDefinition, reminderKey, type View } from './definition.ts'
import { eachField } from './each-field.ts'
import { isEntered, isStored, type RegisterField } from './fields.ts'
import { processProblems } from './process.ts'
import { publicMapProblems } from './public-map.ts'

const NEEDS: Readonly<Partial<Record<View['kind'], readonly [keyof View, string]>>> = {
  board: ['group', '列に分ける欄'],
  chart: ['group', '分ける欄'],
  calendar: ['by', '日付の欄'],
  map: ['by', '場所の欄'],
}

/** What does not fit together in a register whose shape is right, in sentences. */
export function checkRegister(definition: RegisterDefinition): Sentence[] {
  const fields = new Map(definition.fields.map((field) => [field.id, field]))
  const problems: Sentence[] = []
  const known = (id: string, where: string) => {
    if (!fields.has(id) && !RECORD_FACTS.some((fact) => fact === id))
      problems.push(`${where}が指している「${id}」という欄はありません。`)
  }
  // A right, or who hears of a record, must not hang on what somebody may read or change in another register.
  const own = (id: string, where: string) => {
    known(id, where)
    const field = fields.get(id)
    if (field && !isStored(field)) problems.push(`${where}に、参照と集計の欄「${field.label}」は使えません。`)
  }
  if (fields.size < definition.fields.length) problems.push('同じ id の欄が二つあります。')
  const labels = definition.fields.map(({ label }) => label)
  for (const label of new Set(labels.filter((each, at) => labels.indexOf(each) !== at)))
    problems.push(`「${label}」という欄が二つあります。名前を分けてください。`)
  known(definition.title, '呼び名')
  if (definition.key !== undefined) {
    known(definition.key, '見分ける欄')
    if (!KEYS.includes(fields.get(definition.key)?.kind ?? ''))
      problems.push('見分ける欄は、文字、番号、自動採番のどれかにしてください。')
  }
  definition.views.forEach((view) => {
    problems.push(...viewProblems(view, fields))
  })
  for (const grant of definition.grants) {
    if (grant.rows) eachField(grant.rows, (id) => own(id, '権限の条件'))
    for (const id of [...(grant.hide ?? []), ...(grant.fix ?? [])]) known(id, '権限')
  }
  if (definition.process) problems.push(...processProblems(definition.process, fields, definition.office))
  problems.push(...publicMapProblems(definition, fields))
  problems.push(...reminderProblems(definition, fields, own))
  definition.fields.forEach((field, at) => {
    problems.push(...derivedProblems(definition, field, at))
  })
  return problems
}

/** Kinds in which somebody of the town hall can be named. */
const NAMING = ['text', 'personName', 'email']

export const isDateField = (field: RegisterField): boolean =>
  field.kind === 'date' || (field.kind === 'calculated' && field.gives === 'date')

function reminderProblems(
  { reminders = [] }: RegisterDefinition,
  fields: ReadonlyMap<string, RegisterField>,
  own: (id: string, where: string) => void,
): Sentence[] {
  const keys = reminders.map(reminderKey)
  const twice = keys.some((key, at) => keys.indexOf(key) !== at)
  return [
    ...(twice ? ['日付の欄、日数、相手が同じ知らせが二つあります。'] : []),
    ...reminders.flatMap(({ field, to, text, where }) => {
      if (where) eachField(where, (id) => own(id, `知らせ「${text}」の条件`))
      const date = fields.get(field)
      const whom = fields.get(to)
      return [
        ...(date && isDateField(date) ? [] : [`知らせ「${text}」には、日付の欄を選んでください。`]),
        ...(to === 'office' || to === '@maker' || POSTS.some((post) => post === to)
          ? []
          : NAMING.includes(whom?.kind ?? '')
            ? []
            : [
                `知らせ「${text}」の相手がわかりません。課、職、記録を作った人か、職員の名前の欄にしてください。`,
              ]),
      ]
    }),
  ]
}

const KEYS = ['text', 'digits', 'serial', 'corporateNumber', 'email']

/** What is wrong with a view of these fields. */
export function viewProblems(view: View, fields: ReadonlyMap<string, RegisterField>): Sentence[] {
  const problems: Sentence[] = []
  const where = `表示「${view.name}」`
  const known = (id: string) => {
    if (!fields.has(id) && !RECORD_FACTS.some((fact) => fact === id))
      problems.push(`${where}が指している「${id}」という欄はありません。`)
  }
  if (view.filter) eachField(view.filter, known)
  for (const { field } of view.sort ?? []) known(field)
  for (const id of [...(view.columns ?? []), ...(view.totals ?? [])]) known(id)
  if (view.group !== undefined) known(view.group)
  if (view.across !== undefined) known(view.across)
  if (view.by !== undefined) known(view.by)
  const need = NEEDS[view.kind]
  if (need && view[need[0]] === undefined) problems.push(`${where}に、${need[1]}を決めてください。`)
  if (view.across !== undefined && view.across === view.group)
    problems.push(`${where}の縦と横に、同じ欄は選べません。`)
  if (view.kind === 'map' && view.by !== undefined && fields.get(view.by)?.kind !== 'place')
    problems.push(`${where}の場所の欄には、地図の位置の欄を選んでください。`)
  return problems
}

function derivedProblems({ fields }: RegisterDefinition, field: RegisterField, at: number): Sentence[] {
  if (field.kind === 'lookup' && !fields.some(({ id, kind }) => id === field.link && kind === 'link'))
    return [`「${field.label}」が参照する「${field.link}」という関連の欄はありません。`]
  if (field.kind === 'rollup' && field.how !== 'count' && field.field === undefined)
    return [`「${field.label}」に、集計する欄を決めてください。`]
  if (field.kind !== 'calculated') return []
  const before = fields.slice(0, at).filter((each) => isEntered(each) || each.kind === 'calculated')
  return before.length === 0 ? [`「${field.label}」の計算に使える欄が、前にありません。`] : []
}
