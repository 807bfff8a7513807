/** What is stored: images drawn anew (where a photo was taken is nobody's business), the rest as it came. */
import { availableParallelism } from 'node:os'
import limited from 'p-limit'
import sharp from 'sharp'
import { FileRefused } from './refused.ts'
import type { Found } from './sniff.ts'

/** Fifty million pixels are four phone photos; a decompression bomb is stopped before it is unpacked. */
const MOST_PIXELS = 50_000_000
const LONGEST_SIDE = 4_096

/** As many at once as there are cores: what reads and writes files shares these threads, and must not wait behind more. */
const inTurn = limited(availableParallelism())

export interface Cleaned {
  readonly bytes: Uint8Array
  readonly type: string
}

/** @throws FileRefused when the file is damaged or locked */
export async function clean(bytes: Uint8Array, { kind, type }: Found): Promise<Cleaned> {
  if (kind === 'image') return await inTurn(redraw, bytes, type === 'image/png' || type === 'image/gif')
  if (kind === 'pdf') checkPdf(bytes)
  return { bytes, type }
}

async function redraw(bytes: Uint8Array, lossless: boolean): Promise<Cleaned> {
  try {
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    return lossless
      ? { bytes: await upright.png().toBuffer(), type: 'image/png' }
      : {
          bytes: await upright.flatten({ background: 'white' }).jpeg({ quality: 85 }).toBuffer(),
          type: 'image/jpeg',
        }
  } catch (error) {
    if (/pixel limit/i.test((error as Error).message))
      throw new FileRefused('画像が大きすぎます。縦と横の画素の数を減らしてください(5,000万画素まで)。')
    throw new FileRefused('画像が壊れていて開けません。撮り直すか、別の画像を選んでください。')
  }
}

/** Without opening it: the end of the file is there, and no password or restriction stands in its trailer. */
function checkPdf(bytes: Uint8Array): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!text.subarray(-2_048).includes('startxref'))
    throw new FileRefused('PDFが途中で切れているか、壊れています。作り直すか、別のファイルを選んでください。')
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text.toString('latin1')))
    throw new FileRefused('パスワードや制限のかかったPDFは受け取れません。制限を外して保存し直してください。')
}
