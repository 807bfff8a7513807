/** One process at a time in a section, across processes, released by death. */
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { birthMark, place } from './process.ts'

interface Holder {
  readonly pid: number
  readonly born: string | undefined
  readonly place: string
}

/** Runs `work` while holding the lock file at `path`. A dead holder's lock is taken over. */
export async function withLock<T>(path: string, work: () => Promise<T>, patienceMs = 60_000): Promise<T> {
  mkdirSync(dirname(path), { recursive: true })
  const mine = `${path}.${uuid()}`
  const me: Holder = { pid: process.pid, born: birthMark(process.pid), place }
  writeFileSync(mine, JSON.stringify(me), { mode: 0o600 })
  try {
    for (let waited = 0; !acquire(mine, path); waited += 25) {
      if (waited > patienceMs)
        throw new Error(`${path} を他のプロセスが使い続けています。(locked by another process)`)
      await wait(25)
    }
    try {
      return await work()
    } finally {
      rmSync(path, { force: true })
    }
  } finally {
    rmSync(mine, { force: true })
  }
}

/** `link` is the one file operation that is atomic and fails when the name is taken. */
function acquire(mine: string, path: string): boolean {
  try {
    linkSync(mine, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const holder = read(path)
  if (holder && holder.place === place && birthMark(holder.pid) !== holder.born) {
    const grave = `${mine}.dead`
    try {
      renameSync(path, grave)
      const buried = read(grave)
      if (buried && buried.pid !== holder.pid) linkSync(grave, path)
    } catch {
      // Another process buried it first.
    }
    rmSync(grave, { force: true })
  }
  return false
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}
