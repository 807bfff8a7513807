import { expect, test } from 'vitest'
import { routesOf } from './parts.ts'
import { knownPages, searchedLists } from './platform/search/testing.ts'
import { systems } from './systems/index.ts'

const pages = routesOf(systems).filter(({ method }) => method === 'GET')

test('どのページも、一覧があるか、どう探すか、なぜ探せなくてよいかが書いてある', () => {
  const known = new Set(knownPages())
  expect(pages.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([])
})

test('書いてある一覧は、みなある', () => {
  const paths = pages.map(({ path }) => path)
  expect(searchedLists().filter((path) => !paths.includes(path))).toEqual([])
  expect(searchedLists().length).toBeGreaterThan(8)
})
