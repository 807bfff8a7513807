/** The real program as a process of its own, started as `npm start` starts it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const living = new Set<ChildProcess>()
// Whatever ends the drill, no program of it stays behind.
process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL')
})

export interface Program {
  readonly pid: number
  /** Where its web listens; empty for a worker. Known once it is ready. */
  url(): string
  /** Resolves when it says that it is ready. @throws Error with its last words when it ends before that by itself */
  readonly ready: Promise<void>
  /** Milliseconds from the start to ready. */
  readonly took: () => number
  /** Ends it without warning, and waits until it is gone. */
  strike(): Promise<void>
  /** Ctrl-C, and waits until it has tidied up. */
  end(): Promise<void>
}

/** Everything but these settings is left at its default. */
export function startProgram(
  settings: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Program {
  const began = performance.now()
  let [text, url, took, struck] = ['', '', 0, false]
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'src', 'main.ts'), ...flags], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  living.add(child)
  const gone = new Promise<void>((done) => child.once('close', () => done()))
  void gone.then(() => living.delete(child))
  const ready = new Promise<void>((done, fail) => {
    const read = (chunk: Buffer) => {
      text = (text + chunk).slice(-20_000)
      if (took > 0 || !text.includes('Ctrl-C')) return
      took = performance.now() - began
      url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0] ?? ''
      done()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void gone.then(() => (struck ? done() : fail(new Error(`the program ended by itself:\n${text}`))))
  })
  ready.catch(() => undefined)
  const finish = async (signal: NodeJS.Signals) => {
    struck = true
    child.kill(signal)
    await gone
  }
  return {
    pid: child.pid!,
    url: () => url,
    ready,
    took: () => took,
    strike: () => finish('SIGKILL'),
    end: () => finish('SIGINT'),
  }
}
