import { apply, type Definition, type Life, type Row, routeFor, routeOf, START, type Step } from '#language'
import { dateOf } from '#platform/clock'
import type { Database, Transaction } from '#platform/database'
import { type Consent, findConsent } from '#systems/proxies'
import { getDefinition } from './definitions.ts'
import { type Logged, readLog } from './log.ts'

/** An application with its whole life, as a clerk, a letter or the next event needs it. */
export interface Case {
  readonly application: Application
  readonly definition: Definition
  /** The present answers, with the facts that conditions may point at. */
  readonly answers: Row
  /** The answers before the last 補正. */
  readonly former?: Row
  /** 工程 of this case as its present answers make it, or as somebody changed it. */
  readonly route: readonly Step[]
  readonly log: readonly Logged[]
  readonly life: Life
  /** Paths whose present answers are what the applicant's card said. */
  readonly proven: ReadonlySet<string>
  /** By which a 代理人 filed it, as it stands now. */
  readonly consent?: Consent
}

type Application = NonNullable<Awaited<ReturnType<typeof findRow>>>

const findRow = (db: Database | Transaction, id: string, lock: boolean) =>
  db
    .selectFrom('application')
    .select([
      'id',
      'number',
      'procedure',
      'definition',
      'office',
      'door',
      'resident_id',
      'consent_id',
      'proxy_id',
      'applicant',
      'answers',
    ])
    .select([
      'revision',
      'filed_at',
      'due_on',
      'state',
      'assignee',
      'decided_at',
      'result',
      'version',
      'shared_with',
    ])
    .where('id', '=', id)
    .where('put_away_at', 'is', null)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()

/** Asks no permission. Undefined for what was put away. `lock`: nobody else may change the case until the transaction ends. */
export async function findCase(
  db: Database | Transaction,
  id: string,
  { lock = false } = {},
): Promise<Case | undefined> {
  const application = await findRow(db, id, lock)
  if (!application) return undefined
  const [definition, log, revisions] = [
    await getDefinition(db, application.definition),
    await readLog(db, id),
    await revisionsOf(db, application),
  ]
  const filedOn = dateOf(application.filed_at)
  const known = log.filter((each) => each.identity !== undefined).map((each) => each.identity)
  /** Answers of a revision, with how surely the person was known then. A 補正 under way has none yet. */
  const answersOf = (revision: number): Row => ({
    ...(revisions[revision - 1] ?? revisions.at(-1)),
    '@identity': known[revision - 1] ?? known.at(-1) ?? 'none',
  })
  const routeAt = (revision: number) => routeFor(definition, answersOf(revision), filedOn)
  const { revision } = application
  const life = replay(routeAt, log)
  const consent = application.consent_id ? await findConsent(db, application.consent_id) : undefined
  return {
    ...(consent && { consent }),
    application,
    definition,
    answers: answersOf(revision),
    ...(revision > 1 && { former: answersOf(revision - 1) }),
    route: routeOf(life, routeAt(revision)),
    log,
    life,
    proven: new Set(log.findLast((each) => each.identity !== undefined)?.proven),
  }
}

async function revisionsOf(
  db: Database | Transaction,
  { id, answers, revision }: Application,
): Promise<Row[]> {
  if (revision === 1) return [answers as Row]
  const rows = await db
    .selectFrom('application_answers')
    .select('answers')
    .where('application_id', '=', id)
    .orderBy('revision')
    .execute()
  return rows.map((row) => row.answers as Row)
}

/** Events with which the answers change. */
const REVISING: readonly Logged['event']['kind'][] = ['corrected', 'split']

/** The life a log tells. Each part is read under the route of the answers that counted then. */
function replay(routeAt: (revision: number) => readonly Step[], log: readonly Logged[]): Life {
  let life = START
  let revision = 1
  let route = routeAt(revision)
  for (const { seq, event } of log) {
    if (REVISING.includes(event.kind)) route = routeAt(++revision)
    const applied = apply(route, life, event)
    if (applied.refusal !== undefined) throw new Error(`event ${seq} (${event.kind}): ${applied.refusal}`)
    life = applied.life
  }
  return life
}

/** How often this has happened in a case: the round of a letter and its notice. */
export const roundOf = ({ log }: Case, kind: Logged['event']['kind']): number =>
  log.filter((each) => each.event.kind === kind).length
