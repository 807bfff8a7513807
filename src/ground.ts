/** What stands before the house does: a running PostgreSQL and the store of the files. */
import type { Premises } from '#platform/backup'
import type { Config } from '#platform/config'
import { startPostgres } from '#platform/database'
import { openStore } from '#platform/files'

export interface Ground {
  /** As read, with the address of the embedded server where there was none. */
  readonly config: Config & { readonly databaseUrl: string }
  readonly premises: Premises
  /** Stops the embedded server, unless another process uses it. */
  leave(): Promise<void>
}

/** Tells the operator what is being done. */
export type Say = (step: string) => void

/** Starts the embedded server unless DATABASE_URL names another. */
export async function openGround(config: Config, say: Say = () => undefined): Promise<Ground> {
  const postgres = config.databaseUrl ? undefined : await startEmbedded(config, say)
  const databaseUrl = config.databaseUrl ?? postgres!.url
  return {
    config: { ...config, databaseUrl },
    premises: { url: databaseUrl, schema: config.schema, store: openStore(config) },
    leave: async () => await postgres?.stop(),
  }
}

async function startEmbedded(config: Config, say: Say) {
  say(`データベースを起動しています(${config.dataDir})`)
  const postgres = await startPostgres(config.dataDir)
  if (postgres.reused) say('動いているデータベースに加わりました')
  return postgres
}
