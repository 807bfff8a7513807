/** `npm test`: types, lint, unit tests with the fences, journeys; then a summary whose last line counts the tests. */
import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'yakuba-test-'))

interface Step {
  readonly name: string
  readonly command: readonly string[]
  /** Where vitest writes its count. */
  readonly report?: string
}

const tool = (name: string, ...args: string[]) => [join(root, 'node_modules', '.bin', name), ...args]
const vitest = (project: string): Step => {
  const report = join(reports, `${project}.json`)
  const output = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  return { name: project, command: tool('vitest', 'run', '--project', project, ...output), report }
}
const steps: readonly Step[] = [
  { name: 'types', command: tool('tsc', '--noEmit') },
  { name: 'lint', command: tool('biome', 'check', '--error-on-warnings', '.') },
  { name: 'build', command: [process.execPath, '--import', 'tsx', 'scripts/build.ts'] },
  vitest('unit'),
  ...(globSync('journeys/**/*.test.ts', { cwd: root }).length > 0 ? [vitest('journeys')] : []),
]

/** Runs every step even after a failure: a person wants to see all that is wrong at once. */
async function run({ name, command, report }: Step): Promise<Result> {
  console.log(`\n── ${name} ──`)
  const began = performance.now()
  const [file, ...args] = command as [string, ...string[]]
  const child = spawn(file, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  })
  const ok = await new Promise<boolean>((done) =>
    child.once('close', (code) => done(code === 0)).once('error', () => done(false)),
  )
  const seconds = (performance.now() - began) / 1_000
  return { name, seconds, ...(report ? count(report, ok) : { passed: 0, failed: ok ? 0 : 1 }) }
}

interface Result {
  readonly name: string
  readonly seconds: number
  readonly passed: number
  readonly failed: number
}

/** A file that could not even be loaded has no tests that failed, and is a failure all the same. */
function count(report: string, ok: boolean): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[]
  }
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  ).length
  return { passed: numPassedTests, failed: numFailedTests + broken || (ok ? 0 : 1) }
}

const results: Result[] = []
for (const step of steps) results.push(await run(step))
rmSync(reports, { recursive: true, force: true })

console.log('\n── summary ──')
for (const { name, seconds, passed, failed } of results)
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${passed ? `${passed} passed` : ''}${failed ? ` ${failed} failed` : ''}`,
  )
const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0
