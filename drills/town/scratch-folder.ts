import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processesIn } from '../../src/platform/database/embedded/process.ts'

/** A DATA_DIR of a drill's own. Whatever ends the drill, no database server stays behind in it. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yakuba-drill-'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  process.on('exit', () => {
    for (const pid of processesIn(join(folder, 'postgres'))) process.kill(pid, 'SIGQUIT')
  })
  return folder
}
