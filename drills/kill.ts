/**
 * `npm run drill -- kill`: kills the real program at random moments under a load of real requests, then compares the
 * town's books with what the people outside were told.
 */
import { rmSync } from 'node:fs'
import { headsFileIn } from '#platform/audit'
import { type Database, openDatabase, type Postgres, startPostgres } from '#platform/database'
import { checkBooks } from './books/check-books.ts'
import { drain } from './books/drain.ts'
import type { Fault } from './books/fault.ts'
import { gatherCrowd } from './people/crowd.ts'
import { acknowledged, openLedger } from './people/ledger.ts'
import { chance } from './random.ts'
import type { Drilled } from './run.ts'
import { openEmbeddedTown } from './town/embedded-town.ts'
import { openMailbox } from './town/mailbox.ts'
import { scratchFolder } from './town/scratch-folder.ts'
import { openSeveralTown } from './town/several-town.ts'

const MODES = {
  embedded: '1つのプログラム、組み込みのデータベース',
  several: '窓口2つ、裏方2つ、1つのデータベース',
}
type Mode = keyof typeof MODES

export interface KillPlan {
  readonly kills: number
  readonly modes: readonly Mode[]
  readonly seed: number
  readonly residents?: number
}

/** `KILLS`, `MODE` (embedded, several, both) and `SEED`. */
export function killPlan(env: Readonly<Record<string, string | undefined>>): KillPlan {
  const mode = env.MODE ?? 'both'
  if (mode !== 'both' && !Object.hasOwn(MODES, mode)) throw new Error(`MODE: ${mode}`)
  return {
    kills: Number(env.KILLS ?? 100),
    modes: mode === 'both' ? ['embedded', 'several'] : [mode as Mode],
    seed: Number(env.SEED ?? Date.now() % 1_000_000),
  }
}

export async function drillKill({ kills, modes, seed, residents = 4 }: KillPlan): Promise<Drilled> {
  console.log(`種 ${seed}（SEED=${seed} で同じ順に繰り返せます）`)
  const told: Awaited<ReturnType<typeof drillMode>>[] = []
  for (const [at, mode] of modes.entries()) {
    const share = Math.floor(kills / modes.length) + (at < kills % modes.length ? 1 : 0)
    console.log(`\n${MODES[mode]}：${share}回`)
    told.push(await drillMode(mode, { kills: share, seed: seed + at, residents }))
  }
  const faults = told.flatMap((each) => each.faults)
  for (const { kind, what } of faults.slice(0, 20)) console.log(`  ${kind}  ${what}`)
  const count = (kind: Fault['kind']) => faults.filter((fault) => fault.kind === kind).length
  const sum = (key: 'kills' | 'acknowledged') => told.reduce((total, each) => total + each[key], 0)
  const auditOk = told.every((each) => each.auditOk)
  const differing = count('wrong') > 0 ? `differing ${count('wrong')}, ` : ''
  return {
    ok: faults.length === 0 && auditOk && sum('kills') >= kills,
    summary:
      `kills ${sum('kills')}, acknowledged ${sum('acknowledged')}, lost ${count('lost')}, ` +
      `doubled ${count('doubled')}, ${differing}audit chain ${auditOk ? 'ok' : 'broken'}`,
  }
}

async function drillMode(mode: Mode, plan: { kills: number; seed: number; residents: number }) {
  const folder = scratchFolder()
  const mailbox = await openMailbox()
  const ledger = openLedger()
  const luck = chance(plan.seed)
  const settings = {
    DATA_DIR: folder,
    SMTP_URL: mailbox.url,
    SAMPLE: 'yes',
    ...{ RATE_POSTS: '1000000', RATE_PAGES: '1000000', RATE_SIGN_INS: '1000000' },
  }
  const postgres = mode === 'several' ? await startPostgres(folder) : undefined
  const town = postgres
    ? await openSeveralTown({ ...settings, DATABASE_URL: postgres.url })
    : await openEmbeddedTown(settings)
  const crowd = await withTown(folder, postgres, (db) =>
    gatherCrowd(town.doors, mailbox, ledger, { ...plan, db, dataDir: folder, drafts: 30 * plan.kills }),
  )

  let kills = 0
  while (kills < plan.kills) {
    await untilBusy(() => acknowledged(ledger))
    await new Promise((resolve) => setTimeout(resolve, luck.between(0, 1_000)))
    crowd.check()
    const twice = kills + 2 <= plan.kills && luck.percent(15)
    const killed = twice ? await town.strikeWhileStarting(luck) : [await town.strike(luck)]
    kills += killed.length
    console.log(
      `  ${String(kills).padStart(4)}  応答した送信${String(acknowledged(ledger)).padStart(6)}件  ${killed.join('、')}`,
    )
  }
  const unanswered = await crowd.goHome()

  const books = await withTown(folder, postgres, async (db) => {
    const hurried = await drain(db)
    await town.close()
    console.log(`  答えのなかった送信${unanswered}回、待たずにやり直した仕事${hurried}件`)
    return await checkBooks(db, { ledger, handed: mailbox.handed, headsFile: headsFileIn(folder) })
  })
  await postgres?.stop()
  await mailbox.close()
  console.log(`  ${books.counted}`)
  if (books.faults.length === 0 && books.auditOk) rmSync(folder, { recursive: true, force: true })
  else console.log(`  調べられるように ${folder} を残します`)
  return { kills, acknowledged: acknowledged(ledger), ...books }
}

const MOST_PATIENCE_MS = 5_000

/** A kill proves something only while work is being done: waits for an answer since the last kill, but not for ever. */
async function untilBusy(answered: () => number): Promise<void> {
  const before = answered()
  for (let waited = 0; waited < MOST_PATIENCE_MS && answered() === before; waited += 20)
    await new Promise((resolve) => setTimeout(resolve, 20))
}

/** Opens the database of the town beside its processes. */
async function withTown<T>(
  folder: string,
  own: Postgres | undefined,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const ground = own ?? (await startPostgres(folder))
  const db = openDatabase({ url: ground.url, schema: 'shibata', max: 2 })
  try {
    return await work(db)
  } finally {
    await db.destroy()
    if (!own) await ground.stop()
  }
}
