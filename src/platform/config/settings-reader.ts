/** Reads settings one by one and remembers what was wrong with each. */
import { isIP } from 'node:net'

/** Every wrong setting, one sentence a line, in Japanese and English. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(`設定に誤りがあります。(wrong settings)\n${problems.map((problem) => `  ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

export class SettingsReader {
  readonly #env: Readonly<Record<string, string | undefined>>
  readonly #problems: string[] = []

  constructor(env: Readonly<Record<string, string | undefined>>) {
    this.#env = env
  }

  text(name: string): string | undefined {
    return this.#env[name]?.trim() || undefined
  }

  integer(name: string, { least, most }: { least: number; most: number }): number | undefined {
    return this.#parsed(
      name,
      `${least}から${most}までの整数`,
      `a whole number from ${least} to ${most}`,
      (text) => {
        const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
        return value >= least && value <= most ? value : undefined
      },
    )
  }

  yesNo(name: string): boolean | undefined {
    const known = new Map([
      ['yes', true],
      ['no', false],
    ])
    return this.#parsed(name, 'yes か no', 'yes or no', (text) => known.get(text.toLowerCase()))
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const list = choices.join(', ')
    return this.#parsed(name, `次のどれか: ${list}`, `one of ${list}`, (text) =>
      choices.find((choice) => choice === text),
    )
  }

  matching(name: string, shape: RegExp, inWords: string): string | undefined {
    return this.#parsed(name, inWords, String(shape), (text) => (shape.test(text) ? text : undefined))
  }

  url(name: string, protocols: readonly string[]): string | undefined {
    const starts = protocols.map((protocol) => `${protocol}//`).join(' ')
    return this.#parsed(name, `${starts} で始まる URL`, `a URL that starts with ${starts}`, (text) =>
      URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : undefined,
    )
  }

  /** `10.1.0.0/16,fd00::/8`; none without it. */
  networks(name: string): readonly string[] {
    const found = this.#parsed(
      name,
      'コンマで区切ったネットワーク（10.1.0.0/16 など）',
      'networks, separated by commas',
      (text) => {
        const all = text.split(',').map((each) => each.trim())
        return all.every(isNetwork) ? all : undefined
      },
    )
    return found ?? []
  }

  hostAndPort(name: string, usualPort: number): { host: string; port: number } | undefined {
    return this.#parsed(name, 'ホスト名:ポート番号', 'host:port', (text) => {
      const [, host, port] = /^([\w.-]+)(?::(\d{1,5}))?$/.exec(text) ?? []
      const number = Number(port ?? usualPort)
      return host && number > 0 && number <= 65_535 ? { host, port: number } : undefined
    })
  }

  wrong(name: string, japanese: string, english: string): void {
    this.#problems.push(`${name}: ${japanese}。(${english})`)
  }

  missing(name: string, japanese: string, english: string): void {
    if (!this.text(name)) this.wrong(name, japanese, english)
  }

  /** @throws ConfigError when any setting was wrong */
  finish(): void {
    if (this.#problems.length > 0) throw new ConfigError(this.#problems)
  }

  /** A secret that is mistyped must not end up in a log: values of such settings are not repeated. */
  #parsed<T>(
    name: string,
    japanese: string,
    english: string,
    parse: (text: string) => T | undefined,
  ): T | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    const value = parse(text)
    const shown = /KEY|SECRET|TOKEN|URL/.test(name) ? '' : `「${text}」ではなく、`
    if (value === undefined) this.wrong(name, `${shown}${japanese}にしてください`, `must be ${english}`)
    return value
  }
}

function isNetwork(text: string): boolean {
  const [address = '', bits = '', ...rest] = text.split('/')
  const version = isIP(address)
  return (
    version > 0 && rest.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
  )
}
