import bwipjs from 'bwip-js/node'

/** Which form a sheet of paper is: the definition, its version (`definitionHash`), and the case where it is filled in. */
export interface PaperCode {
  readonly procedure: string
  readonly version: string
  /** 受付番号 */
  readonly number?: string
}

/**
 * What the QR says: the address of the procedure, so that any telephone leads to the form online, with all that is needed
 * to enter the paper under the version by which it was printed.
 */
export const codeText = (baseUrl: string, { procedure, version, number }: PaperCode): string =>
  `${baseUrl.replace(/\/$/, '')}/procedures/${procedure}?paper=${version}${number === undefined ? '' : `&case=${number}`}`

/** What a scanner read from a sheet, whatever address the town had when it was printed; undefined for anything else. */
export function readCode(text: string): PaperCode | undefined {
  const found = /\/procedures\/([a-z0-9-]{1,100})\?paper=([0-9a-f]{64})(?:&case=(\d{12}))?$/.exec(
    text.normalize('NFKC').trim(),
  )
  if (!found) return undefined
  const [, procedure, version, number] = found
  return { procedure: procedure!, version: version!, ...(number && { number }) }
}

/** Dark modules of the QR as runs along its lines, in modules from the top left. */
export interface Qr {
  readonly size: number
  readonly runs: readonly { readonly x: number; readonly y: number; readonly length: number }[]
}

/** Error correction M: 15% of the symbol may be lost to a fold or a stamp. */
export function qrOf(text: string): Qr {
  const wish = { bcid: 'qrcode', text, eclevel: 'M' }
  const [symbol] = bwipjs.raw(wish)
  if (!symbol || !('pixs' in symbol)) throw new Error('the QR code could not be made')
  const { pixs, pixx: size } = symbol
  const runs: { x: number; y: number; length: number }[] = []
  for (let at = 0; at < pixs.length; at += 1) {
    const [x, y] = [at % size, Math.floor(at / size)]
    if (!pixs[at]) continue
    const last = runs.at(-1)
    if (last?.y === y && last.x + last.length === x) last.length += 1
    else runs.push({ x, y, length: 1 })
  }
  return { size, runs }
}
