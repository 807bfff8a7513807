/** Opens the house on its ground: the one composition for the server, the commands, journeys, drills and bench. */
import { join } from 'node:path'
import { checkTown, type Hall, type Town } from '#language'
import { type Clock, systemClock } from '#platform/clock'
import type { Config } from '#platform/config'
import { migrate, openDatabase } from '#platform/database'
import { openDocuments } from '#platform/documents'
import { openFiles } from '#platform/files'
import { installJobs, openJobs } from '#platform/jobs'
import { closeMail } from '#platform/mail'
import { closeSampleProvider } from '#platform/people'
import { openVault } from '#platform/vault'
import { closeSampleLine } from '#systems/notices'
import { type Ground, openGround, type Say } from './ground.ts'

export type OpenHall = Hall & {
  /** Closes what was opened, the embedded server last. */
  close(): Promise<void>
}

export interface OpenOptions {
  readonly clock?: Clock
  readonly say?: Say
  /** Where the database already is; otherwise it is opened here. */
  readonly ground?: Ground
}

const towns = join(import.meta.dirname, '..', 'town')

/** The town hall of `config.town` with its database up to date. */
export async function openHouse(
  config: Config,
  { clock = systemClock, say, ground }: OpenOptions = {},
): Promise<OpenHall> {
  const land = ground ?? (await openGround(config, say))
  try {
    const applied = await migrate({ ...land.premises, first: installJobs })
    if (applied.length > 0) say?.(`表を用意しました(${applied.length}件)`)
    const hall: Hall = {
      config: land.config,
      clock,
      town: await loadTown(config.town),
      db: openDatabase({ ...land.premises, max: 20 }),
      vault: openVault(config),
      files: openFiles(config),
      jobs: openJobs(),
      documents: openDocuments({ templates: [join(towns, config.town, 'letters')] }),
    }
    const close = async () => {
      await closeSampleProvider(hall)
      await closeSampleLine(hall)
      await closeMail(hall)
      await hall.db.destroy()
      await land.leave()
    }
    return Object.assign(hall, { close })
  } catch (error) {
    await land.leave()
    throw error
  }
}

/**
 * `town/<id>/index.ts` exports the town as its default.
 * @throws Error with every sentence of `checkTown`: a town whose words do not fit together does not open
 */
async function loadTown(id: string): Promise<Town> {
  const module = (await import(join(towns, id, 'index.ts'))) as { default: Town }
  const wrong = checkTown(module.default)
  if (wrong.length > 0) throw new Error(`町の定義に合わないところがあります。\n${wrong.join('\n')}`)
  return module.default
}
