import { beforeAll, expect, test, vi } from 'vitest'
import { translate } from '#platform/screens'
import town from './index.ts'
import { type PageSeen, walkTown } from './testing-pages.ts'
import { sentencesOf } from './testing-sentences.ts'
import { joined } from './words/sentences.ts'
import { words } from './words.ts'

vi.mock('../../src/platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

/** Stays Japanese in any language: addresses, laws, dates as the registers have them. */
const STAYS = [/^〒/, /法(施行規則)?第\d+条/, /令和\d+年\d+月\d+日/]
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

let pages: PageSeen[]
beforeAll(async () => {
  pages = await walkTown({ lang: 'en' })
}, 120_000)

const textOf = (html: string) => html.slice(html.indexOf('<body')).replaceAll('<!-- -->', '')

/** Each sentence once, with the first page it stands on. */
function listed(found: (html: string) => Iterable<string>): string[] {
  const first = new Map<string, string>()
  for (const { name, html } of pages)
    for (const text of found(textOf(html))) if (!first.has(text)) first.set(text, name)
  return [...first]
    .filter(([text]) => !STAYS.some((each) => each.test(text)))
    .map(([text, name]) => `${name}：${text}`)
}

test('英語で開くと、訳のない文が1つもない', () => {
  expect(pages.length).toBeGreaterThan(60)
  expect(
    listed((html) => [...html.matchAll(/<span lang="ja">([^<]*)<\/span>/g)].map(([, text]) => text ?? '')),
  ).toEqual([])
})

test.each(town.procedures)('$short：何と答えても、読む文には訳がある', (definition) => {
  const untranslated = sentencesOf(definition).filter(
    (text) => JAPANESE.test(text) && translate(text, 'en', town.words) === undefined,
  )
  expect(untranslated).toEqual([])
})

/** Pages on which nothing at all is left in Japanese without saying so to a screen reader (WCAG 3.1.2). */
const WHOLE = ['/sign-in', '/sign-in/code', '/sign-in/card', '/nowhere', '/my/account']

test('一つの文に、二つの訳は付けられない', () => {
  const one = { 世帯: ['Household', 'いっしょに住む家族'] } as const
  expect(joined(one, one)).toEqual(one)
  expect(() => joined(one, { 世帯: ['Family', 'いっしょに住む家族'] })).toThrow('「世帯」の訳が二つあります')
})

test('日本語のまま出すところは、そう言う', () => {
  const unmarked = (html: string) =>
    html
      .replaceAll(/<(\w+)[^>]* lang="ja"[^>]*>[^<]*<\/\1>/g, '')
      .split(/<[^>]*>/)
      .filter((text) => JAPANESE.test(text))
  for (const { name, html } of pages.filter((each) => WHOLE.includes(each.name)))
    expect(unmarked(textOf(html)), name).toEqual([])
})

test('やさしい日本語は、難しい言葉も長い文も使わない', () => {
  const hard = /及び|又は|若しくは|並びに|に係る|いただ|ご\p{Script=Han}|ございま|当該|速やか|致し/u
  const sentences = Object.values(words.easy).flatMap((text) => text.split('。'))
  expect(sentences.filter((text) => hard.test(text))).toEqual([])
  expect(sentences.filter((text) => text.replaceAll(/（[^）]*）/g, '').length > 50)).toEqual([])
})

test('どの文にも、英語とやさしい日本語の両方がある', () => {
  const places = (text: string) => (text.match(/\{/g) ?? []).length
  for (const [japanese, english] of Object.entries(words.en)) {
    expect(JAPANESE.test(english.replaceAll(/「[^」]*」/g, '')), japanese).toBe(false)
    expect(places(english), japanese).toBe(places(japanese))
    expect(places(words.easy[japanese] ?? ''), japanese).toBe(places(japanese))
  }
})
