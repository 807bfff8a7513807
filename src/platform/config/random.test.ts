import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText, damaged } from '../../testing-random.ts'
import { ConfigError, readConfig } from './read-config.ts'

/** Good values, to be damaged. */
const good: Readonly<Record<string, string>> = {
  PORT: '8000',
  HOST: '::1',
  TOWN: 'shibata',
  DATABASE_URL: 'postgres://yakuba:pw@db.example:5432/yakuba',
  MAP_TILES_URL: 'https://tiles.example/{z}/{x}/{y}.png',
  MAP_TILES_ATTRIBUTION: '地図',
  BASE_URL: 'https://town.example/',
  DATA_DIR: '/var/lib/yakuba',
  SCHEMA: 'shibata',
  SAMPLE: 'no',
  SMTP_URL: 'smtp://user:pw@mail.example:587',
  MAIL_FROM: 'yakuba@town.example',
  S3_ENDPOINT: 'https://s3.example',
  S3_BUCKET: 'town',
  S3_REGION: 'ap-northeast-1',
  S3_ACCESS_KEY_ID: 'a',
  S3_SECRET_ACCESS_KEY: 'b',
  CLAMAV: 'clamav:3310',
  SECRET_KEY: 'a'.repeat(64),
  LINE_CHANNEL_ID: '2001234567',
  LINE_CHANNEL_SECRET: 'a'.repeat(32),
  LINE_BASIC_ID: '@shibata',
  PUSH_NETWORKS: '10.0.0.0/8',
  REACH_NETWORKS: '192.168.0.0/16',
  RATE_POSTS: '60',
  TRUST_PROXY: 'yes',
  LOG: 'info',
}
const environment = fc.record(
  Object.fromEntries(
    Object.entries(good).map(([name, value]) => [
      name,
      fc.oneof(fc.constant(value), anyText, damaged(value)),
    ]),
  ),
  { requiredKeys: [] },
)

test('どんな環境変数でも、使える設定になるか、どれが悪いかを言って断る', () => {
  fc.assert(
    fc.property(environment, fc.array(anyText, { maxLength: 2 }), (env, flags) => {
      let config: ReturnType<typeof readConfig>
      try {
        config = readConfig(env, flags, ['shibata'])
      } catch (error) {
        expect(error).toBeInstanceOf(ConfigError)
        expect((error as ConfigError).problems.length).toBeGreaterThan(0)
        return
      }
      expect(URL.canParse(config.baseUrl)).toBe(true)
      expect(config.port >= 0 && config.port <= 65_535).toBe(true)
      expect(config.clamav === undefined || config.clamav.port <= 65_535).toBe(true)
      expect(config.schema).toMatch(/^[a-z][a-z0-9_]{0,39}$/)
    }),
    {
      numRuns: 1_000,
      examples: [
        [{ HOST: '::1' }, []],
        [{ HOST: 'a b' }, []],
        [{ CLAMAV: 'a:99999' }, []],
      ],
    },
  )
})
