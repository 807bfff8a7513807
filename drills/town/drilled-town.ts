import type { Chance } from '../random.ts'

export type Settings = Readonly<Record<'DATA_DIR' | 'SMTP_URL', string>> & Readonly<Record<string, string>>

/** A running town that can be struck. */
export interface DrilledTown {
  /** Addresses of the webs that answer just now. */
  doors(): readonly string[]
  /** Kills something, and sees to it that the town comes back. @returns what was killed */
  strike(luck: Chance): Promise<string>
  /** Kills, and kills again what is just starting: two kills. */
  strikeWhileStarting(luck: Chance): Promise<readonly string[]>
  /** Ends every process in order. */
  close(): Promise<void>
}
