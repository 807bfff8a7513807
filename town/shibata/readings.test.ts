import { expect, test, vi } from 'vitest'
import { translate, withFurigana } from '#platform/screens'
import town from './index.ts'
import { readings } from './readings.ts'
import { walkTown } from './testing-pages.ts'
import { sentencesOf } from './testing-sentences.ts'

vi.mock('../../src/platform/web/assets.ts', () => ({
  assetUrl: (name: string) => `/assets/${name}`,
  assetStyles: () => [],
  assetResponse: () => undefined,
}))

/** A walk through every page of some thirty procedures, on a machine that does other work too. */
const WALK_MS = 120_000

/** What a person wrote, and what no dictionary may guess. */
const UNREAD = /伊藤|菅原|結月|翔太|渡邉|陽|字見本|見本町/

/** Where no reading can stand, or where a reader chooses a language before any reading. */
const CONTROLS = /<(script|style|textarea|option|title|svg|select|button|datalist|ruby)\b[\s\S]*?<\/\1>/g

/** What people wrote themselves is never given a guessed reading. */
const WRITTEN = /<span data-noruby[^>]*>[^<]*<\/span>/g

test.each(['ja', 'easy'])(
  'ふりがなをつけると、読み方のない漢字がない（%s）',
  async (lang) => {
    const left = new Map<string, string>()
    for (const { name, html } of await walkTown({ lang, ruby: '1' })) {
      const texts = html
        .slice(html.indexOf('<body'))
        .replaceAll(CONTROLS, '／')
        .replaceAll(WRITTEN, '／')
        .split(/<[^>]*>/)
      for (const text of texts)
        for (const [word] of text.matchAll(/.{0,4}[\p{Script=Han}々]+.{0,4}/gu))
          if (!UNREAD.test(word) && !left.has(word)) left.set(word, name)
    }
    expect([...left]).toEqual([])
  },
  WALK_MS,
)

test.each(town.procedures)('$short：何と答えても、読む文の漢字には読み方がある', (definition) => {
  const left = new Set<string>()
  for (const text of sentencesOf(definition))
    for (const said of [text, translate(text, 'easy', town.words) ?? text]) {
      const unread = withFurigana(said, readings).replaceAll(CONTROLS, '／')
      for (const [word] of unread.matchAll(/.{0,4}[\p{Script=Han}々]+.{0,4}/gu)) left.add(word)
    }
  expect([...left]).toEqual([])
})

const read = (text: string) =>
  withFurigana(text, readings).replaceAll(
    /<ruby>[^<]*<rp>（<\/rp><rt>([^<]*)<\/rt><rp>）<\/rp><\/ruby>/g,
    '$1',
  )

test.each([
  ['柴田町', 'しばたまち'],
  ['児童手当の認定請求', 'じどうてあてのにんていせいきゅう'],
  ['罹災証明書', 'りさいしょうめいしょ'],
  ['転出届・転入届', 'てんしゅつとどけ・てんにゅうとどけ'],
  ['転出する日', 'てんしゅつするひ'],
  ['何をしたいですか', 'なにをしたいですか'],
  ['何のために', 'なんのために'],
  ['生年月日', 'せいねんがっぴ'],
  ['令和8年11月23日（月）', 'れいわ8ねん11がつ23にちげつ'],
  ['1月1日の住所', '1がつついたちのじゅうしょ'],
  ['12月20日', '12がつはつか'],
  ['14日以内', 'じゅうよっかいない'],
  ['15日以内', '15にちいない'],
  ['30日前から', '30にちまえから'],
  ['3歳未満', '3さいみまん'],
  ['2か月分', '2かげつぶん'],
  ['8時30分', '8じさんじゅっぷん'],
  ['10分間', 'じゅっぷんかん'],
  ['15分', '15ふん'],
  ['一人につき', 'ひとりにつき'],
  ['3人', '3にん'],
  ['2人目', 'ふたりめ'],
  ['住む人', 'すむひと'],
  ['第3子から', 'だい3しから'],
  ['年上の子', 'としうえのこ'],
  ['役場庁舎 3階', 'やくばちょうしゃ さんがい'],
  ['1階 5番窓口', '1かい 5ばんまどぐち'],
  ['白石川・阿武隈川', 'しろいしがわ・あぶくまがわ'],
  ['船迫', 'ふなばさま'],
  ['通帳', 'つうちょう'],
  ['町の外', 'まちのそと'],
  ['偶数月', 'ぐうすうづき'],
  ['開いている日', 'ひらいているひ'],
  ['出してください', 'だしてください'],
])('%s は「%s」と読む', (text, reading) => {
  expect(read(text)).toBe(reading)
})

test('花子さんの「子」は読まない', () => {
  expect(read('花子')).toBe('花子')
})
