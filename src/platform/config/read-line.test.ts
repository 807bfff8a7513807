import { expect, test } from 'vitest'
import { type ConfigError, readConfig } from './index.ts'

const whole = {
  LINE_CHANNEL_ID: '2001234567',
  LINE_CHANNEL_SECRET: '0123456789abcdef0123456789abcdef',
  LINE_BASIC_ID: '@shibata',
}
const read = (env: Record<string, string>) => readConfig(env, [], ['shibata']).line
const problems = (env: Record<string, string>): readonly string[] => {
  try {
    read(env)
    return []
  } catch (error) {
    return (error as ConfigError).problems
  }
}
const names = (env: Record<string, string>) => problems(env).map((line) => line.split(':')[0])

test('何も書かなければ、LINEでは知らせない', () => {
  expect(read({})).toBeUndefined()
})

test('3つを書けば、ほかは決まっている', () => {
  expect(read(whole)).toEqual({
    channelId: whole.LINE_CHANNEL_ID,
    channelSecret: whole.LINE_CHANNEL_SECRET,
    basicId: '@shibata',
    apiBase: 'https://api.line.me',
    accessBase: 'https://access.line.me',
  })
})

test.each([
  [{ LINE_CHANNEL_ID: '2001234567' }, ['LINE_CHANNEL_SECRET', 'LINE_BASIC_ID']],
  [{ ...whole, LINE_CHANNEL_ID: 'shibata' }, ['LINE_CHANNEL_ID']],
  [{ ...whole, LINE_CHANNEL_SECRET: 'secret' }, ['LINE_CHANNEL_SECRET']],
  [{ ...whole, LINE_CHANNEL_TOKEN: 'a b' }, ['LINE_CHANNEL_TOKEN']],
  [{ ...whole, LINE_BASIC_ID: 'shibata' }, ['LINE_BASIC_ID']],
  [{ ...whole, LINE_API_BASE: 'http://api.line.me' }, ['LINE_API_BASE']],
  [{ ...whole, LINE_ACCESS_BASE: 'access.line.me' }, ['LINE_ACCESS_BASE']],
])('%j は、名指しで断る', (env, wrong) => {
  expect(names(env)).toEqual(wrong)
})

test('秘密とトークンは、誤りの知らせに出さない', () => {
  const told = problems({
    ...whole,
    LINE_CHANNEL_SECRET: 'hunter2',
    LINE_CHANNEL_TOKEN: 'open sesame',
  }).join()
  expect(told).not.toContain('hunter2')
  expect(told).not.toContain('sesame')
})
