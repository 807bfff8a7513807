/** What a signed-in clerk waits for: the list of applications, and one application. */
import { signInClerk } from '../drills/people/clerk.ts'
import { openVisitor } from '../drills/people/visitor.ts'
import { startProgram } from '../drills/town/program.ts'
import { type Bench, clocked, type Figure, percentile, timed } from './figure.ts'

const TIMES = 200
const WARM = 50

export const deskPages: Bench = {
  name: '窓口の画面',
  async run({ hall, settings }) {
    const program = startProgram(settings, ['--web'])
    await program.ready
    const visitor = openVisitor(() => [program.url()])
    await signInClerk(visitor, 'madoguchi')
    const { rows } = await hall.db
      .selectFrom('application')
      .select((count) => count.fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    const list = await visitor.get('/desk/cases')
    const ids = [...list.text.matchAll(/href="\/desk\/cases\/([\w-]{36})/g)].map(([, id]) => id!)
    const figures: Figure[] = []
    const measure = async (name: string, path: (at: number) => string) => {
      const times: number[] = []
      for (let at = 0; at < WARM + TIMES; at++) times.push(await clocked(() => visitor.get(path(at))))
      const steady = times.slice(WARM)
      figures.push(timed(`${name}（中央値）`, 'ms', percentile(steady, 0.5)))
      figures.push(timed(`${name}（95%）`, 'ms', percentile(steady, 0.95)))
    }
    await measure(`申請の一覧、${rows}件の町`, () => '/desk/cases')
    await measure('申請1件の画面', (at) => `/desk/cases/${ids[at % ids.length]}`)
    await program.end()
    return figures
  },
}
