/** For tests of 子育て: a child, and a parent who works. */
import { name } from '../testing.ts'

export const child = {
  name,
  birth: '2026-11-10',
  relation: 'child',
  living: 'together',
  custody: true,
  support: 'same',
}
export const parent = { name, relation: 'mother', reason: 'work', employer: '見本商店', hours: 120 }
