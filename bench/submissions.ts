/** Submissions a second, durable, against the same rows written by bare SQL on the same database. */
import { openPool } from '#platform/database'
import { submit } from '../src/systems/cases/submit.ts'
import { eightAtOnce, fullDrafts, newFiler } from './applications.ts'
import { recordWrites, writeAgain } from './bare-sql.ts'
import { type Bench, beside, clocked, interleaved } from './figure.ts'

const EACH = 150
const REPEATS = 5

export const submissions: Bench = {
  name: '申請の受付',
  async run({ hall }) {
    const filer = await newFiler(hall)
    const resident = filer.actor.kind === 'resident' ? filer.actor.id : ''
    const drafts = await fullDrafts(hall, filer, 2 * EACH * (REPEATS + 1) + 1)
    const was = drafts.pop()!
    const statements = await recordWrites(hall, (recorded) => submit(recorded, filer, was))
    const kept = new Set([resident])

    const { databaseUrl, schema } = hall.config
    const pool = openPool({ url: databaseUrl!, schema }, 8)
    const perSecond = async (work: (draft: string) => Promise<unknown>) => {
      const batch = drafts.splice(0, EACH)
      return (EACH / (await clocked(() => eightAtOnce(batch, work)))) * 1_000
    }
    const ours = () =>
      perSecond(async (draft) => {
        const { errors } = await submit(hall, filer, draft)
        if (errors) throw new Error(JSON.stringify(errors))
      })
    const theirs = () =>
      perSecond(async (draft) => {
        const client = await pool.connect()
        await writeAgain(client, statements, { kept, draft, was }).finally(() => client.release())
      })
    await ours()
    await theirs()
    const found = await interleaved(REPEATS, ours, theirs)
    await pool.end()
    const what = `同じ行を書く${statements.length}文だけのSQL`
    return [beside('申請の受付（8人同時、fsyncあり）', '件/秒', found, what, 0.5)]
  },
}
