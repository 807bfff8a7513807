/** A command that needs only the ground: it must also work where the house cannot be opened. */
import type { Ground } from '../ground.ts'

export type Flags = Readonly<Record<string, string | true>>

export interface GroundCommand {
  readonly name: string
  readonly usage: string
  readonly about: string
  run(ground: Ground, args: readonly string[], flags: Flags): Promise<unknown>
  human(result: never): string
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
