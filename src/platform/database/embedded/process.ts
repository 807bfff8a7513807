/** Questions about processes that `process.kill(pid, 0)` answers wrongly: zombies and re-used pids. */
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { hostname } from 'node:os'

const linux = process.platform === 'linux'

/** Name of the place in which pids mean something: a machine, or a container on it. */
export const place = `${hostname()} ${linux ? readlinkSync('/proc/self/ns/pid') : ''}`.trim()

/** A mark that changes when the pid is given to another process; undefined when it is not running. */
export function birthMark(pid: number): string | undefined {
  if (!linux) return running(pid) ? 'running' : undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

function running(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Processes whose working directory is `dir`: every process of a PostgreSQL cluster sits in its data directory. */
export function processesIn(dir: string): number[] {
  if (!linux || !existsSync(dir)) return []
  const real = realpathSync(dir)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === real
      } catch {
        return false
      }
    })
    .map(Number)
}
