/** Where bytes lie: keys in, bytes out. It knows nothing of files, names or people. */
import type { Config } from '#platform/config'
import { openDiskStore } from './disk-store.ts'
import { openS3Store } from './s3-store.ts'

export interface Store {
  /** Durable when it returns. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** @throws Error when there is nothing under `key` */
  get(key: string): Promise<Uint8Array>
  /** Nothing happens when there is nothing. */
  remove(key: string): Promise<void>
  /** Everything there is, in batches. */
  list(): AsyncIterable<readonly { readonly key: string; readonly since: Date }[]>
}

export const openStore = ({ dataDir, s3 }: Pick<Config, 'dataDir' | 's3'>): Store =>
  s3 ? openS3Store(s3) : openDiskStore(dataDir)
