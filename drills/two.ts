/**
 * `npm run drill -- two`: two webs and two workers on one PostgreSQL. The same draft is sent through both webs at the
 * same instant; two clerks do the same thing to one case through different webs; every job is done once.
 */
import { rmSync } from 'node:fs'
import { headsFileIn } from '#platform/audit'
import { openDatabase, startPostgres } from '#platform/database'
import shibata from '../town/shibata/index.ts'
import { checkBooks } from './books/check-books.ts'
import { drain } from './books/drain.ts'
import type { Fault } from './books/fault.ts'
import { signInClerk } from './people/clerk.ts'
import { openLedger } from './people/ledger.ts'
import { fillIn, showCard, signInResident } from './people/resident.ts'
import { openVisitor, type Visitor } from './people/visitor.ts'
import type { Drilled } from './run.ts'
import { openMailbox } from './town/mailbox.ts'
import { scratchFolder } from './town/scratch-folder.ts'
import { openSeveralTown } from './town/several-town.ts'

const RESIDENTS = 4
const movingOut = shibata.procedures.find(({ id }) => id === 'moving-out')!

export async function drillTwo({ pairs }: { pairs: number }): Promise<Drilled> {
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

  /** A visitor goes through both webs by turns: two presses at once are one in each, with one session. */
  async function sendPairs(visitor: Visitor, at: number): Promise<void> {
    for (let sent = at; sent < pairs; sent += RESIDENTS) {
      const draft = await fillIn(visitor, movingOut)
      const both = await Promise.all([1, 2].map(() => visitor.post(`/forms/${draft}/send`, {})))
      ledger.sent.set(draft, true)
      for (const { status, location } of both)
        if (status !== 303 || !location.endsWith('/done'))
          faults.push({ kind: 'lost', what: `送信に ${status} ${location} と答えました` })
      if ((sent + 1) % 50 === 0) console.log(`  ${String(sent + 1).padStart(4)}組`)
    }
  }
  const residents = await Promise.all(
    Array.from({ length: RESIDENTS }, async (_, at) => {
      const visitor = openVisitor(town.doors)
      const email = `futatsu${at}@example.jp`
      await signInResident(visitor, mailbox, email)
      await showCard(db, folder, email)
      return visitor
    }),
  )
  await Promise.all(residents.map(sendPairs))

  const clerks = await Promise.all(
    ['madoguchi', 'tantou'].map(async (login, at) => {
      const visitor = openVisitor(() => [town.doors()[at]!])
      await signInClerk(visitor, login)
      return visitor
    }),
  )
  const races = Math.ceil(pairs / 5)
  const cases = await db
    .selectFrom('application')
    .select(['id', 'version'])
    .where('state', '=', 'submitted')
    .where('procedure', '=', movingOut.id)
    .limit(races)
    .execute()
  const raced: Fault[][] = []
  for (const { id, version } of cases) raced.push(await race(clerks, id, version))
  faults.push(...raced.flat())
  const fair = raced.filter((found) => found.length === 0).length
  console.log(
    `  職員二人が同時に起案：${cases.length}件。一人だけが通り、もう一人が知らされたもの：${fair}件`,
  )

  await drain(db)
  await town.close()
  faults.push(...handedTwice(mailbox.handed))
  const books = await checkBooks(db, { ledger, handed: mailbox.handed, headsFile: headsFileIn(folder) })
  faults.push(...books.faults)
  console.log(`  ${books.counted}`)
  for (const { kind, what } of faults.slice(0, 20)) console.log(`  ${kind}  ${what}`)
  await db.destroy()
  await postgres.stop()
  await mailbox.close()
  rmSync(folder, { recursive: true, force: true })
  const count = (kind: Fault['kind']) => faults.filter((fault) => fault.kind === kind).length
  const differing = count('wrong') > 0 ? `, differing ${count('wrong')}` : ''
  return {
    ok: faults.length === 0 && books.auditOk,
    summary: `two: pairs ${pairs}, doubled ${count('doubled')}, lost ${count('lost')}${differing}`,
  }
}

/** Both saw the same version; one of them wins, the other is told (409). */
async function race(clerks: readonly Visitor[], id: string, version: number): Promise<Fault[]> {
  const fields = { expected: String(version), outcome: 'approved', reason: '要件を満たすため' }
  const answers = await Promise.all(clerks.map((clerk) => clerk.post(`/desk/cases/${id}/propose`, fields)))
  const [won, told] = [303, 409].map((status) => answers.filter((each) => each.status === status).length)
  if (won === 1 && told === 1) return []
  const kind = won === 2 ? 'doubled' : 'lost'
  return [{ kind, what: `二人の起案に ${answers.map(({ status }) => status).join(' と ')} と答えました` }]
}

/** With nobody killed, every job is done once: no mail is handed over a second time. */
const handedTwice = (handed: ReadonlyMap<string, number>): Fault[] =>
  [...handed]
    .filter(([, times]) => times > 1)
    .map(([id, times]) => ({ kind: 'doubled', what: `メール ${id}（${times}回）` }))
