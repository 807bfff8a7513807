import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sql } from '#platform/database'
import { type TestHouse, testHouse } from '../web/testing.ts'
import { type Mail, queueMail } from './queue.ts'
import { closeMail, sendMail } from './send.ts'

let open: TestHouse
beforeAll(async () => {
  open = await testHouse()
})
afterAll(() => open.close())
beforeEach(async () => {
  await open.house.db.deleteFrom('sample_mail').execute()
  await sql`delete from _private_jobs`.execute(open.house.db)
})

const mail: Mail = {
  key: 'code:1',
  to: 'hanako@example.jp',
  subject: '【柴田町】お知らせ',
  text: '渡邉 様\n\n届きました。',
}
const queued = async () =>
  (
    await sql<{ payload: Mail }>`select payload from _private_jobs order by id`.execute(open.house.db)
  ).rows.map(({ payload }) => payload)
const received = () =>
  open.house.db.selectFrom('sample_mail').select(['recipient', 'subject', 'body', 'message_id']).execute()

test('メールは、書いた人の取引と運命を共にする', async () => {
  const { db } = open.house
  await db
    .transaction()
    .execute(async (tx) => {
      await queueMail(tx, open.house, mail)
      throw new Error('やめた')
    })
    .catch(() => undefined)
  expect(await queued()).toEqual([])
  await db.transaction().execute((tx) => queueMail(tx, open.house, mail))
  expect(await queued()).toEqual([mail])
})

test('同じ鍵のメールは、2度頼まれても1通だけ待つ', async () => {
  await queueMail(open.house.db, open.house, mail)
  await queueMail(open.house.db, open.house, mail)
  expect(await queued()).toHaveLength(1)
})

test('本物の SMTP で届き、題も文も化けない', async () => {
  await sendMail(mail, open.house)
  expect(await received()).toEqual([
    {
      recipient: 'hanako@example.jp',
      subject: '【柴田町】お知らせ',
      body: expect.stringContaining('渡邉 様\n\n届きました。'),
      message_id: '<code-1@town.example>',
    },
  ])
})

test('途中で落ちて送り直しても、受け取る側には1通', async () => {
  await sendMail(mail, open.house)
  await sendMail(mail, open.house)
  expect(await received()).toHaveLength(1)
})

test('題に改行があっても、あて先は増えない', async () => {
  await sendMail({ ...mail, subject: 'お知らせ\r\nBcc: thief@example.jp\r\n\r\n本文' }, open.house)
  const mails = await received()
  expect(mails.map(({ recipient }) => recipient)).toEqual(['hanako@example.jp'])
  expect(mails[0]?.body).toContain('届きました')
})

test('あて先にあたる人がいなければ、失敗として残り、また試される', async () => {
  await expect(sendMail({ ...mail, to: 'nobody@localhost' }, open.house)).rejects.toThrow()
  expect(await received()).toEqual([])
})

test('何通を同時に送っても、どれも届く', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, at) => sendMail({ ...mail, key: `k:${at}` }, open.house)))
  expect(await received()).toHaveLength(30)
})

test('閉じたあとでも、また送れば開き直す', async () => {
  await sendMail(mail, open.house)
  await closeMail(open.house)
  await sendMail({ ...mail, key: 'code:2' }, open.house)
  expect(await received()).toHaveLength(2)
})
