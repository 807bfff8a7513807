/**
 * `npm run drill -- desk`: twenty members of staff at once, most of them over the same cases, through two webs. Nothing
 * that was acknowledged is lost, and those of another office see none of it.
 */
import { rmSync } from 'node:fs'
import { headsFileIn } from '#platform/audit'
import { openDatabase, startPostgres } from '#platform/database'
import shibata from '../town/shibata/index.ts'
import { checkBooks } from './books/check-books.ts'
import { drain } from './books/drain.ts'
import type { Fault } from './books/fault.ts'
import { answers } from './people/answers.ts'
import { DESKS, signInClerk, workOnOne } from './people/clerk.ts'
import { hire } from './people/colleagues.ts'
import { copiesOf } from './people/copies.ts'
import { acknowledged, openLedger } from './people/ledger.ts'
import { fillIn, showCard, signInResident } from './people/resident.ts'
import { openVisitor, type Visitor } from './people/visitor.ts'
import { chance } from './random.ts'
import type { Drilled } from './run.ts'
import { openMailbox } from './town/mailbox.ts'
import { scratchFolder } from './town/scratch-folder.ts'
import { openSeveralTown } from './town/several-town.ts'

/** Whose work the twenty do, and who of another office looks on. */
const LIKE = ['madoguchi', 'tantou', 'kakaricho', 'kacho'] as const
const STRANGER = 'nousei'

interface Plan {
  readonly clerks: number
  readonly cases: number
  readonly seconds: number
}

export async function drillDesk({ clerks, cases, seconds }: Plan): Promise<Drilled> {
  const folder = scratchFolder()
  const postgres = await startPostgres(folder)
  const mailbox = await openMailbox()
  const town = await openSeveralTown({
    ...{ DATA_DIR: folder, SMTP_URL: mailbox.url, DATABASE_URL: postgres.url, SAMPLE: 'yes' },
    ...{ RATE_POSTS: '1000000', RATE_PAGES: '1000000', RATE_SIGN_INS: '1000000' },
  })
  const db = openDatabase({ url: postgres.url, schema: 'shibata', max: 2 })
  const ledger = openLedger()
  const faults: Fault[] = []

  await apply()
  const strangers = Math.ceil(clerks / 10)
  const logins = await Promise.all(
    Array.from({ length: clerks }, (_, at) =>
      hire(db, folder, at < strangers ? STRANGER : LIKE[at % LIKE.length]!, at),
    ),
  )
  const signedIn = await Promise.all(
    logins.map(async (login) => {
      const visitor = openVisitor(town.doors)
      await signInClerk(visitor, login, login.split('-')[0])
      return { login, visitor }
    }),
  )
  console.log(`  職員${signedIn.length}人が働いています`)
  const until = Date.now() + seconds * 1_000
  await Promise.all(
    signedIn.map(({ login, visitor }, at) =>
      login.startsWith(STRANGER) ? lookOn(visitor) : work(visitor, login, at),
    ),
  )

  async function apply(): Promise<void> {
    const visitor = openVisitor(town.doors)
    await signInResident(visitor, mailbox, 'madoguchi20@example.jp')
    await showCard(db, folder, 'madoguchi20@example.jp')
    const procedures = shibata.procedures.filter(({ id }) => answers[id])
    for (const procedure of procedures) {
      const first = await fillIn(visitor, procedure)
      const copies = await copiesOf(db, first, Math.ceil(cases / procedures.length) - 1)
      for (const draft of [first, ...copies]) {
        ledger.sent.set(draft, false)
        const sent = await visitor.press(`/forms/${draft}/send`, {})
        ledger.sent.set(draft, sent.status === 303)
      }
    }
  }

  async function work(visitor: Visitor, login: string, at: number): Promise<void> {
    const luck = chance(at)
    const views = DESKS[login.split('-')[0]!]!
    while (Date.now() < until)
      if (!(await workOnOne(visitor, luck.oneOf(views), ledger, luck)))
        await new Promise((resolve) => setTimeout(resolve, 50))
  }

  /** Asks for what is not theirs: in lists, in searches, by address, and by pressing. */
  async function lookOn(visitor: Visitor): Promise<void> {
    const foreign = await db
      .selectFrom('application')
      .select(['id', 'number', 'applicant'])
      .where('applicant', 'like', '演習%')
      .limit(cases)
      .execute()
    for (let turn = 0; Date.now() < until; turn += 1) {
      const { id, number, applicant } = foreign[turn % foreign.length]!
      const asked = {
        '/desk/cases': await visitor.get('/desk/cases'),
        '/desk/cases?q=': await visitor.get(`/desk/cases?q=${encodeURIComponent(applicant)}`),
        '/desk/cases?view=done&q=': await visitor.get(`/desk/cases?view=done&q=${number}`),
      }
      const refused = {
        '/desk/cases/:id': await visitor.get(`/desk/cases/${id}`),
        '/desk/cases/:id/note': await visitor.press(`/desk/cases/${id}/note`, {
          expected: '1',
          text: '見えない',
        }),
      }
      for (const [path, { text }] of Object.entries(asked)) if (text.includes(id)) saw(path, number)
      for (const [path, { status }] of Object.entries(refused))
        if (status < 400) saw(`${path}（${status}）`, number)
    }
  }

  function saw(path: string, number: string): void {
    faults.push({ kind: 'wrong', what: `ほかの課の職員が ${path} で申請 ${number} に届きました` })
  }

  await drain(db)
  await town.close()
  const books = await checkBooks(db, { ledger, handed: mailbox.handed, headsFile: headsFileIn(folder) })
  faults.push(...books.faults)
  console.log(`  ${books.counted}`)
  for (const { kind, what } of faults.slice(0, 20)) console.log(`  ${kind}  ${what}`)
  await db.destroy()
  await postgres.stop()
  await mailbox.close()
  rmSync(folder, { recursive: true, force: true })
  const count = (kind: Fault['kind']) => faults.filter((fault) => fault.kind === kind).length
  return {
    ok: faults.length === 0 && books.auditOk,
    summary: `desk: clerks ${clerks}, acknowledged ${acknowledged(ledger)}, lost ${count('lost')}, doubled ${count('doubled')}, wrong ${count('wrong')}`,
  }
}
