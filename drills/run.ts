/** `npm run drill -- kill | restore | two | desk`: what a town must survive, done to the real program. */
import { drillDesk } from './desk.ts'
import { drillKill, killPlan } from './kill.ts'
import { drillRestore } from './restore.ts'
import { drillTwo } from './two.ts'

const drills: Readonly<Record<string, () => Promise<Drilled>>> = {
  kill: () => drillKill(killPlan(process.env)),
  restore: () => drillRestore(),
  two: () => drillTwo({ pairs: Number(process.env.PAIRS ?? 200) }),
  desk: () => drillDesk({ clerks: Number(process.env.CLERKS ?? 20), cases: 200, seconds: 60 }),
}

/** What a drill came to. Its summary is the last line it prints. */
export interface Drilled {
  readonly ok: boolean
  readonly summary: string
}

const drill = drills[process.argv[2] ?? '']
if (drill) {
  const { ok, summary } = await drill()
  console.log(summary)
  process.exit(ok ? 0 : 1)
}
console.error(`使い方: npm run drill -- ${Object.keys(drills).join(' | ')}`)
process.exit(2)
