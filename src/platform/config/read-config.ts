/** The one reader of the environment. It names every wrong setting at once, in words an operator can act on. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config, S3Settings } from './config.ts'
import { readCard } from './read-card.ts'
import { readCkanPush } from './read-ckan-push.ts'
import { readLine } from './read-line.ts'
import { readMapTiles } from './read-map-tiles.ts'
import { SettingsReader } from './settings-reader.ts'

export { ConfigError } from './settings-reader.ts'

const townFolder = join(import.meta.dirname, '..', '..', '..', 'town')

const perMinute = { least: 1, most: 1_000_000 }

/** Names of the towns this program carries. */
const townNames = (): string[] => (existsSync(townFolder) ? readdirSync(townFolder).sort() : [])

/**
 * Reads the settings of this process. `flags` are the words after `npm start --`.
 * @throws ConfigError listing every wrong setting
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>> = process.env,
  flags: readonly string[] = [],
  towns: readonly string[] = townNames(),
): Config {
  const read = new SettingsReader(env)
  const port = read.integer('PORT', { least: 0, most: 65_535 }) ?? 8000
  const host = read.matching('HOST', /^[\w.:-]+$/, 'この計算機のアドレスか名前') ?? '127.0.0.1'
  if (!URL.canParse(`http://${pointed(host)}:${port}`))
    read.wrong('HOST', 'この計算機のアドレスか名前にしてください', 'must be an address or a name')
  const town = read.oneOf('TOWN', towns) ?? 'shibata'
  const databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:'])
  for (const flag of flags)
    if (flag !== '--web' && flag !== '--worker')
      read.wrong(flag, '--web か --worker だけが使えます', 'only --web and --worker are known')

  const config: Config = {
    ...{ port, host, town, databaseUrl },
    baseUrl: (read.url('BASE_URL', ['http:', 'https:']) ?? `http://${pointed(host)}:${port}`).replace(
      /\/+$/,
      '',
    ),
    dataDir: resolve(read.text('DATA_DIR') ?? 'data'),
    schema:
      read.matching('SCHEMA', /^[a-z][a-z0-9_]{0,39}$/, '英小文字・数字・下線で40字以内') ??
      town.replace(/\W/g, '_'),
    sample: read.yesNo('SAMPLE') ?? !databaseUrl,
    roles: rolesOf(flags),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: read.matching('MAIL_FROM', /@/, 'メールアドレス') ?? `yakuba@${town}.example`,
    s3: readS3(read),
    clamav: read.hostAndPort('CLAMAV', 3310),
    secretKey: read.matching(
      'SECRET_KEY',
      /^[0-9a-f]{64}(,[0-9a-f]{64})*$/i,
      '16進64桁(openssl rand -hex 32)',
    ),
    card: readCard(read),
    line: readLine(read),
    ckanPush: readCkanPush(read),
    mapTiles: readMapTiles(read),
    rateLimits: {
      posts: read.integer('RATE_POSTS', perMinute) ?? 60,
      pages: read.integer('RATE_PAGES', perMinute) ?? 600,
      signIns: read.integer('RATE_SIGN_INS', perMinute) ?? 30,
      api: read.integer('RATE_API', perMinute) ?? 300,
    },
    webhookNetworks: read.networks('WEBHOOK_NETWORKS'),
    pushNetworks: read.networks('PUSH_NETWORKS'),
    reachNetworks: read.networks('REACH_NETWORKS'),
    trustProxy: read.yesNo('TRUST_PROXY') ?? false,
    log: read.oneOf('LOG', ['quiet', 'info'] as const) ?? 'info',
  }
  read.finish()
  return config
}

/** Both roles unless the command line names one. */
function rolesOf(flags: readonly string[]): Config['roles'] {
  const both = !flags.includes('--web') && !flags.includes('--worker')
  return { web: both || flags.includes('--web'), worker: both || flags.includes('--worker') }
}

/** The address a browser on this machine uses for a server that listens on `host`. */
const pointed = (host: string) => {
  if (['0.0.0.0', '::', '127.0.0.1'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function readS3(read: SettingsReader): S3Settings | undefined {
  const endpoint = read.url('S3_ENDPOINT', ['http:', 'https:'])
  const bucket = read.text('S3_BUCKET')
  if (!endpoint && !bucket) return undefined
  const settings = {
    endpoint,
    bucket,
    region: read.text('S3_REGION') ?? 'us-east-1',
    accessKeyId: read.text('S3_ACCESS_KEY_ID'),
    secretAccessKey: read.text('S3_SECRET_ACCESS_KEY'),
  }
  const names = {
    endpoint: 'S3_ENDPOINT',
    bucket: 'S3_BUCKET',
    accessKeyId: 'S3_ACCESS_KEY_ID',
    secretAccessKey: 'S3_SECRET_ACCESS_KEY',
  }
  for (const [key, name] of Object.entries(names))
    if (!settings[key as keyof typeof names])
      read.missing(name, 'S3 を使うには4つの設定が要ります', 'S3 needs all four settings')
  return settings as S3Settings
}
