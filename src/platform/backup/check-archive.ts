import { readArchive, sha256 } from './archive.ts'
import { FORMAT, isManifest, MANIFEST, type Manifest, partsOf } from './manifest.ts'
import { BackupRefused } from './refused.ts'

/**
 * Reads an archive from end to end before anything is touched.
 * @throws BackupRefused when it is cut off, when one byte differs, or when it is no archive of ours
 */
export async function checkArchive(path: string): Promise<Manifest> {
  const found = new Map<string, string>()
  let manifest: { format?: unknown } | undefined
  try {
    for await (const entry of readArchive(path)) {
      if (entry.path === MANIFEST) manifest = JSON.parse(entry.bytes.toString())
      else found.set(entry.path, sha256(entry.bytes))
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new BackupRefused(`控え ${path} がありません。`)
    throw new BackupRefused(
      `控え ${path} は壊れているか、途中で切れています。別の控えを使ってください。(${(error as Error).message})`,
    )
  }
  if (!manifest)
    throw new BackupRefused(
      `控え ${path} には目録がありません。途中で切れているか、役場の控えではありません。`,
    )
  if (manifest.format !== FORMAT)
    throw new BackupRefused(`控え ${path} の形式(${manifest.format})を、このプログラムは読めません。`)
  if (!isManifest(manifest))
    throw new BackupRefused(`控え ${path} の目録が壊れています。別の控えを使ってください。`)
  for (const part of partsOf(manifest))
    if (found.get(part.path) !== part.sha256)
      throw new BackupRefused(`控え ${path} の ${part.path} が欠けているか、書き換わっています。`)
  return manifest
}
