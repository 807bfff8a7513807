/** Who is using a cluster. The last one to leave stops it; a place elsewhere that uses it keeps us out. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { birthMark, place } from './process.ts'

const HEARTBEAT_MS = 5_000
/** A user elsewhere (another container on the same volume) cannot be asked, only heard. */
const SILENCE_MS = 20_000

interface User {
  readonly pid: number
  readonly born: string | undefined
  readonly place: string
}

/** Signs in at `dir`. The returned function signs out. */
export function signIn(dir: string): () => void {
  mkdirSync(dir, { recursive: true, mode: 0o700 })
  const file = join(dir, uuid())
  const me: User = { pid: process.pid, born: birthMark(process.pid), place }
  writeFileSync(file, JSON.stringify(me), { mode: 0o600 })
  const beat = setInterval(() => {
    try {
      utimesSync(file, new Date(), new Date())
    } catch {
      clearInterval(beat)
    }
  }, HEARTBEAT_MS)
  beat.unref()
  return () => {
    clearInterval(beat)
    rmSync(file, { force: true })
  }
}

/** Live users, here and elsewhere. Records of the dead are swept away. */
export function presentUsers(dir: string): { here: number; elsewhere: string[] } {
  const present = { here: 0, elsewhere: [] as string[] }
  for (const name of list(dir)) {
    const file = join(dir, name)
    try {
      const user = JSON.parse(readFileSync(file, 'utf8')) as User
      const quiet = Date.now() - statSync(file).mtimeMs
      if (user.place === place && birthMark(user.pid) === user.born) present.here++
      else if (user.place !== place && quiet < SILENCE_MS) present.elsewhere.push(user.place)
      else rmSync(file, { force: true })
    } catch {
      // Signed out, or is writing its record just now, while we read.
    }
  }
  return present
}

function list(dir: string): string[] {
  try {
    return readdirSync(dir)
  } catch {
    return []
  }
}
