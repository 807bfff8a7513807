import type { Sentence } from '../definition.ts'
import { type Grant, ME, type RegisterDefinition } from './definition.ts'
import { eachField } from './each-field.ts'
import { isStored, type RegisterField } from './fields.ts'

/**
 * Kinds that may be shown to anybody. Names of people, bank accounts and files are not among them, nor is what another register
 * holds: that one says itself what of it is public.
 */
export const SHOWABLE_KINDS: readonly RegisterField['kind'][] = [
  'text',
  'longText',
  'address',
  'tel',
  'email',
  'digits',
  'corporateNumber',
  'choice',
  'choices',
  'yesNo',
  'number',
  'yen',
  'date',
  'month',
  'place',
  'shape',
  'serial',
  'calculated',
]

/** What keeps a register from the map of the town, in sentences. */
export function publicMapProblems(
  { map, personal, title }: RegisterDefinition,
  fields: ReadonlyMap<string, RegisterField>,
): Sentence[] {
  if (!map) return []
  if (personal) return ['個人のことを記録する台帳は、町の地図に出せません。']
  const problems: Sentence[] = []
  if (fields.get(map.by)?.kind !== 'place')
    problems.push('町の地図に出すには、地図の位置の欄を選んでください。')
  if (!map.columns.includes(title))
    problems.push(
      `町の地図では、呼び名の欄「${fields.get(title)?.label ?? title}」が場所の名前になります。出す欄に入れてください。`,
    )
  for (const id of map.columns) {
    const field = fields.get(id)
    if (!field) problems.push(`町の地図に出す「${id}」という欄はありません。`)
    else if (!SHOWABLE_KINDS.includes(field.kind))
      problems.push(`「${field.label}」は、町の地図に出せない種類の欄です。`)
  }
  if (map.where) {
    eachField(map.where, (id) => {
      const field = fields.get(id)
      if (!field || !isStored(field)) problems.push(`町の地図に出す記録の条件に、「${id}」は使えません。`)
    })
    if (JSON.stringify(map.where).includes(`"${ME}"`))
      problems.push('町の地図に出す記録の条件に、「見ている人」は使えません。')
  }
  return problems
}

/** The same as a grant, for somebody of whom nothing is known. Nothing is public without it. */
export function publicGrants({ map, fields, personal }: RegisterDefinition): readonly Grant[] {
  if (!map || personal) return []
  const hide = fields.flatMap(({ id }) => (id === map.by || map.columns.includes(id) ? [] : [id]))
  return [{ may: ['read'], ...(map.where && { rows: map.where }), ...(hide.length > 0 && { hide }) }]
}
