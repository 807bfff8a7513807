import type { Filter } from './definition.ts'

/** Calls `visit` for every field that a filter names. */
export function eachField(filter: Filter, visit: (id: string) => void): void {
  if (filter.op === 'all' || filter.op === 'any') for (const each of filter.of) eachField(each, visit)
  else if (filter.op === 'not') eachField(filter.of, visit)
  else visit(filter.field)
}
