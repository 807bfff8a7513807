/** Residents who apply and staff who decide, all at once, until they are told to stop. */
import type { Database } from '#platform/database'
import shibata from '../../town/shibata/index.ts'
import { chance } from '../random.ts'
import type { Mailbox } from '../town/mailbox.ts'
import { answers } from './answers.ts'
import { DESKS, signInClerk, workOnOne } from './clerk.ts'
import { copiesOf } from './copies.ts'
import type { Ledger } from './ledger.ts'
import { press } from './press.ts'
import { fillIn, showCard, signInResident } from './resident.ts'
import { type Doors, GaveUp, openVisitor } from './visitor.ts'

export interface Crowd {
  /** @throws what somebody met that nobody should meet */
  check(): void
  /** Lets everybody finish what they have in hand. @returns how often somebody pressed and got no answer */
  goHome(): Promise<number>
}

interface CrowdPlan {
  readonly residents: number
  readonly seed: number
  /** How many drafts each resident has ready beside those they fill in. */
  readonly drafts: number
  /** Needed until everybody is signed in; the town may be killed only then. */
  readonly db: Database
  /** Where the town keeps its key. */
  readonly dataDir: string
}

const PAUSE_MS = 100
const procedures = shibata.procedures.filter(({ id }) => answers[id])

/** Signs everybody in and sets them to work. */
export async function gatherCrowd(
  doors: Doors,
  mailbox: Mailbox,
  ledger: Ledger,
  { residents, seed, drafts, db, dataDir }: CrowdPlan,
): Promise<Crowd> {
  let home = false
  const patience = { until: Number.POSITIVE_INFINITY }
  const visit = () => openVisitor(doors, () => Date.now() > patience.until)

  async function resident(at: number): Promise<() => Promise<void>> {
    const [visitor, luck] = [visit(), chance(seed + at)]
    const email = `enshu${at}@example.jp`
    await signInResident(visitor, mailbox, email)
    await showCard(db, dataDir, email)
    visitors.push(visitor)
    const ready = await copiesOf(db, await fillIn(visitor, procedures[at % procedures.length]!), drafts)
    return async () => {
      while (!home) {
        const prepared = luck.percent(80) ? ready.pop() : undefined
        const draft = prepared ?? (await fillIn(visitor, luck.oneOf(procedures)))
        ledger.sent.set(draft, false)
        const sent = await press(visitor, `/forms/${draft}/send`, {}, luck)
        if (sent.status !== 303 || !sent.location.endsWith('/done'))
          throw new Error(`the application was refused: ${sent.status} ${sent.location}`)
        ledger.sent.set(draft, true)
      }
    }
  }
  async function clerk(login: string, at: number): Promise<() => Promise<void>> {
    const [visitor, luck] = [visit(), chance(seed + 1_000 + at)]
    await signInClerk(visitor, login)
    visitors.push(visitor)
    return async () => {
      while (!home)
        if (!(await workOnOne(visitor, luck.oneOf(DESKS[login]!), ledger, luck)))
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }

  const visitors: ReturnType<typeof visit>[] = []
  const signedIn = await Promise.all([
    ...Array.from({ length: residents }, (_, at) => resident(at)),
    ...Object.keys(DESKS).map(clerk),
  ])
  const failed: unknown[] = []
  const working = signedIn.map((work) =>
    work().catch((error: unknown) => {
      if (!(error instanceof GaveUp)) failed.push(error)
    }),
  )
  const check = () => {
    if (failed.length > 0) throw failed[0]
  }
  return {
    check,
    async goHome() {
      home = true
      patience.until = Date.now() + 60_000
      await Promise.all(working)
      check()
      return visitors.reduce((sum, visitor) => sum + visitor.unanswered(), 0)
    },
  }
}
