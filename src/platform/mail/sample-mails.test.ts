import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { testDatabase } from '../database/testing.ts'
import { planOf } from '../search/testing.ts'
import { sampleMails, sampleMailsQuery } from './sample-mails.ts'

const { db, close } = await testDatabase()
afterAll(close)
beforeAll(() =>
  sql`insert into sample_mail (id, received_at, message_id, recipient, subject, body)
    select gen_random_uuid(), '2026-11-23'::timestamptz + (n % 7) * interval '1 minute', n::text, 'hanako' || n || '@example.jp',
      case when n % 900 = 0 then 'サインインの番号' else '申請を受け付けました' end, '番号は ' || n || ' です'
    from generate_series(1, 3000) n`.execute(db),
)

test('見本のメールは、件名とあて先で探せて、続きを読める', async () => {
  expect((await sampleMails(db, { q: 'さいんいん' })).rows).toHaveLength(3)
  expect((await sampleMails(db, { q: 'HANAKO2718@' })).rows).toHaveLength(1)
  const first = await sampleMails(db, {})
  const second = await sampleMails(db, { after: first.next })
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(60)
  expect(await planOf(db, sampleMailsQuery(db, { q: 'さいんいん' }), ['sample_mail'])).toContain(
    'sample_mail_search',
  )
})

test('本文にある番号では探せない', async () => {
  expect((await sampleMails(db, { q: '番号は' })).rows).toEqual([])
})
