/** `npm start`: one process of the town hall, until Ctrl-C. */
import './production.ts'
import { type Config, ConfigError, readConfig } from '#platform/config'
import type { TownHall } from './start.ts'

const DEADLINE_MS = 15_000

/** What a town may bring for those who try it: sample accounts, and three minutes of things to see. */
interface Guided {
  readonly tour?: (url: string) => string
}

/** Counted from the start of the process, then from the signal that ends it. */
let began = 0
const seconds = () => `${((performance.now() - began) / 1_000).toFixed(1).padStart(5)}秒`

function say(step: string): void {
  console.log(`${seconds()}  ${step}`)
}

/** What the operator sees when all is ready. */
function announce(config: Config, { hall, url }: TownHall): void {
  say('準備ができました')
  if (url) console.log(`\n  ${hall.town.name}役場  ${config.port === 0 ? url : config.baseUrl}\n`)
  const { tour } = hall.town as Guided
  if (url && config.sample && tour) console.log(tour(config.port === 0 ? url : config.baseUrl))
  console.log('終えるには Ctrl-C を押してください。')
}

/** The first signal ends in order, within a deadline; the second at once. What a hard end leaves, the next start repairs. */
function endOn(signals: readonly NodeJS.Signals[], starting: Promise<TownHall>): void {
  let ending = false
  const end = async () => {
    if (ending) process.exit(130)
    ending = true
    began = performance.now()
    say('終了しています')
    setTimeout(() => {
      say(`${DEADLINE_MS / 1_000}秒以内に終わらないため、打ち切ります`)
      process.exit(1)
    }, DEADLINE_MS).unref()
    await starting.then((townHall) => townHall.stop())
    say('終了しました')
    process.exit(0)
  }
  for (const signal of signals) process.on(signal, end)
}

try {
  const config = readConfig(process.env, process.argv.slice(2))
  const inform = config.log === 'info' ? say : undefined
  inform?.('役場のプログラムを読み込んでいます')
  const { startTownHall } = await import('./start.ts')
  const starting = startTownHall(config, { say: inform })
  endOn(['SIGINT', 'SIGTERM'], starting)
  announce(config, await starting)
} catch (error) {
  const { code, message, stack } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE')
    console.error(
      `${message}\nそのポートは使われています。PORT=8001 npm start のように別の番号を指定してください。`,
    )
  else console.error(error instanceof ConfigError ? message : stack)
  process.exit(1)
}
