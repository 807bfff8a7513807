/**
 * For property tests of parsers: what somebody might send. fast-check prints the seed of a failure and the smallest input
 * that shows it. docs/parsers.md lists the parsers.
 */
import fc from 'fast-check'
import { HOSTILE_TEXTS } from './language/fields/hostile.ts'

const tricky = Object.values(HOSTILE_TEXTS).filter((text) => text.length < 10_000)
/** Signs that mean something to one parser or another. */
const signs = [
  ...'\0\t\n\r "\'\\/%&=;:,.-_+#?@<>{}[]()$!~^|*0123456789Aaz年月日元令和ー－ｱﾞ\u3099\u{e0100}\ud83d\udc00',
].concat('__proto__', '%00', '%', '\r\n', '//')

/** Any text: whatever code units, people's characters, signs in a row, and known trouble. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 40 }),
  fc.constantFrom(...tricky),
)

export const anyBytes = fc.uint8Array({ maxLength: 400 })

/** Any JSON value, with names that mean something to JavaScript among its keys. */
export const anyJson = fc
  .anything({
    key: fc.oneof(
      fc.string(),
      fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'response', 'kind'),
    ),
    values: [anyText, fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
    maxDepth: 3,
  })
  .map((value) => JSON.stringify(value) ?? 'null')

/** A good text with a few places cut out, doubled, or replaced: it reaches further into a parser than chance does. */
export const damaged = (good: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.nat(good.length),
        fc.nat(8),
        anyText.map((text) => text.slice(0, 8)),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((cuts) =>
      cuts.reduce((text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length), good),
    )

/** The same for bytes. */
export const damagedBytes = (good: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(fc.tuple(fc.nat(good.length), fc.nat(8), fc.uint8Array({ maxLength: 8 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((cuts) =>
      cuts.reduce<Uint8Array>(
        (bytes, [at, length, put]) =>
          Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]),
        good,
      ),
    )
