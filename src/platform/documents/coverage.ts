/** Which characters a font file has, read from its `cmap` table (OpenType 1.9, formats 4 and 12). */
import { closeSync, openSync, readSync } from 'node:fs'

type Range = readonly [first: number, last: number]

const readTable = (file: string, tag: string): DataView => {
  const handle = openSync(file, 'r')
  try {
    const read = (position: number, length: number) => {
      const bytes = new Uint8Array(length)
      readSync(handle, bytes, 0, length, position)
      return new DataView(bytes.buffer)
    }
    const tables = read(4, 2).getUint16(0)
    const directory = read(12, tables * 16)
    for (let at = 0; at < tables * 16; at += 16) {
      const name = String.fromCharCode(...[0, 1, 2, 3].map((i) => directory.getUint8(at + i)))
      if (name === tag) return read(directory.getUint32(at + 8), directory.getUint32(at + 12))
    }
  } finally {
    closeSync(handle)
  }
  throw new Error(`${file} has no ${tag} table`)
}

const format12 = (table: DataView, at: number): Range[] =>
  Array.from({ length: table.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12
    return [table.getUint32(group), table.getUint32(group + 4)] as const
  })

const format4 = (table: DataView, at: number): Range[] => {
  const segments = table.getUint16(at + 6) / 2
  return Array.from({ length: segments }, (_, i) => {
    const last = table.getUint16(at + 14 + i * 2)
    const first = table.getUint16(at + 16 + segments * 2 + i * 2)
    return [first, last] as const
  }).filter(([first]) => first !== 0xffff)
}

const rangesOf = (file: string): Range[] => {
  const cmap = readTable(file, 'cmap')
  const found: Range[] = []
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = cmap.getUint32(4 + i * 8 + 4)
    const format = cmap.getUint16(at)
    if (format === 12) return format12(cmap, at)
    if (format === 4) found.push(...format4(cmap, at))
  }
  return found
}

/** The code points at least one of the font files can show. */
export const covered = (files: readonly string[]): ((codePoint: number) => boolean) => {
  const bits = new Uint8Array(0x110000 >> 3)
  for (const [first, last] of files.flatMap(rangesOf))
    for (let code = first; code <= last; code++) bits[code >> 3]! |= 1 << (code & 7)
  return (code) => (bits[code >> 3]! & (1 << (code & 7))) !== 0
}
