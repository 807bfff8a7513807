/** `npm run bench [-- NAME…] [--write]`: the figures we publish, each beside its reference, in one run.
 * `--write` puts what was measured last of each into docs/figures.md. */
import '../src/production.ts'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBenchTown } from './bench-town.ts'
import { deskPages } from './desk-pages.ts'
import type { Bench } from './figure.ts'
import { keyStroke } from './key-stroke.ts'
import { letter } from './letter.ts'
import { manyCases } from './many-cases.ts'
import { publicPage } from './public-page.ts'
import { registers } from './registers.ts'
import { describeMachine, page, type Report, sectionOf } from './report.ts'
import { rush } from './rush.ts'
import { start } from './start.ts'
import { submissions } from './submissions.ts'

const root = join(import.meta.dirname, '..')
const benches: Readonly<Record<string, Bench>> = {
  submissions,
  publicPage,
  deskPages,
  keyStroke,
  letter,
  start,
  manyCases,
  registers,
  rush,
}
/** These take many minutes, and the first gigabytes: only when named. */
const LONG = ['manyCases', 'registers', 'rush']

const words = process.argv.slice(2)
const wanted = words.filter((word) => !word.startsWith('--'))
const unknown = wanted.filter((name) => !benches[name])
if (unknown.length > 0) {
  console.error(`使い方: npm run bench -- [${Object.keys(benches).join(' ')}] [--write]`)
  process.exit(2)
}

const results = join(root, 'bench', 'results')
mkdirSync(results, { recursive: true })
const fileOf = (name: string) => join(results, `${name}.json`)

const reports: Report[] = []
const town = await openBenchTown()
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 ? !wanted.includes(name) : LONG.includes(name)) continue
    console.log(`${bench.name}を測っています`)
    const found = await bench.run(town)
    const report: Report = {
      ...describeMachine(),
      title: bench.name,
      ...(typeof found === 'string' ? { figures: [], left: found } : { figures: found }),
    }
    reports.push(report)
    writeFileSync(fileOf(name), `${JSON.stringify(report, null, 2)}\n`)
  }
} finally {
  await town.close()
}

for (const report of reports) console.log(`\n${sectionOf(report)}`)
if (words.includes('--write')) {
  const known = Object.keys(benches).map(fileOf).filter(existsSync)
  const all = known.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Report)
  writeFileSync(join(root, 'docs', 'figures.md'), page(all))
}
process.exit(reports.every(({ figures }) => figures.every(({ met }) => met !== false)) ? 0 : 1)
