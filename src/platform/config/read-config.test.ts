import { expect, test } from 'vitest'
import { type ConfigError, readConfig } from './index.ts'

const read = (env: Record<string, string>, flags: string[] = []) =>
  readConfig(env, flags, ['ogawara', 'shibata'])
const problems = (env: Record<string, string>, flags?: string[]): readonly string[] => {
  try {
    read(env, flags)
    return []
  } catch (error) {
    return (error as ConfigError).problems
  }
}

test('何も設定しなくても、見本の町が動く', () => {
  expect(read({})).toMatchObject({
    ...{
      port: 8000,
      host: '127.0.0.1',
      baseUrl: 'http://localhost:8000',
      town: 'shibata',
      schema: 'shibata',
    },
    ...{ sample: true, roles: { web: true, worker: true }, log: 'info' },
  })
})

test('よそのデータベースを使うときは、頼まれなければ見本を入れない', () => {
  const DATABASE_URL = 'postgres://town@db/town'
  expect(read({ DATABASE_URL }).sample).toBe(false)
  expect(read({ DATABASE_URL, SAMPLE: 'yes' }).sample).toBe(true)
})

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PORT', '80.5'],
  ['TOWN', 'atlantis'],
  ['BASE_URL', 'yakuba.example'],
  ['BASE_URL', 'javascript:alert(1)'],
  ['DATABASE_URL', 'mysql://x'],
  ['SCHEMA', 'Shibata; drop'],
  ['SAMPLE', 'maybe'],
  ['SMTP_URL', 'mail'],
  ['MAIL_FROM', 'yakuba'],
  ['CLAMAV', 'host:port:1'],
  ['SECRET_KEY', 'abc'],
  ['TRUST_PROXY', 'maybe'],
  ['RATE_API', '0'],
  ['WEBHOOK_NETWORKS', '10.0.0.0'],
  ['WEBHOOK_NETWORKS', '10.0.0.0/33'],
  ['WEBHOOK_NETWORKS', 'intra.example.jp/8'],
  ['LOG', 'loud'],
])('%s=%s は断る', (name, value) => {
  expect(problems({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name}: .+。\\(.+\\)$`))])
})

test('誤りは一度にすべて知らせる', () => {
  expect(problems({ PORT: 'abc', TOWN: 'x', BASE_URL: '?' }, ['--wbe'])).toHaveLength(4)
})

test('S3 の設定は、1つでも欠ければ名指しで知らせる', () => {
  expect(problems({ S3_ENDPOINT: 'http://s3', S3_BUCKET: 'b' }).map((line) => line.split(':')[0])).toEqual([
    'S3_ACCESS_KEY_ID',
    'S3_SECRET_ACCESS_KEY',
  ])
})

test('秘密の値は、誤りの知らせに出さない', () => {
  expect(problems({ SECRET_KEY: 'my-passphrase' }).join()).not.toContain('my-passphrase')
  expect(problems({ DATABASE_URL: 'mysql://user:hunter2@db' }).join()).not.toContain('hunter2')
})

test('中継の言う住所は、頼まれたときだけ信じる', () => {
  expect(read({}).trustProxy).toBe(false)
  expect(read({ TRUST_PROXY: 'yes' }).trustProxy).toBe(true)
})

test('--web か --worker で役割を1つにする', () => {
  expect(read({}, ['--worker']).roles).toEqual({ web: false, worker: true })
})
