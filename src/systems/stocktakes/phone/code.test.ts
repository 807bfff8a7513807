import bwipjs from 'bwip-js/node'
import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { isUuid } from '../../uuid.ts'
import { readSightings } from '../read-sightings.ts'
import { codeKey, plainCode, recordOn } from './code.ts'
import { readQr } from './read-qr.ts'

const RECORD = '0190f7a5-1234-7abc-8def-0123456789ab'
const ADDRESS = `https://town.example.jp/desk/registers/pupil-device/records/${RECORD}`

/** A picture as a camera gives it: a label, askew on a table, not quite sharp. */
async function picture(text: string, { turned = 0, blur = 0 } = {}) {
  // `eclevel` is of the symbol and not in the package's types.
  const wish = { bcid: 'qrcode', text, eclevel: 'M', scale: 4, padding: 8, backgroundcolor: 'FFFFFF' }
  const code: Buffer = await bwipjs.toBuffer(wish)
  let label = sharp(code)
    .rotate(turned, { background: '#d8d2c4' })
    .extend({ top: 60, bottom: 90, left: 140, right: 40, background: '#d8d2c4' })
  if (blur > 0) label = sharp(await label.png().toBuffer()).blur(blur)
  const { data, info } = await label.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data: new Uint8ClampedArray(data), width: info.width, height: info.height }
}

test.each([
  ['まっすぐ', {}],
  ['傾いていて、少しぼけている', { turned: 12, blur: 0.8 }],
  ['逆さま', { turned: 180 }],
])('カメラに写ったQRを読む（%s）', async (_, how) => {
  expect(readQr(await picture(ADDRESS, how))).toBe(ADDRESS)
})

test('QRのない絵、小さな絵からは何も読まない', () => {
  expect(readQr({ width: 200, height: 100, data: new Uint8ClampedArray(80_000).fill(200) })).toBeUndefined()
  expect(readQr({ width: 1, height: 1, data: new Uint8ClampedArray(4) })).toBeUndefined()
})

test('札の番地は、町の番地が変わったあとでも同じ記録を指す', () => {
  expect(recordOn(ADDRESS)).toEqual({ register: 'pupil-device', record: RECORD })
  expect(codeKey(ADDRESS.replace('town.example.jp', 'old.example'), 'pupil-device')).toBe(RECORD)
  expect(recordOn('見本-0001')).toBeUndefined()
})

test('番号は、全角でも小文字でも、ハイフンの種類が違っても同じ', () => {
  for (const typed of ['pc-0012', 'ＰＣ－００１２', ' PC‐0012 ', 'pc−0012'])
    expect(plainCode(typed)).toBe('PC-0012')
})

test('でたらめな文字を読んでも、送られても、壊れない', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(codeKey(text, 'x')).not.toMatch(/\s/)
    }),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.array(fc.dictionary(fc.string(), fc.jsonValue())).map((each) => JSON.stringify(each)),
      ),
      (text) => {
        for (const { id, code } of readSightings(text, new Set(['a']))?.sightings ?? []) {
          expect(isUuid(id)).toBe(true)
          expect(code).not.toContain('\0')
        }
      },
    ),
  )
})
