/** Fills an empty town with invented people and cases, once, however many processes start and however often they die. */
import type { Hall } from '#language'
import { migrate, sql, withClient } from '#platform/database'
import { installJobs } from '#platform/jobs'
import type { Ground, Say } from './ground.ts'
import { prepare } from './parts.ts'
import type { System } from './systems/system.ts'

/** Fills the town if nobody works in it yet. An earlier filling that was cut off is thrown away first. */
export async function fillSample(
  hall: Hall,
  ground: Ground,
  systems: readonly System[],
  say: Say,
): Promise<void> {
  await withClient(ground.premises, async (lock) => {
    await lock.query('select pg_advisory_lock(hashtextextended($1, 0))', [
      `yakuba sample ${ground.premises.schema}`,
    ])
    const filling = await findFilling(hall)
    if (filling === 'finished' || (filling === 'none' && (await hasStaff(hall)))) return
    if (filling === 'cut off') {
      say('前回の見本の準備が途中で止まっています。はじめからやり直します')
      await sql`drop schema ${sql.id(ground.premises.schema)} cascade`.execute(hall.db)
      await migrate({ ...ground.premises, first: installJobs })
      await prepare(hall, systems)
    }
    const started_at = hall.clock.now()
    await hall.db.insertInto('sample_filling').values({ started_at }).execute()
    for (const system of systems.filter(({ sample }) => sample)) {
      say(`見本を入れています(${system.name})`)
      await system.sample!(hall)
    }
    await hall.db.updateTable('sample_filling').set({ finished_at: hall.clock.now() }).execute()
  })
}

/** Only a town that was being filled, and in which nobody could work yet, is ever thrown away. */
async function findFilling({ db }: Hall): Promise<'none' | 'cut off' | 'finished'> {
  const row = await db.selectFrom('sample_filling').select('finished_at').executeTakeFirst()
  return row ? (row.finished_at ? 'finished' : 'cut off') : 'none'
}

const hasStaff = async ({ db }: Hall): Promise<boolean> =>
  (await db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined
