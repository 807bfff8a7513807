/** Two webs and two workers on one PostgreSQL, as a town with several machines has them. */
import type { Chance } from '../random.ts'
import type { DrilledTown, Settings } from './drilled-town.ts'
import { type Program, startProgram } from './program.ts'

const ROLES = ['--web', '--web', '--worker', '--worker'] as const

/** `settings` name the database. */
export async function openSeveralTown(settings: Settings): Promise<DrilledTown> {
  // One alone first: it makes the tables and the sample.
  const programs: Program[] = []
  const closed = new Set<Program>()
  for (const role of ROLES) {
    programs.push(startProgram(settings, [role]))
    if (programs.length === 1) await programs[0]!.ready
  }
  await Promise.all(programs.map(({ ready }) => ready))
  const restarting = new Set<Promise<void>>()

  async function strikeAt(at: number): Promise<string> {
    const victim = programs[at]!
    closed.add(victim)
    await victim.strike()
    programs[at] = startProgram(settings, [ROLES[at]!])
    return ROLES[at] === '--web' ? '窓口のプロセス' : '裏方のプロセス'
  }
  const back = (at: number) => {
    const coming = programs[at]!.ready.finally(() => restarting.delete(coming))
    restarting.add(coming)
    return coming
  }
  /** Those that have come back; nobody strikes a town that is already all down. */
  const standing = () => programs.map((_, at) => at).filter((at) => programs[at]!.took() > 0)

  async function strike(luck: Chance): Promise<string> {
    while (standing().length < 2) await Promise.race(restarting)
    const at = luck.oneOf(standing())
    const what = await strikeAt(at)
    void back(at)
    return what
  }
  return {
    doors: () =>
      programs
        .filter((each, at) => ROLES[at] === '--web' && each.took() > 0 && !closed.has(each))
        .map((each) => each.url()),
    strike,
    async strikeWhileStarting(luck) {
      while (standing().length < 2) await Promise.race(restarting)
      const at = luck.oneOf(standing())
      const first = await strikeAt(at)
      await new Promise((resolve) => setTimeout(resolve, luck.between(100, 2_000)))
      const second = await strikeAt(at)
      void back(at)
      return [first, `起動中の${second}`]
    },
    async close() {
      await Promise.all(restarting)
      for (const program of programs) closed.add(program)
      await Promise.all(programs.map((program) => program.end()))
    },
  }
}
