/** One program with its own database, as `npm start` on one small machine. */
import { join } from 'node:path'
import { processesIn } from '../../src/platform/database/embedded/process.ts'
import type { Chance } from '../random.ts'
import type { DrilledTown, Settings } from './drilled-town.ts'
import { type Program, startProgram } from './program.ts'

export async function openEmbeddedTown(settings: Settings): Promise<DrilledTown> {
  let program = startProgram(settings)
  let open = false
  const wait = async () => {
    await program.ready
    open = true
  }
  await wait()

  /** Now and then the database goes with it: that is what a power cut does to processes. */
  async function strikeAll(victim: Program, luck: Chance): Promise<string> {
    const database = luck.percent(25)
    open = false
    if (database)
      for (const pid of processesIn(join(settings.DATA_DIR, 'postgres'))) process.kill(pid, 'SIGKILL')
    await victim.strike()
    return database ? 'プログラムとデータベース' : 'プログラム'
  }

  return {
    doors: () => (open ? [program.url()] : []),
    async strike(luck) {
      const what = await strikeAll(program, luck)
      program = startProgram(settings)
      await wait()
      return what
    },
    async strikeWhileStarting(luck) {
      await strikeAll(program, luck)
      program = startProgram(settings)
      await new Promise((resolve) => setTimeout(resolve, luck.between(100, 2_000)))
      const what = await strikeAll(program, luck)
      program = startProgram(settings)
      await wait()
      return [what, `起動中の${what}`]
    },
    async close() {
      open = false
      await program.end()
    },
  }
}
