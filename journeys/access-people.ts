/** The people and the records of the access sweep: somebody's own things, and everybody who might want them. */
import { Buffer } from 'node:buffer'
import { v7 as uuid } from 'uuid'
import { isoDate } from '#platform/clock'
import { sql } from '#platform/database'
import { end } from '../src/systems/proxies/end.ts'
import { registerMandate } from '../src/systems/proxies/mandates.ts'
import { consents } from '../src/systems/proxies/testing.ts'
import { type HttpVisitor, httpVisitor, signedIn } from './http-visitor.ts'
import type { JourneyTown } from './town.ts'

export const ROLES = [
  'だれでもない人',
  '住民A',
  '住民B',
  '主事',
  '係長',
  '課長',
  'ほかの課の主事',
  '情報担当',
  '代理人',
  '終わった代理人',
] as const
export type Role = (typeof ROLES)[number]

/** 住民A lets the first act for them; the second did so until today. */
const PROXIES: Partial<Record<Role, string>> = {
  代理人: 'sweep-proxy@example.jp',
  終わった代理人: 'sweep-former@example.jp',
}

const LOGINS: Partial<Record<Role, string>> = {
  主事: 'madoguchi',
  係長: 'kakaricho',
  課長: 'kacho',
  ほかの課の主事: 'nousei',
  情報担当: 'joho',
}

export async function everybodyIn(town: JourneyTown, owner: string): Promise<Record<Role, HttpVisitor>> {
  const { db } = town.hall
  const staff = await db.selectFrom('staff').select(['id', 'login']).execute()
  const other = await db
    .selectFrom('resident')
    .select('id')
    .where('id', '!=', owner)
    .where('email', 'not in', Object.values(PROXIES))
    .executeTakeFirstOrThrow()
  const proxies = await db
    .selectFrom('resident')
    .select(['id', 'email'])
    .where('email', 'in', Object.values(PROXIES))
    .execute()
  const people: [Role, HttpVisitor][] = []
  for (const role of ROLES) {
    const id = staff.find((each) => each.login === LOGINS[role])?.id
    const visitor = id
      ? await signedIn(town, 'staff', id)
      : role === 'だれでもない人'
        ? await httpVisitor(town)
        : await signedIn(
            town,
            'resident',
            proxies.find(({ email }) => email === PROXIES[role])?.id ?? (role === '住民A' ? owner : other.id),
          )
    people.push([role, visitor])
  }
  return Object.fromEntries(people) as Record<Role, HttpVisitor>
}

export interface Records {
  readonly owner: string
  readonly applicant: string
  readonly number: string
  readonly application: string
  readonly draft: string
  readonly page: string
  readonly file: string
  readonly draftFile: string
  readonly letter: string
  readonly notice: string
  readonly payment: string
  readonly batch: string
  /** By which 代理人 acts for 住民A. */
  readonly consent: string
  /** A 委任状 that an office of 主事 took in. */
  readonly mandate: string
  /** A list of cases whose time is over, waiting to be signed. */
  readonly disposalList: string
  /** A form that the office is making. */
  readonly form: string
  /** A register of living people that the office of 主事 keeps, one of its records, an import of 係長's into it. */
  readonly register: string
  readonly record: string
  readonly registerImport: string
  /** A file of that record, and what somebody said about it. */
  readonly recordFile: string
  readonly comment: string
  /** An app that the office is making. */
  readonly appDraft: string
  /** What is being decided about one of the records. */
  readonly recordDecision: string
  /** The sample's stock-take of pupils' devices, one of these, and an access point. */
  readonly stockTake: string
  readonly pupilDevice: string
  readonly accessPoint: string
}

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** 住民A's application with a file and a letter, a draft with a file, a notice. The letter is printed by the worker. */
export async function recordsOf(town: JourneyTown): Promise<Records> {
  const { db, clock, files } = town.hall
  const letter = await firstLetter(town)
  const application = await db
    .selectFrom('application')
    .select(['id', 'number', 'applicant', 'resident_id'])
    .where('id', '=', letter.application_id)
    .executeTakeFirstOrThrow()
  const owner = application.resident_id as string
  const keep = (purpose: string) =>
    files.store(db as never, { bytes: PIXEL, name: 'しゃしん.png', purpose, owner }, clock.now())

  const file = await keep('sweep')
  await db
    .insertInto('application_file')
    .values({ application_id: application.id, file_id: file.id, field: 'photos' })
    .execute()
  const visitor = await signedIn(town, 'resident', owner)
  const started = await visitor.post('/procedures/disaster-certificate/start')
  const draft = started.headers.get('location')?.split('/').at(-1) as string
  const draftFile = await keep('draft:sweep')
  await db.insertInto('draft_file').values({ draft_id: draft, file_id: draftFile.id }).execute()
  const notice = await db
    .selectFrom('notice')
    .select('id')
    .where('resident_id', '=', owner)
    .executeTakeFirstOrThrow()
  const { id: payment } = await db.selectFrom('payment').select('id').executeTakeFirstOrThrow()
  const { id: batch } = await db.selectFrom('payout_batch').select('id').executeTakeFirstOrThrow()
  const { id: disposalList } = await db.selectFrom('retention_list').select('id').executeTakeFirstOrThrow()
  return {
    owner,
    applicant: application.applicant,
    number: application.number,
    application: application.id,
    ...{
      draft,
      page: 'disaster',
      file: file.id,
      draftFile: draftFile.id,
      letter: letter.id,
      notice: notice.id,
      payment,
      batch,
      consent: await consentOf(town, owner),
      mandate: await mandateOf(town),
      disposalList,
      form: await beginForm(town),
      ...(await registerOf(town)),
      ...(await devicesOf(town)),
    },
  }
}

/** 住民A lets one act for them and has stopped letting another. @returns the consent that holds */
async function consentOf({ hall }: JourneyTown, owner: string): Promise<string> {
  const person = (id: string, email: string, name: string) =>
    ({ kind: 'resident', id, email, name, level: 'email', sessionId: id }) as const
  const self = person(owner, 'sweep-owner@example.jp', '見本 本人')
  const made: string[] = []
  for (const email of Object.values(PROXIES)) {
    const id = uuid()
    await hall.db.insertInto('resident').values({ id, email, created_at: hall.clock.now() }).execute()
    made.push(await consents(hall, self, person(id, email, '見本 代理'), { sees: 'all' }))
  }
  const [holds = '', former = ''] = made
  await end(hall, self, former)
  return holds
}

async function mandateOf({ hall }: JourneyTown): Promise<string> {
  const { id, name } = await hall.db
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('login', '=', LOGINS.主事 as string)
    .executeTakeFirstOrThrow()
  const clerk = { kind: 'staff', id, name, sessionId: id, assignments: [] } as const
  return registerMandate(hall, clerk, {
    ...{ name: '見本 高齢', birth: isoDate('1940-05-14'), address: '宮城県柴田郡柴田町船岡' },
    ...{ email: 'sweep-mandate@example.jp', relation: 'family', office: 'health' },
    ...{ procedures: ['insurance-card-reissue'], until: isoDate('2099-12-31') },
    scan: { name: '委任状.png', type: 'image/png', bytes: PIXEL },
  })
}

async function asStaff(town: JourneyTown, role: Role): Promise<HttpVisitor> {
  const { id } = await town.hall.db
    .selectFrom('staff')
    .select('id')
    .where('login', '=', LOGINS[role] as string)
    .executeTakeFirstOrThrow()
  return signedIn(town, 'staff', id)
}

const lastOf = (response: Response): string => response.headers.get('location')?.split('/').at(-1) as string

/** The sample's register of what people asked for, with an import that was begun, and an app that is being made. */
async function registerOf(town: JourneyTown) {
  const register = 'sample-request'
  const clerk = await asStaff(town, '主事')
  const list = await (await clerk.get(`/desk/registers/${register}`)).text()
  const recordIn = (page: string) =>
    new RegExp(`/desk/registers/${register}/records/([0-9a-f-]+)`).exec(page)?.[1] as string
  const record = recordIn(list)
  const bytes = Buffer.from('件名,受けた日,分野,内容,対応\r\n見本の要望,2026-11-01,公園,見本です。,受付')
  const chief = await asStaff(town, '係長')
  const upload = new FormData()
  upload.set('file', new File([bytes], '要望.csv', { type: 'text/csv' }))
  const begun = await chief.post(`/desk/registers/${register}/import`, upload)
  const sheet = new FormData()
  for (const [name, value] of Object.entries({ office: 'tax', from: 'file', name: '見本の鍵' }))
    sheet.set(name, value)
  sheet.set('file', new File(['鍵の番号,どこの鍵か\r\n1,正面玄関'], '鍵.csv', { type: 'text/csv' }))
  const made = await clerk.post('/desk/registers/make', sheet)
  const underWay = `/desk/registers/${register}?${new URLSearchParams({ f: 'state', o: 'is', v: '対応中' })}`
  const doing = recordIn(await (await clerk.get(underWay)).text())
  const proposed = await clerk.post(`/desk/registers/${register}/records/${doing}/move`, {
    ...{ move: 'refuse', version: '1' },
  })
  const recordDecision = lastOf(proposed).split('?')[0] as string
  const recordFile = await fileOf(town, register, record)
  const said = await clerk.post(`/desk/registers/${register}/records/${record}/comments`, {
    text: '見本の話です。',
  })
  const comment = said.headers.get('location')?.split('#comment-').at(-1) as string
  return {
    ...{ register, record, recordFile, comment, recordDecision },
    registerImport: lastOf(begun),
    appDraft: lastOf(made),
  }
}

/** A photograph that was taken off again: it stays with its record. */
async function fileOf({ hall }: JourneyTown, register: string, record: string): Promise<string> {
  const { id: staff } = await hall.db
    .selectFrom('staff')
    .select('id')
    .where('login', '=', LOGINS.主事 as string)
    .executeTakeFirstOrThrow()
  const at = hall.clock.now()
  const photo = { bytes: PIXEL, name: '要望.png', purpose: 'sweep', owner: staff }
  const { id } = await hall.files.store(hall.db as never, photo, at)
  await hall.db
    .insertInto('record_file')
    .values({ file_id: id, register, field: 'photos', record, by_id: staff, created_at: at })
    .execute()
  return id
}

async function devicesOf({ hall: { db } }: JourneyTown) {
  const { id: stockTake } = await db.selectFrom('stock_take').select('id').executeTakeFirstOrThrow()
  const { record: pupilDevice } = await db
    .selectFrom('stock_take_item')
    .select('record')
    .where('stock_take', '=', stockTake)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ id: string }>`select id from register__access_point limit 1`.execute(db)
  return { stockTake, pupilDevice, accessPoint: rows[0]!.id }
}

async function beginForm(town: JourneyTown): Promise<string> {
  const clerk = await asStaff(town, '主事')
  const started = await clerk.post('/desk/forms/new', { office: 'welfare', from: 'template price-relief' })
  return started.headers.get('location')?.split(/[/?]/).at(-2) as string
}

async function firstLetter({ hall }: JourneyTown) {
  for (let tries = 0; tries < 300; tries++) {
    const letter = await hall.db
      .selectFrom('letter')
      .innerJoin('application', 'application.id', 'letter.application_id')
      .innerJoin('notice', 'notice.resident_id', 'application.resident_id')
      .select(['letter.id', 'letter.application_id'])
      .where('application.procedure', '=', 'child-allowance')
      .executeTakeFirst()
    if (letter) return letter
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('the worker printed no letter in a minute')
}
