/** Fences: what the guide says about where things live, held by a test. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { findMigrations } from '#platform/database'

const root = join(import.meta.dirname, '..')
/** Files of the project, also those not yet committed; never those that git ignores. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path && existsSync(join(root, path)))
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const isTest = (path: string) => /\.test\.tsx?$|\/testing[^/]*\.tsx?$/.test(path)
const code = files.filter((path) => /^(src|town)\/.*\.tsx?$/.test(path) && !path.endsWith('.generated.ts'))

/** The room a file is in: `src/platform/audit`, `src/language`, `src/systems/cases`, `town/shibata`. */
function roomOf(path: string): string {
  const [top, floor, room] = path.split('/') as [string, string?, string?]
  if (top === 'town') return `town/${floor}`
  if (floor === 'language') return 'src/language'
  return ['platform', 'doors', 'systems'].includes(floor ?? '') && path.split('/').length > 3
    ? `src/${floor}/${room}`
    : 'src'
}

const heights: Record<string, number> = { platform: 0, language: 1, doors: 2, systems: 3 }
/** `src/*.ts`, `src/commands` and `src/systems/*.ts` compose the whole and stand above every room. */
const floorOf = (room: string) => (room.startsWith('town/') ? 1.5 : (heights[room.split('/')[1] ?? ''] ?? 4))

interface Import {
  readonly from: string
  readonly to: string
  /** The file, from the root of the project. */
  readonly target: string
}

const alias = (specifier: string) => {
  const [floor, room] = specifier.slice(1).split('/') as [string, string?]
  if (floor === 'town') return `town/${room}/index.ts`
  return room ? `src/${floor}/${room}/index.ts` : `src/${floor}/index.ts`
}

const imports: Import[] = code.flatMap((path) =>
  [...text(path).matchAll(/(?:from|import)\s*\(?\s*'([#.][^']+)'/g)].map(([, specifier]) => {
    const target = specifier!.startsWith('#') ? alias(specifier!) : normalize(join(dirname(path), specifier!))
    return { from: path, to: specifier!, target }
  }),
)
const between = imports.filter(
  ({ from, target }) => roomOf(from) !== roomOf(target) && /\.tsx?$/.test(target),
)

/** `src/systems/system.ts` and its neighbours: what systems share. Their list, index.ts, stands above them. */
const isAmongSystems = (path: string) =>
  /^src\/systems\/[^/]+\.tsx?$/.test(path) && !path.endsWith('/index.ts')

test('部屋は、自分より下の階だけを使う', () => {
  const upward = between.filter(({ from, target }) => {
    const [own, other] = [floorOf(roomOf(from)), floorOf(roomOf(target))]
    if (isTest(from)) return false
    if (isAmongSystems(target)) return own < 3
    return other > own
  })
  expect(upward.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

test('ほかの部屋のものは、その部屋の index.ts からだけ受け取る', () => {
  const reachedInto = between.filter(
    ({ from, target }) => !isTest(from) && roomOf(target) !== 'src' && !target.endsWith('/index.ts'),
  )
  expect(reachedInto.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

test('すべての別名は、あるものを指す', () => {
  const missing = imports.filter(({ target }) => /\.tsx?$/.test(target) && !existsSync(join(root, target)))
  expect(missing.map(({ from, to }) => `${from} → ${to}`)).toEqual([])
})

/** Files that may look at the machine's clock, and why. */
const clockReaders: Record<string, string> = {
  'src/platform/clock/clock.ts': 'it is the clock',
  'src/platform/database/embedded/users.ts':
    'heartbeats are compared with the file system, which keeps the machine’s time',
  'src/systems/stocktakes/phone/stock-take.island.ts':
    'a telephone without a net has no clock but its own; the server believes it only within reason',
}

test('時刻は house.clock からだけ得る', () => {
  const readers = code.filter(
    (path) =>
      !isTest(path) && !clockReaders[path] && /new Date\(\)|Date\.now\(\)|\bDate\(\)/.test(text(path)),
  )
  expect(readers).toEqual([])
})

/** Files over 350 lines, and why one thing needs so many. */
const long: Record<string, string> = {
  'town/shibata/plan/1-convenience.ts': 'one policy of the printed plan, transcribed whole',
}

test('1つのファイルは1つのことをして、350行を超えない', () => {
  const tooLong = files.filter(
    (path) =>
      /\.tsx?$/.test(path) &&
      !/\.(generated|data|test)\.tsx?$/.test(path) &&
      !long[path] &&
      text(path).split('\n').length > 351,
  )
  expect(tooLong).toEqual([])
})

test('マイグレーションの番号は重ならない', () => {
  expect(() => findMigrations()).not.toThrow()
})

/** Written apart, so that this file does not contain them. */
const forbidden = [
  ...[
    '/wo' + 'rk/',
    '../sha' + 'red/',
    'TO' + 'DO',
    'FIX' + 'ME',
    'simpli' + 'fied',
    'in a real ' + 'system',
    'not imple' + 'mented',
  ],
]

test('作りかけのしるしも、この計算機だけの言葉も残っていない', () => {
  const written = files.filter(
    (path) =>
      /\.(tsx?|md|sql|css|typ|ya?ml|json|example)$|^\.ci\//.test(path) && path !== 'package-lock.json',
  )
  const found = written.flatMap((path) =>
    forbidden.filter((word) => text(path).includes(word)).map((word) => `${path}: ${word}`),
  )
  expect(found).toEqual([])
})

test('どの部屋にも README.md がある', () => {
  const rooms = new Set(code.map(roomOf).filter((room) => room !== 'src'))
  const small = ['src/platform/house', 'src/platform/config', 'src/platform/money']
  expect([...rooms].filter((room) => !small.includes(room) && !files.includes(`${room}/README.md`))).toEqual(
    [],
  )
})
