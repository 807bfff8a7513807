/** 町の地図 in the builder: which place, which fields and which records anybody may see. */
import { type PublicMap, SHOWABLE_KINDS } from '#language'
import type { FormInput } from '#platform/web'
import type { Body, BodyField } from './body.ts'
import { conditionWords, readConditions } from './conditions.ts'

/** Fields that may be shown to anybody, besides the place itself. */
export const showable = ({ fields }: Pick<Body, 'fields'>): readonly BodyField[] =>
  fields.filter(({ kind }) => kind !== 'place' && SHOWABLE_KINDS.some((each) => each === kind))

/** What stands in the form; without a place nothing is public. The name of a record is always among its fields. */
export function readPublicMap(
  body: Pick<Body, 'fields' | 'title' | 'map'>,
  input: FormInput,
): PublicMap | undefined {
  if (!input.names().includes('map.by')) return body.map
  const by = body.fields.find(({ id }) => id === input.text('map.by'))?.id
  if (by === undefined) return undefined
  const chosen = input.all('map.columns')
  const columns = showable(body).flatMap(({ id }) => (id === body.title || chosen.includes(id) ? [id] : []))
  const where = readConditions(input, 'map.where', body.fields, body.map?.where)
  return { by, columns, ...(where && { where }) }
}

/** Without a field; a condition on it stays, and is asked about. Nothing is public without its place. */
export function publicMapWithout(map: PublicMap | undefined, id: string): PublicMap | undefined {
  if (!map || map.by === id) return undefined
  return { ...map, columns: map.columns.filter((each) => each !== id) }
}

/** In a sentence, for whoever decides that it is so. */
export function publicMapWords({ map, fields }: Pick<Body, 'map' | 'fields'>): string | undefined {
  if (!map) return undefined
  const named = [map.by, ...map.columns].map(
    (id) => `「${fields.find((field) => field.id === id)?.label ?? id}」`,
  )
  const which = map.where ? `${conditionWords(map.where, fields)}記録` : 'すべての記録'
  return `${which}の${named.join('')}を、町の地図で、だれでも見られます。`
}
