/** For tests: every page a resident may meet on the way through the town's procedures, as the real application draws it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { inject } from 'vitest'
import { told } from '#doors/form'
import { type Guide, type PersonName, plainName, type Row } from '#language'
import { settableClock } from '#platform/clock'
import { readConfig } from '#platform/config'
import { json, sql } from '#platform/database'
import { beginSession, identify } from '#platform/people'
import { openWeb } from '#platform/web'
import { openHouse } from '../../src/open-house.ts'
import { routesOf } from '../../src/parts.ts'
import { testSchemaName } from '../../src/platform/database/testing.ts'
import { visitor } from '../../src/platform/web/testing.ts'
import { systems } from '../../src/systems/index.ts'
import town from './index.ts'
import { walkProxies } from './testing-proxy-pages.ts'

export interface PageSeen {
  readonly name: string
  readonly html: string
}

const PLACES = [
  '/',
  '/procedures',
  '/guide',
  '/procedures?q=zzz',
  `/procedures?event=${encodeURIComponent('子育て')}`,
  ...town.procedures.map((each) => `/procedures/${each.id}`),
  '/offices',
  ...['/opendata', '/opendata?q=zzz', '/opendata/request', '/opendata/request/sent'],
  ...[
    '/map',
    '/map?chosen=1',
    '/map?l=evacuation_space&d=洪水',
    '/map?l=aed&open=1',
    '/map/near',
    '/map/public_toilet/043231-013-00001',
  ],
  '/sign-in',
  '/sign-in/code',
  '/sign-in/card',
  '/sign-in/card/back',
  '/sample/line',
  '/sample/line/dialog/bot/accountLink',
  '/nowhere',
]
const MINE = [
  ...[
    '/my',
    '/my/letters',
    '/my/records',
    '/my/account',
    '/my/account/email',
    '/my/proxies',
    '/my/proxies/new',
    '/sign-in/card',
  ],
  ...[
    '/my/account/notices',
    '/my/account/notices?done=tried',
    '/line/link',
    '/line/link?linkToken=abcdefghij',
  ],
]

/** Opens a town, walks through it as somebody with these wishes (`lang`, `ruby`), and closes it. */
export async function walkTown(wishes: Readonly<Record<string, string>>): Promise<PageSeen[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'walk-'))
  const clock = settableClock('2026-11-24')
  const schema = testSchemaName()
  const settings = {
    DATABASE_URL: inject('postgresUrl'),
    SCHEMA: schema,
    DATA_DIR: dataDir,
    BASE_URL: 'http://town.example',
    SAMPLE: 'yes',
    RATE_SIGN_INS: '10000',
  }
  const hall = await openHouse(readConfig(settings), { clock })
  try {
    return await walk(hall, wishes)
  } finally {
    await sql`drop schema if exists ${sql.id(schema)} cascade`.execute(hall.db)
    await hall.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function walk(
  hall: Awaited<ReturnType<typeof openHouse>>,
  wishes: Readonly<Record<string, string>>,
): Promise<PageSeen[]> {
  const app = openWeb({ house: hall, routes: routesOf(systems), identify })
  const comer = () => {
    const visits = visitor(app)
    for (const [name, value] of Object.entries(wishes)) visits.cookies.set(name, value)
    return visits
  }
  const person = comer()
  const seen: PageSeen[] = []
  const keep = async (named: string, response: Response) => {
    if (response.status === 429 || response.status >= 500) throw new Error(`${named}: ${response.status}`)
    const html = await response.text()
    if (html.startsWith('<!DOCTYPE')) seen.push({ name: named, html })
  }
  const visit = async (path: string) => keep(path, await person.get(path))

  for (const place of PLACES) await visit(place)
  for (const address of ['船岡中央二丁目3-45', '船岡中央', '仙台市', 'zzz', ''])
    await keep(`/map/near (${address})`, await person.post('/map/near', { address }))
  for (const guide of town.guides ?? []) {
    const one = comer()
    const address = `/guide/${encodeURIComponent(guide.event)}`
    await keep(`${guide.event}の案内`, await one.get(address))
    await keep(`${guide.event}の案内 (empty)`, await one.post(address))
    for (let at = 0; at < 6; at += 1)
      await keep(`${guide.event}の案内 (${at})`, await one.post(address, answersAt(guide, at)))
  }
  for (const definition of town.procedures) {
    // Somebody else each time: nobody fills in so many forms in a minute.
    const one = comer()
    await keep(`${definition.id} eligibility`, await one.get(`/procedures/${definition.id}/eligibility`))
    for (const word of ['', 'no'])
      await keep(
        `${definition.id} eligibility (${word})`,
        await one.post(
          `/procedures/${definition.id}/eligibility`,
          Object.fromEntries(definition.eligible.map((_, at) => [`rule-${at}`, word])),
        ),
      )
    await one.get(`/procedures/${definition.id}`)
    const started = await one.post(`/procedures/${definition.id}/start`)
    const begun = started.headers.get('location')?.split('/').at(-1) as string
    for (const { id } of definition.pages) {
      // Sent empty, a page comes back with all its questions and what is missing; one that asks nothing must be opened.
      const empty = await one.post(`/forms/${begun}/${id}`)
      const came = empty.status < 300 || empty.status >= 400
      await keep(`${definition.id} ${id}`, came ? empty : await one.get(`/forms/${begun}/${id}`))
    }
    await keep(`${definition.id} check`, await one.get(`/forms/${begun}/check`))
    await keep(`${definition.id} saved`, await one.get(`/forms/${begun}/saved`))
  }

  const resident = await register()
  for (const { procedure, answers } of firstOfEach()) {
    await signIn(procedure, answers)
    await person.get(`/procedures/${procedure}`)
    const draft = (await person.post(`/procedures/${procedure}/start`)).headers
      .get('location')
      ?.split('/')
      .at(-1) as string
    await hall.db
      .updateTable('draft')
      .set({ answers: json(answers) })
      .where('id', '=', draft)
      .execute()
    await keep(`${procedure} check (filled)`, await person.get(`/forms/${draft}/check`))
    const sent = await person.post(`/forms/${draft}/send`)
    if (sent.status !== 303) await keep(`${procedure} (not sent)`, sent)
    else await visit(sent.headers.get('location') as string)
  }
  for (const place of MINE) await visit(place)
  await keep('/line/link (agreed)', await person.post('/line/link', { linkToken: 'abcdefghij' }))
  const filed = await hall.db
    .selectFrom('application')
    .select('id')
    .where('resident_id', '=', resident)
    .execute()
  for (const { id } of filed) await visit(`/my/applications/${id}`)
  await walkProxies(hall, { id: resident, email: 'walk@example.jp' }, person, keep)
  return seen

  async function register() {
    const id = uuid()
    await hall.db
      .insertInto('resident')
      .values({ id, email: 'walk@example.jp', created_at: hall.clock.now() })
      .execute()
    return id
  }

  /** With the card of whoever the answers say applies. */
  async function signIn(procedure: string, answers: Row) {
    const fields =
      town.procedures.find(({ id }) => id === procedure)?.pages.flatMap((each) => each.fields) ?? []
    const given = told(fields, answers)
    const name = given['jpki.name'] as PersonName | undefined
    const facts = {
      name: name ? plainName(name) : '見本 花子',
      address: '宮城県柴田郡柴田町船岡',
      birth: given['jpki.birth'] ?? '1990-05-14',
    }
    const session = { realm: 'resident', personId: resident, level: 'card', agent: '', address: '' } as const
    const card = (id: string) => hall.vault.seal(JSON.stringify(facts), `card:${id}`)
    const token = await beginSession(hall.db, hall.clock.now(), { ...session, card })
    person.cookies.set('yakuba-session', token)
  }
}

/** To every question of a guide the answer at this place, the last where there are not so many. */
const answersAt = ({ questions }: Guide, at: number) =>
  Object.fromEntries(
    questions.map((question) => {
      const answers = question.kind === 'choice' ? question.choices.map(({ id }) => id) : ['yes', 'no']
      return [question.id, answers[Math.min(at, answers.length - 1)] ?? '']
    }),
  )

/** The sample's first application of each procedure. */
const firstOfEach = () => [
  ...new Map((town.sample?.applications ?? []).toReversed().map((each) => [each.procedure, each])).values(),
]
