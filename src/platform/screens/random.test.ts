import fc from 'fast-check'
import { expect, test } from 'vitest'
import shibata from '#town/shibata'
import { anyText, damaged } from '../../testing-random.ts'
import { withFurigana } from './furigana.ts'
import { westernDate } from './words/western-date.ts'
import { translate } from './words.ts'

const sentences = fc.oneof(
  anyText,
  damaged('令和8年11月23日（月） 9時00分'),
  damaged('12件の手続きがあります。'),
)

test('どんな文でも、訳すか、訳がないと言う', () => {
  fc.assert(
    fc.property(sentences, fc.constantFrom('ja', 'easy', 'en'), (text, language) => {
      const said = translate(text, language as 'en', shibata.words)
      expect(['string', 'undefined']).toContain(typeof said)
      expect(['string', 'undefined']).toContain(typeof westernDate(text, language as 'en'))
    }),
    { numRuns: 500 },
  )
})

test('どんな HTML の切れはしでも、ふりがなは文字を1つも失わない', () => {
  const html = fc.oneof(
    anyText,
    damaged('<p data-noruby>渡邉</p><p>役場の<b>手続き</b></p><br/><title>町</title>'),
  )
  // What this test takes off again must be what was put on.
  const bare = html.filter((text) => !text.includes('<ruby'))
  fc.assert(
    fc.property(bare, (text) => {
      const read = withFurigana(text, shibata.readings)
      const without = read.replaceAll(/<ruby>(.*?)<rp>（<\/rp><rt>.*?<\/rt><rp>）<\/rp><\/ruby>/gs, '$1')
      expect(without).toBe(text)
    }),
    { numRuns: 500 },
  )
})
