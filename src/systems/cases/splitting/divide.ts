import { type Definition, type FieldDefinition, innerOf, isRow, type Row } from '#language'

/** Where a common attachment goes. */
export type Goes = 'both' | 'stays' | 'goes'

/** What a clerk chose to go to the new application. */
export interface Choice {
  /** By the path of a list, the places of those entries that go. */
  readonly entries: ReadonlyMap<string, ReadonlySet<number>>
  /** By id; both, where nothing is said. */
  readonly files: ReadonlyMap<string, Goes>
}

export interface Divided {
  readonly stays: Row
  readonly goes: Row
}

/**
 * The answers of an application as two: entries of a divided list stand on one side, everything else that was answered on
 * both. Nothing is lost: the two together hold every answer.
 */
export const divide = ({ pages }: Definition, answers: Row, choice: Choice): Divided => {
  const fields = pages.flatMap((page) => page.fields)
  return {
    stays: part(fields, answers, choice, 'stays', ''),
    goes: part(fields, answers, choice, 'goes', ''),
  }
}

function part(
  fields: readonly FieldDefinition[],
  answers: Row,
  choice: Choice,
  side: keyof Divided,
  prefix: string,
): Row {
  const kept: Record<string, unknown> = {}
  for (const field of fields) {
    const value = answers[field.id]
    if (value === undefined) continue
    const path = `${prefix}${field.id}`
    if (field.kind === 'group' && isRow(value))
      kept[field.id] = part(innerOf(field), value, choice, side, `${path}.`)
    else if (field.kind === 'repeat' && Array.isArray(value))
      kept[field.id] = value.filter((_, at) => standsOn(choice, path, at, side))
    else if (field.kind === 'attachment' && Array.isArray(value)) {
      const files = (value as { id: string }[]).filter(({ id }) => {
        const goes = choice.files.get(id) ?? 'both'
        return goes === 'both' || goes === side
      })
      if (files.length > 0) kept[field.id] = files
    } else kept[field.id] = value
  }
  return kept
}

const standsOn = ({ entries }: Choice, path: string, at: number, side: keyof Divided): boolean => {
  const gone = entries.get(path)
  return !gone || gone.size === 0 || gone.has(at) === (side === 'goes')
}

/** Where an answer's path (`children.2.name`) leads on one side; undefined where it is not on it. */
export function pathOn(path: string, { entries }: Choice, side: keyof Divided): string | undefined {
  for (const [list, gone] of entries) {
    if (gone.size === 0 || !path.startsWith(`${list}.`)) continue
    const [place = '', ...rest] = path.slice(list.length + 1).split('.')
    const at = Number(place)
    if (!Number.isInteger(at)) continue
    if (gone.has(at) !== (side === 'goes')) return undefined
    const before = [...Array(at).keys()].filter((each) => gone.has(each) === (side === 'goes')).length
    return [list, before, ...rest].join('.')
  }
  return path
}
