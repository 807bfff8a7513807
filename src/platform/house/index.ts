/** The house: everything a verb needs besides its own input. One is built at start, by `main`. */
import type { Clock } from '#platform/clock'
import type { Config } from '#platform/config'
import type { Database } from '#platform/database'
import type { Documents } from '#platform/documents'
import type { Files } from '#platform/files'
import type { Jobs } from '#platform/jobs'
import type { Vault } from '#platform/vault'
import type { TownFacts } from './town-facts.ts'

export {
  type Cardholder,
  type Office,
  type Permission,
  POSTS,
  type Post,
  type TownFacts,
} from './town-facts.ts'

export interface House {
  readonly config: Config
  /** Kysely on the town's schema. A verb opens one transaction and passes it down. */
  readonly db: Database
  readonly clock: Clock
  readonly files: Files
  readonly jobs: Jobs
  readonly documents: Documents
  /** Encrypts what must not be readable in the database (個人番号, TOTP secrets). */
  readonly vault: Vault
  readonly town: TownFacts
}
