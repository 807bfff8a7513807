import { expect, test } from 'vitest'
import { type ConfigError, readConfig } from './index.ts'

const whole = {
  CKAN_URL: 'https://opendata.pref.example.jp/',
  CKAN_TOKEN: 'eyJ0eXAiOiJKV1Qi.abc_def-ghi',
  CKAN_ORGANIZATION: 'shibata',
}
const read = (env: Record<string, string>) => readConfig(env, [], ['shibata']).ckanPush
const problems = (env: Record<string, string>): readonly string[] => {
  try {
    read(env)
    return []
  } catch (error) {
    return (error as ConfigError).problems
  }
}

test('何も書かなければ、どこにも送らない', () => {
  expect(read({})).toBeUndefined()
})

test('3つを書けば、送る', () => {
  expect(read(whole)).toEqual({
    url: 'https://opendata.pref.example.jp',
    token: whole.CKAN_TOKEN,
    organization: 'shibata',
  })
})

test.each([
  [{ CKAN_URL: whole.CKAN_URL }, ['CKAN_TOKEN', 'CKAN_ORGANIZATION']],
  [{ ...whole, CKAN_URL: 'http://opendata.pref.example.jp' }, ['CKAN_URL']],
  [{ ...whole, CKAN_URL: 'http://localhost.evil.example' }, ['CKAN_URL']],
  [{ ...whole, CKAN_TOKEN: 'a b' }, ['CKAN_TOKEN', 'CKAN_TOKEN']],
  [{ ...whole, CKAN_ORGANIZATION: '柴田町' }, ['CKAN_ORGANIZATION']],
])('%j は、名指しで断る', (env, wrong) => {
  expect([...new Set(problems(env).map((line) => line.split(':')[0]))]).toEqual([...new Set(wrong)])
})

test('トークンは、誤りの知らせに出さない', () => {
  expect(problems({ ...whole, CKAN_TOKEN: 'hunter2 hunter2 hunter2' }).join()).not.toContain('hunter2')
})
