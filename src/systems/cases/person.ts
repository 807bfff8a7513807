import { type Definition, innerOf, type PersonName, plainName, type Row } from '#language'
import { normalise } from '#platform/search'

/**
 * Who an application is about, so that two of the same person meet: name and birth of the first group that has both, as
 * they are searched (渡邉 is 渡辺). Undefined where no such group was asked or answered. The migration
 * `same-person` says the same in SQL.
 */
export function personKey({ pages }: Definition, answers: Row): string | undefined {
  for (const field of pages.flatMap((page) => page.fields)) {
    const inner = field.kind === 'group' ? innerOf(field) : []
    const { name, birth } = (answers[field.id] ?? {}) as Row
    const asked = inner.some((each) => each.id === 'name' && each.kind === 'personName')
    if (asked && name && typeof birth === 'string')
      return `${normalise(plainName(name as PersonName)).replaceAll(' ', '')}/${birth}`
  }
  return undefined
}
