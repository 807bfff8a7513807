/** Commands by how much of the town must stand before them. Those that need the whole house are in systems/system.ts. */
import type { Config } from '#platform/config'
import type { Ground } from '../ground.ts'

export type Flags = Readonly<Record<string, string | true>>

interface Named {
  readonly name: string
  readonly usage: string
  readonly about: string
  human(result: never): string
}

/** Needs the settings alone: done at a desk, on a machine that has no town yet. */
export interface DeskCommand extends Named {
  run(config: Config, args: readonly string[], flags: Flags): Promise<unknown>
}

/** Needs only the ground: it must also work where the house cannot be opened. */
export interface GroundCommand extends Named {
  run(ground: Ground, args: readonly string[], flags: Flags): Promise<unknown>
}

/** The operator asked for something that is not said that way. Ends with code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The one file a command works on. */
export function oneFile(usage: string, args: readonly string[]): string {
  const [file, ...more] = args
  if (!file || more.length > 0) throw new UsageError(`使い方: ${usage}`)
  return file
}
