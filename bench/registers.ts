/** A register beside bare SQL on a plain table, and beside Directus by its API, on the same PostgreSQL in one run. */
import type pg from 'pg'
import { openPool } from '#platform/database'
import { makeToken, type StaffActor } from '#platform/people'
import { startProgram } from '../drills/town/program.ts'
import { indexLongRegisters } from '../src/systems/registers/index-long-registers.ts'
import { tableName } from '../src/systems/registers/storage/table.ts'
import { eightAtOnce } from './applications.ts'
import {
  type Bench,
  type BenchTown,
  beside,
  clocked,
  type Figure,
  grown,
  interleaved,
  median,
  timed,
} from './figure.ts'
import { bareName, bareRegister, indexBare, makeBare } from './registers/bare-register.ts'
import { csvOf, fillBook, makeBook, makerAt, OFFICE, valuesAt, WORDS } from './registers/generated-records.ts'
import { httpAsker } from './registers/http.ts'
import { apiOf, verbsOf } from './registers/our-book.ts'
import { DIRECTUS, hasDirectus, type Peer, startDirectus } from './registers/peer.ts'

const SIZES = (process.env.COUNT ?? '100000,1000000').split(',').map(Number)
const IMPORTED = Number(process.env.IMPORTED ?? 100_000)
const BATCH = 200
const ROUNDS = 7
const MOST_TIMES_BARE = 2
const LEAST_OF_BARE = 0.5

export const registers: Bench = {
  name: '台帳（生成した記録、12の欄）',
  async run(town) {
    const { databaseUrl, schema } = town.hall.config
    const pool = openPool({ url: databaseUrl!, schema }, 8)
    const program = startProgram({ ...town.settings, RATE_API: '1000000' }, ['--web'])
    await program.ready
    const peer = hasDirectus() ? await startDirectus(pool, databaseUrl!) : undefined
    if (!peer)
      console.log(
        `Directusと比べるには、どこかのフォルダで npm i directus を行い、DIRECTUS_DIR に書いてください（いまは「${DIRECTUS}」）。`,
      )
    const ask = httpAsker(program.url(), await tokenIn(town))
    const figures: Figure[] = []
    try {
      for (const size of SIZES) figures.push(...(await measure({ town, pool, ask, peer }, size)))
      figures.push(...(await imports({ town, pool, ask, peer })))
    } finally {
      await peer?.close()
      await program.end()
      await pool.end()
    }
    return figures
  },
}

interface Sides {
  readonly town: BenchTown
  readonly pool: pg.Pool
  readonly ask: ReturnType<typeof httpAsker>
  readonly peer: Peer | undefined
}

async function tokenIn({ hall }: BenchTown): Promise<string> {
  const { id } = await hall.db.selectFrom('staff').select('id').limit(1).executeTakeFirstOrThrow()
  const wish = { name: '計測', scopes: ['registers:read', 'registers:write'], offices: [OFFICE], days: 1 }
  return makeToken(hall, { kind: 'staff', id, name: '計測' } as StaffActor, wish)
}

/** Ways to work, told with how much there is. */
async function measure({ town: { hall }, pool, ask, peer }: Sides, size: number): Promise<Figure[]> {
  const book = `bench${size}`
  const many = `${size.toLocaleString('ja-JP')}件`
  await makeBook(hall, book)
  await fillBook(hall, book, size)
  await makeBare(pool, book)
  const indexed = await clocked(() => indexLongRegisters(hall))
  await indexBare(pool, book)
  const theirs = await peer?.give(book)
  const [ours, bare, api] = [verbsOf(hall, book), bareRegister(pool, book), apiOf(ask, book)]
  const ids = await sampleOf(pool, tableName(book))
  const figures: Figure[] = [
    timed(`語と欄の索引を作る（ほかの仕事を止めずに）、${many}`, '秒', indexed / 1_000),
  ]
  let [next, turn] = [size, 0]
  const tell = (figure: Figure) => {
    figures.push(figure)
    console.log(
      `  ${figure.name}：${said(figure.value)} ${figure.unit}（${figure.reference?.what} ${said(figure.reference?.value)}）`,
    )
  }

  const each = async (
    name: string,
    mine: (at: number, id: string) => Promise<unknown>,
    bareWork: (at: number, id: string) => Promise<unknown>,
    mineByApi: (at: number, id: string) => Promise<unknown>,
    peerWork: ((at: number, id: string) => Promise<unknown>) | undefined,
  ) => {
    const perSecond = (work: (at: number, id: string) => Promise<unknown>) => async () => {
      turn += 1
      const list = Array.from({ length: BATCH }, (_, index) => index)
      const first = next
      next += BATCH
      const took = await clocked(() =>
        eightAtOnce(list, (index) => work(first + index, ids[(turn * BATCH + index) % ids.length]!)),
      )
      return (BATCH / took) * 1_000
    }
    const rounds = async (one: () => Promise<number>, other: () => Promise<number>) => {
      await one()
      await other()
      return interleaved(ROUNDS, one, other)
    }
    const engine = await rounds(perSecond(mine), perSecond(bareWork))
    tell(beside(`${name}、${many}（8人同時）`, '件/秒', engine, '同じ列と索引の表への素のSQL', LEAST_OF_BARE))
    if (!peerWork) return
    const byHttp = await rounds(perSecond(mineByApi), perSecond(peerWork))
    tell(beside(`${name}、${many}（API、8人同時）`, '件/秒', byHttp, 'Directus', 1))
  }

  const versions = new Map<string, number>()
  const bareVersions = new Map<string, number>()
  const raise = (of: Map<string, number>, id: string) => {
    const version = of.get(id) ?? 1
    of.set(id, version + 1)
    return version
  }
  const changed = (at: number) => ({ ...valuesAt(at), code: `C-${at}` })

  await each(
    '1件を加える',
    (at) => ours.create(at),
    (at) => bare.create(at),
    (at) => api.create(valuesAt(at)),
    theirs && ((at) => theirs.create(valuesAt(at))),
  )
  await each(
    '1件を見る',
    (_, id) => ours.read(id),
    (_, id) => bare.read(id),
    (_, id) => api.read(id),
    theirs && ((_, id) => theirs.read(id)),
  )
  await each(
    '1件を変える',
    (at, id) => ours.update(id, raise(versions, id), changed(at)),
    (at, id) => bare.update(id, raise(bareVersions, id), changed(at)),
    (at, id) => api.update(id, raise(versions, id), changed(at)),
    theirs && ((at, id) => theirs.update(id, changed(at))),
  )

  const slow = async (
    name: string,
    mine: () => Promise<unknown>,
    bareWork: () => Promise<unknown>,
    mineByApi: () => Promise<unknown>,
    peerWork: (() => Promise<unknown>) | undefined,
  ) => {
    const rounds = async (one: () => Promise<unknown>, other: () => Promise<unknown>) => {
      await one()
      await other()
      return interleaved(
        ROUNDS,
        () => clocked(one),
        () => clocked(other),
      )
    }
    const [own, plain] = await rounds(mine, bareWork)
    tell(
      grown(
        `${name}、${many}`,
        'ms',
        median(own),
        median(plain),
        '同じ列と索引の表への素のSQL',
        MOST_TIMES_BARE,
      ),
    )
    if (!peerWork) return
    const [byApi, byPeer] = await rounds(mineByApi, peerWork)
    tell(grown(`${name}、${many}（API）`, 'ms', median(byApi), median(byPeer), 'Directus', 1))
  }
  for (const [field, value, how] of [
    ['kind', 'kind7', '選択肢の欄'],
    ['maker', makerAt(7), '文字の欄'],
  ] as const) {
    await slow(
      `はじめの50件（${how}）`,
      () => ours.list(field, value),
      () => bare.list(field, value),
      () => api.list(field, value),
      theirs && (() => theirs.list(field, value)),
    )
    await slow(
      `件数（${how}）`,
      () => ours.count(field, value),
      () => bare.count(field, value),
      () => api.count(field, value),
      theirs && (() => theirs.count(field, value)),
    )
  }
  for (const [word, how] of [
    [WORDS.common, '10件に1件の語'],
    [WORDS.rare, '1万件に1件の語'],
  ] as const)
    await slow(
      `語でさがす（${how}）`,
      () => ours.search(word),
      () => bare.search(word),
      () => api.search(word),
      theirs && (() => theirs.search(word)),
    )
  return figures
}

const said = (value = Number.NaN) => Number(value.toPrecision(3)).toLocaleString('ja-JP')

/** Ids spread over the whole table. */
async function sampleOf(pool: pg.Pool, table: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from ${table} order by md5(id::text) limit 5000`,
  )
  return rows.map(({ id }) => id)
}

/** A file of many rows into an empty register. */
async function imports({ town: { hall }, pool, peer }: Sides): Promise<Figure[]> {
  const book = 'benchimport'
  await makeBook(hall, book)
  await makeBare(pool, book)
  const [ours, bare] = [verbsOf(hall, book), bareRegister(pool, book)]
  const csv = csvOf(0, IMPORTED)
  const emptied = (table: string, work: () => Promise<unknown>) => async () => {
    await pool.query(`truncate ${table}`)
    return (await clocked(work)) / 1_000
  }
  const name = `${IMPORTED.toLocaleString('ja-JP')}行のCSVの取り込み`
  const mine = emptied(tableName(book), () => ours.take(csv))
  const [own, plain] = await interleaved(
    3,
    mine,
    emptied(bareName(book), () => bare.take(csv)),
  )
  const beBare = 'csv-parseと、500行ずつの素のSQL'
  const figures = [grown(name, '秒', median(own), median(plain), beBare, MOST_TIMES_BARE)]
  // Theirs begins as empty as ours did: it is given what the register holds.
  await pool.query(`truncate ${tableName(book)}`)
  const theirs = await peer?.give(book)
  if (!theirs) return figures
  const took = (await clocked(() => theirs.take(csvOf(0, IMPORTED, 'programs')))) / 1_000
  return [...figures, grown(name, '秒', median(own), took, 'Directus（API、1回）', 1)]
}
