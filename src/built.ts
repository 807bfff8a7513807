/** Sees to it that `dist/` is there and no older than what it is built from. */
import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from '#platform/database'
import type { Say } from './ground.ts'

const root = join(import.meta.dirname, '..')
const manifest = join(root, 'dist', '.vite', 'manifest.json')
/** Tailwind looks into every screen for the classes it uses. */
const sources = ['src/**/*.{ts,tsx,css,svg}', 'town/**/*.{ts,tsx}', 'scripts/build.ts', 'package-lock.json']

const changedAt = (path: string) => statSync(join(root, path)).mtimeMs

export async function ensureBuilt(say: Say): Promise<void> {
  // Several processes may start at once; only one builds, and the others find it built.
  await withLock(join(root, 'node_modules', '.yakuba-build.lock'), () => buildIfOld(say))
}

async function buildIfOld(say: Say): Promise<void> {
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0
  if (globSync(sources, { cwd: root }).every((path) => path.includes('.test.') || changedAt(path) <= built))
    return
  say('画面の部品を組み立てています')
  const { buildAssets } = await import('../scripts/build.ts')
  await buildAssets()
}
