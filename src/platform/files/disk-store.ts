import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Store } from './store.ts'

/** Files in `DATA_DIR/files`: written beside, synced, renamed, so that a power cut leaves a whole file or none. */
export function openDiskStore(dataDir: string): Store {
  const root = join(dataDir, 'files')
  const pathOf = (key: string) => {
    if (!/^[0-9a-f]{2}\/[0-9a-f]{38}$/.test(key)) throw new Error(`not a key of this store: ${key}`)
    return join(root, key)
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const beside = `${path}.${randomBytes(4).toString('hex')}.part`
      const file = await open(beside, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(beside, path)
      await syncFolder(dirname(path))
    },
    get: (key) => readFile(pathOf(key)),
    remove: (key) => rm(pathOf(key), { force: true }),
    async *list() {
      for (const folder of await names(root)) {
        const keys = (await names(join(root, folder))).map((name) => `${folder}/${name}`)
        yield await Promise.all(
          keys
            .filter((key) => !key.endsWith('.part'))
            .map(async (key) => ({ key, since: (await stat(join(root, key))).mtime })),
        )
      }
    },
  }
}

/** The rename itself must survive a power cut. Windows cannot open a folder, and journals its names. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function names(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
