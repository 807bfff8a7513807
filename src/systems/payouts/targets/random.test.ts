import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hall } from '#language'
import { Problem } from '#platform/web'
import { guessColumns, headingRow, readTargets } from './columns.ts'
import { plainAddress } from './keys.ts'
import { readSheetFile } from './read-sheet.ts'

test('どんなバイトでも、表になるか、文で断られる', async () => {
  const zip = fc.uint8Array({ maxLength: 400 }).map((rest) => Uint8Array.from([0x50, 0x4b, 3, 4, ...rest]))
  const csv = fc
    .array(
      fc.array(fc.constantFrom('氏名', '生年月日', '"', ',', '\t', '渡邉', '1990/4/2', '\ud800', ''), {
        maxLength: 6,
      }),
      {
        maxLength: 8,
      },
    )
    .map((rows) => new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n')))
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 600 }), zip, csv), async (bytes) => {
      try {
        const sheet = await readSheetFile(bytes)
        const columns = guessColumns(sheet[headingRow(sheet)] ?? [])
        const { targets, mistakes } = readTargets(sheet, columns)
        expect(targets).toHaveLength(sheet.length - headingRow(sheet) - 1)
        for (const { message } of mistakes) expect(message).toMatch(/。$/)
      } catch (error) {
        expect(error).toBeInstanceOf(Problem)
      }
    }),
    { numRuns: 300 },
  )
})

test('どんな住所でも、比べる形にして、もう一度しても変わらない長さに収まる', () => {
  const town = { prefecture: '宮城県', county: '柴田郡', name: '柴田町' } as Hall['town']
  const part = fc.constantFrom(
    '宮城県',
    '柴田郡',
    '柴田町',
    '船岡',
    '十二',
    '丁目',
    '3',
    '番地の',
    '45',
    '号',
    'ー',
    ' ',
    '字',
    'の',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part).map((parts) => parts.join('')),
      ),
      (text) => {
        expect(typeof plainAddress(town, text)).toBe('string')
      },
    ),
  )
})
