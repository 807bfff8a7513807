/** Finds the command a line of words asks for, runs it, and says what came of it. */
import { BackupRefused } from '#platform/backup'
import { ConfigError, readConfig } from '#platform/config'
import { Problem } from '#platform/web'
import { openGround } from '../ground.ts'
import { openHouse } from '../open-house.ts'
import { prepare } from '../parts.ts'
import { systems } from '../systems/index.ts'
import type { Command } from '../systems/system.ts'
import { parseArguments } from './arguments.ts'
import { type DeskCommand, type GroundCommand, UsageError } from './command.ts'

export interface Commands {
  readonly desk: readonly DeskCommand[]
  readonly ground: readonly GroundCommand[]
  readonly hall: readonly Command[]
}

export interface Outcome {
  /** 0 done, 1 failed or found something wrong, 2 not said that way. */
  readonly code: 0 | 1 | 2
  readonly text: string
}

type Env = Readonly<Record<string, string | undefined>>

/** Never throws for what the operator can mend. */
export async function runCommand(commands: Commands, argv: readonly string[], env: Env): Promise<Outcome> {
  const { words, flags } = parseArguments(argv, [
    'json',
    'replace',
    'help',
    'dry-run',
    'skip-wrong',
    'repair',
  ])
  const asJson = flags.json === true
  try {
    if (words.length === 0 || words[0] === 'help' || flags.help)
      return { code: 0, text: help(commands, asJson) }
    const { result, human } = await find(commands, words)(flags, env)
    const wrong = typeof result === 'object' && result !== null && 'ok' in result && result.ok === false
    return { code: wrong ? 1 : 0, text: asJson ? JSON.stringify(result, null, 2) : human }
  } catch (error) {
    const mendable = [UsageError, BackupRefused, ConfigError, Problem].some((kind) => error instanceof kind)
    if (!mendable) throw error
    const { message } = error as Error
    const text = asJson ? JSON.stringify({ ok: false, error: message }, null, 2) : message
    return { code: error instanceof UsageError || error instanceof ConfigError ? 2 : 1, text }
  }
}

type Prepared = (
  flags: Readonly<Record<string, string | true>>,
  env: Env,
) => Promise<{ result: unknown; human: string }>

function find({ desk, ground, hall }: Commands, words: readonly string[]): Prepared {
  const named = <C extends { name: string }>(commands: readonly C[]) =>
    commands.find(({ name }) => name.split(' ').every((word, at) => words[at] === word))
  const argsOf = ({ name }: { name: string }) => words.slice(name.split(' ').length)

  const atDesk = named(desk)
  if (atDesk)
    return async (flags, env) => {
      const result = await atDesk.run(readConfig(env), argsOf(atDesk), flags)
      return { result, human: atDesk.human(result as never) }
    }
  const onGround = named(ground)
  if (onGround)
    return async (flags, env) => {
      const land = await openGround(readConfig(env))
      const result = await onGround.run(land, argsOf(onGround), flags).finally(land.leave)
      return { result, human: onGround.human(result as never) }
    }
  const inHall = named(hall)
  if (inHall)
    return async (flags, env) => {
      const house = await openHouse(readConfig(env))
      await prepare(house, systems)
      const result = await inHall.run(house, argsOf(inHall), flags).finally(house.close)
      return { result, human: inHall.human(result as never) }
    }
  throw new UsageError(`「${words.join(' ')}」という命令はありません。help で一覧を見られます。`)
}

function help({ desk, ground, hall }: Commands, asJson: boolean): string {
  const all = [...desk, ...ground, ...hall].sort((a, b) => (a.name < b.name ? -1 : 1))
  if (asJson)
    return JSON.stringify(
      all.map(({ name, usage, about }) => ({ name, usage, about })),
      null,
      2,
    )
  const lines = all.map(({ usage, about }) => `  ${usage}\n      ${about}`)
  return [
    '使い方: npm run yakuba -- 命令 [--json]',
    '',
    ...lines,
    '',
    '設定は .env.example のとおり、環境変数で渡します。',
  ].join('\n')
}
