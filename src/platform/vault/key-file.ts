import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The key in `DATA_DIR/secret.key`, made once. Processes that start together agree on one: `link` does not replace. */
export function readOrMakeKey(dataDir: string): string {
  const file = join(dataDir, 'secret.key')
  const found = read(file)
  if (found) return found
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const mine = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  writeFileSync(mine, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(mine, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(mine, { force: true })
  }
  const key = read(file)
  if (!key) throw new Error(`${file} を読めません。`)
  return key
}

function read(file: string): string | undefined {
  try {
    const key = readFileSync(file, 'utf8').trim()
    if (!/^[0-9a-f]{64}$/.test(key))
      throw new Error(`${file} の中身が壊れています。控えから戻してください。(damaged key file)`)
    return key
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
