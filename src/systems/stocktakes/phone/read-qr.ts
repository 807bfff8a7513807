/** A QR in the pixels of a picture: `BarcodeDetector` is in few browsers, and in none of an iPhone. */
import { decodeQR } from 'qr/decode.js'

export interface Pixels {
  readonly width: number
  readonly height: number
  /** RGBA */
  readonly data: Uint8Array | Uint8ClampedArray
}

/** @returns undefined where no code is, or none that can be read */
export function readQr(pixels: Pixels): string | undefined {
  try {
    return decodeQR(pixels, { format: 'RGBA' })
  } catch {
    return undefined
  }
}
