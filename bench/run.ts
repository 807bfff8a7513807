/** `npm run bench [-- NAME…] [--write]`: the figures we publish, each beside its reference, in one run. */
import '../src/production.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBenchTown } from './bench-town.ts'
import { deskPages } from './desk-pages.ts'
import type { Bench, Figure } from './figure.ts'
import { keyStroke } from './key-stroke.ts'
import { letter } from './letter.ts'
import { manyCases } from './many-cases.ts'
import { publicPage } from './public-page.ts'
import { describeMachine, page, type Report, tableOf } from './report.ts'
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
  rush,
}
/** These take many minutes, and the first gigabytes: only when named. */
const LONG = ['manyCases', 'rush']

const words = process.argv.slice(2)
const wanted = words.filter((word) => !word.startsWith('--'))
const unknown = wanted.filter((name) => !benches[name])
if (unknown.length > 0) {
  console.error(`使い方: npm run bench -- [${Object.keys(benches).join(' ')}] [--write]`)
  process.exit(2)
}

const figures: Figure[] = []
const left: string[] = []
const town = await openBenchTown()
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 ? !wanted.includes(name) : LONG.includes(name)) continue
    console.log(`${bench.name}を測っています`)
    const found = await bench.run(town)
    if (typeof found === 'string') left.push(found)
    else figures.push(...found)
  }
} finally {
  await town.close()
}

const report: Report = { ...describeMachine(), figures, left }
console.log(`\n${tableOf(report)}`)
for (const sentence of left) console.log(sentence)
const results = join(root, 'bench', 'results')
mkdirSync(results, { recursive: true })
writeFileSync(join(results, `${report.at.slice(0, 10)}.json`), `${JSON.stringify(report, null, 2)}\n`)
if (words.includes('--write')) writeFileSync(join(root, 'docs', 'figures.md'), page(report))
process.exit(figures.every(({ met }) => met !== false) ? 0 : 1)
