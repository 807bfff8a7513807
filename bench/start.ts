/** From `npm start` to ready: on a new machine with the sample town, and the second time. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProgram } from '../drills/town/program.ts'
import { type Bench, median, timed } from './figure.ts'

const REPEATS = 3

export const start: Bench = {
  name: '起動',
  async run() {
    const [first, second]: [number[], number[]] = [[], []]
    for (let at = 0; at < REPEATS; at++) {
      const folder = mkdtempSync(join(tmpdir(), 'yakuba-bench-'))
      for (const times of [first, second]) {
        const program = startProgram({ DATA_DIR: folder })
        await program.ready
        times.push(program.took() / 1_000)
        await program.end()
      }
      rmSync(folder, { recursive: true, force: true })
    }
    return [
      timed('起動（はじめて。見本の町を作る）', '秒', median(first)),
      timed('起動（2回目）', '秒', median(second), 5),
    ]
  },
}
