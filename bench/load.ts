/** Who asks for pages: wrk where it is installed, else autocannon; always a process of its own. */
import { execFile, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const AUTOCANNON = join(import.meta.dirname, '..', 'node_modules', 'autocannon', 'autocannon.js')
const CONNECTIONS = '32'
const SECONDS = '3'

export const loadTool = spawnSync('wrk', ['--version']).error ? 'autocannon' : 'wrk'

/** Answers a second, all of them good. @throws Error when some were not */
export async function requestsPerSecond(url: string): Promise<number> {
  if (loadTool === 'wrk') {
    const { stdout } = await run('wrk', [
      '-t1',
      `-c${CONNECTIONS}`,
      `-d${SECONDS}s`,
      '-H',
      'accept-encoding: br',
      url,
    ])
    if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(stdout)
    return Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1])
  }
  const options = ['-j', '-c', CONNECTIONS, '-d', SECONDS, '-H', 'accept-encoding=br', url]
  const { stdout } = await run(process.execPath, [AUTOCANNON, ...options])
  const result = JSON.parse(stdout) as { requests: { average: number }; non2xx: number; errors: number }
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx + result.errors} bad answers`)
  return result.requests.average
}
