/** For tests: a house that tells its residents, served on a port and worked by a worker where a test wants both. */
import { v7 as uuid } from 'uuid'
import { sql } from '#platform/database'
import type { House } from '#platform/house'
import { startWorker } from '#platform/jobs'
import { beginSession, type ResidentActor } from '#platform/people'
import { serve } from '#platform/web'
import { freePort } from '../../../journeys/free-port.ts'
import { testHouse, testWeb, visitor } from '../../platform/web/testing.ts'
import { closeSampleLine, notices } from './index.ts'
import { tell } from './tell.ts'

export async function openNotices(settings: Readonly<Record<string, string>> = {}) {
  const port = await freePort()
  const open = await testHouse({
    PORT: String(port),
    RATE_SIGN_INS: '10000',
    RATE_POSTS: '10000',
    ...settings,
  })
  const { house, clock } = open
  const app = testWeb(house, notices.routes)
  const ends: (() => Promise<unknown>)[] = []
  return {
    ...{ house, clock, app },
    /** From now on the program listens and works, as `npm start` does. */
    async start() {
      const web = await serve(app, { host: '127.0.0.1', port })
      const worker = await startWorker(house, { tasks: notices.tasks as never })
      ends.push(web.stop, worker.stop)
    },
    async close() {
      for (const end of ends.reverse()) await end()
      await closeSampleLine(house)
      await open.close()
    },
  }
}

let people = 0

export async function aResident(house: House, email: string | null = `p${people++}@example.jp`) {
  const id = uuid()
  await house.db.insertInto('resident').values({ id, email, created_at: house.clock.now() }).execute()
  const known = email === null ? {} : { email }
  return {
    kind: 'resident',
    id,
    name: '見本',
    ...known,
    level: 'email',
    sessionId: uuid(),
  } satisfies ResidentActor
}

/** A browser in which somebody is signed in. */
export async function browserOf(open: Awaited<ReturnType<typeof openNotices>>, person: ResidentActor) {
  const { house, app } = open
  const browser = visitor(app)
  const session = { realm: 'resident', personId: person.id, level: 'email', agent: '', address: '' } as const
  browser.cookies.set('yakuba-session', await beginSession(house.db, house.clock.now(), session))
  await browser.get('/my/account/notices')
  return browser
}

/** Somebody's LINE, tied without the pages, which have their own tests. */
export async function tie(house: House, person: ResidentActor, { friend = true } = {}): Promise<string> {
  const user = `U${person.id.replaceAll('-', '')}`
  const now = house.clock.now()
  await house.db.insertInto('sample_line_user').values({ id: user, friend, created_at: now }).execute()
  await house.db
    .insertInto('line_link')
    .values({ id: uuid(), resident_id: person.id, line_user: user, linked_at: now })
    .execute()
  return user
}

/** Tells somebody something. @returns the deliveries that wait for it */
export async function tellThem(house: House, person: ResidentActor, key: string = uuid()) {
  const about = { kind: 'application', id: uuid() }
  const message = { key, residentId: person.id, title: '児童手当の認定', body: '認定しました。', about }
  await house.db.transaction().execute((tx) => tell(tx, house, message))
  return deliveriesOf(house, person)
}

export const deliveriesOf = (house: House, person: ResidentActor) =>
  house.db
    .selectFrom('notice_delivery')
    .innerJoin('notice', 'notice.id', 'notice_id')
    .select(['notice_delivery.id', 'notice_id', 'channel', 'recipient', 'sent_at', 'failed_at', 'reason'])
    .where('resident_id', '=', person.id)
    .orderBy('notice_delivery.created_at')
    .orderBy('notice_delivery.id')
    .execute()

/** What waits in the queue. */
export const jobsOf = async (house: House) =>
  (
    await sql<{ task: string; payload: Record<string, string>; run_at: Date }>`
      select task.identifier as task, job.payload, job.run_at
      from _private_jobs job join _private_tasks task on task.id = job.task_id order by job.id`.execute(
      house.db,
    )
  ).rows

/** What the town said to a LINE, oldest first. */
export const saidTo = async (house: House, user: string) =>
  (
    await house.db
      .selectFrom('sample_line_message')
      .select('body')
      .where('line_user', '=', user)
      .where('sender', '=', 'town')
      .orderBy('sent_at')
      .orderBy('id')
      .execute()
  ).map(({ body }) => body as { text?: string; template?: { actions: { uri: string }[] } })

/** Waits for what the worker does. */
export async function until<R>(find: () => Promise<R | undefined | false>): Promise<R> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await find()
    if (found) return found
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('it did not happen')
}
