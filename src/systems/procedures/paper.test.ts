import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Hall } from '#language'
import { settableClock } from '#platform/clock'
import { openDocuments } from '#platform/documents'
import { Problem, type WebRequest } from '#platform/web'
import shibata from '#town/shibata'
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts'
import { routes } from './routes.tsx'

let database: TestDatabase
let hall: Hall
beforeAll(async () => {
  database = await testDatabase()
  hall = {
    town: shibata,
    db: database.db,
    clock: settableClock('2026-11-24'),
    documents: openDocuments({ templates: [] }),
    config: { baseUrl: 'https://town.example' },
  } as unknown as Hall
})
afterAll(() => database.close())

const route = routes.find(({ path }) => path === '/procedures/:id/paper.pdf')!
const visit = async (id: string) => route.handle({ house: hall, params: { id } } as unknown as WebRequest)

test('だれでも、紙の用紙を印刷できる', async () => {
  expect(route).toMatchObject({ who: 'anyone', cache: 'public' })
  const response = await visit('child-allowance')
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(response.headers.get('content-disposition')).toMatch(/^inline/)
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('ない手続きの用紙は、ない', async () => {
  await expect(visit('nothing')).rejects.toBeInstanceOf(Problem)
})
