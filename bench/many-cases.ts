/** What a clerk waits for when the town has a thousand applications, and when it has a million. */
import type { Hall } from '#language'
import { readConfig } from '#platform/config'
import { signInClerk } from '../drills/people/clerk.ts'
import { openVisitor, type Visitor } from '../drills/people/visitor.ts'
import { startProgram } from '../drills/town/program.ts'
import { startTownHall } from '../src/start.ts'
import type { BenchTown } from './bench-town.ts'
import { type Bench, clocked, type Figure, grown, percentile } from './figure.ts'
import { generateCases } from './generated-cases.ts'

const FEW = 1_000
const MANY = Number(process.env.CASES ?? 1_000_000)
const TIMES = 60
const WARM = 20
const MOST_RATIO = 1.5

const PAGES: Readonly<Record<string, string>> = {
  今日の画面: '/desk',
  申請の一覧: '/desk/cases',
  期限を過ぎた申請の一覧: '/desk/cases?view=late',
  終わった申請の一覧: '/desk/cases?view=done',
  '一覧の中の検索（よくある言葉）': `/desk/cases?q=${encodeURIComponent('船岡')}`,
  '一覧の中の検索（どこにもない言葉）': `/desk/cases?q=${encodeURIComponent('鬼怒鳴門')}`,
  '終わった申請の検索（よくある言葉）': `/desk/cases?view=done&q=${encodeURIComponent('船岡')}`,
}

export const manyCases: Bench = {
  name: `申請が${MANY.toLocaleString('ja-JP')}件の町`,
  async run({ hall, settings }) {
    const small = { ...settings, SCHEMA: 'few' }
    const few = await startTownHall(readConfig(small, ['--web']))
    await generateCases(few.hall, FEW)
    await generateCases(hall, MANY)
    const figures = await compare([
      { hall: few.hall, settings: small },
      { hall, settings },
    ])
    await few.stop()
    return figures
  },
}

type Town = Pick<BenchTown, 'hall' | 'settings'>

/** The same pages of two towns by turns, so that whatever else the machine does meets both. */
async function compare(towns: readonly [Town, Town]): Promise<Figure[]> {
  const programs = towns.map(({ settings }) => startProgram(settings, ['--web']))
  await Promise.all(programs.map(({ ready }) => ready))
  const clerks: Clerk[] = []
  for (const [at, { hall }] of towns.entries()) {
    const visitor = openVisitor(() => [programs[at]!.url()])
    await signInClerk(visitor, 'madoguchi')
    clerks.push({ visitor, pages: await pagesOf(hall, visitor) })
  }
  const [few, many] = clerks as [Clerk, Clerk]
  const figures: Figure[] = []
  for (const name of many.pages.keys()) {
    const times: [number[], number[]] = [[], []]
    for (let at = 0; at < WARM + TIMES; at++)
      for (const [which, { visitor, pages }] of [few, many].entries())
        times[which]!.push(await clocked(() => visitor.get(pages.get(name)!(at))))
    const [before, after] = times.map((each) => each.slice(WARM)) as [number[], number[]]
    figures.push(...[0.5, 0.95].map((share) => figureOf(name, share, before, after)))
  }
  for (const program of programs) await program.end()
  return figures
}

interface Clerk {
  readonly visitor: Visitor
  /** The address to visit each time, by what the page is called. */
  readonly pages: ReadonlyMap<string, (at: number) => string>
}

const figureOf = (name: string, share: number, before: readonly number[], after: readonly number[]): Figure =>
  grown(
    `${name}（${share === 0.5 ? '中央値' : '95%'}、生成した${MANY.toLocaleString('ja-JP')}件）`,
    'ms',
    percentile(after, share),
    percentile(before, share),
    `${FEW.toLocaleString('ja-JP')}件の町、交互に`,
    MOST_RATIO,
  )

async function pagesOf({ db }: Hall, visitor: Visitor): Promise<Clerk['pages']> {
  const pages = new Map(Object.entries(PAGES).map(([name, path]) => [name, (_: number) => path]))
  const { number } = await db
    .selectFrom('application')
    .select('number')
    .where('state', '=', 'approved')
    .orderBy('number')
    .limit(1)
    .executeTakeFirstOrThrow()
  pages.set('終わった申請の検索（受付番号）', () => `/desk/cases?view=done&q=${number}`)
  for (const [name, list] of [
    ['申請1件の画面', '/desk/cases'],
    ['終わった申請1件の画面', '/desk/cases?view=done'],
  ] as const) {
    const { text } = await visitor.get(list)
    const ids = [...text.matchAll(/href="\/desk\/cases\/([\w-]{36})/g)].map(([, id]) => id!)
    pages.set(name, (at) => `/desk/cases/${ids[at % ids.length]}`)
  }
  return pages
}
