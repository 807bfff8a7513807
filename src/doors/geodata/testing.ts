/** For tests: a Shapefile as a geographic system writes it. */
import iconv from 'iconv-lite'

type Corner = readonly [x: number, y: number]

/** ESRI Shapefile of points (one corner each) or of areas of one ring each. */
export function shpOf(kind: 'point' | 'polygon', shapes: readonly (readonly Corner[])[]): Uint8Array {
  const records = shapes.map((corners, at) => {
    const body = Buffer.alloc(kind === 'point' ? 20 : 48 + corners.length * 16)
    body.writeInt32LE(kind === 'point' ? 1 : 5, 0)
    if (kind === 'polygon') {
      body.writeInt32LE(1, 36)
      body.writeInt32LE(corners.length, 40)
    }
    for (const [index, [x, y]] of corners.entries()) {
      const from = kind === 'point' ? 4 : 48 + index * 16
      body.writeDoubleLE(x, from)
      body.writeDoubleLE(y, from + 8)
    }
    const head = Buffer.alloc(8)
    head.writeInt32BE(at + 1, 0)
    head.writeInt32BE(body.length / 2, 4)
    return Buffer.concat([head, body])
  })
  const head = Buffer.alloc(100)
  head.writeInt32BE(9994, 0)
  head.writeInt32BE(50 + records.reduce((sum, { length }) => sum + length, 0) / 2, 24)
  head.writeInt32LE(1000, 28)
  head.writeInt32LE(kind === 'point' ? 1 : 5, 32)
  return Buffer.concat([head, ...records])
}

/** dBASE III with columns of text. */
export function dbfOf(
  columns: readonly string[],
  rows: readonly (readonly (string | Uint8Array)[])[],
  encoding: 'shift_jis' | 'utf-8',
): Uint8Array {
  const encode = (text: string | Uint8Array) =>
    typeof text === 'string' ? iconv.encode(text, encoding === 'shift_jis' ? 'cp932' : 'utf8') : text
  const widths = columns.map((_, at) => Math.max(10, ...rows.map((row) => encode(row[at] ?? '').length)))
  const exact = rows.some((row) => row.some((cell) => typeof cell !== 'string'))
  if (exact) for (const [at] of columns.entries()) widths[at] = encode(rows[0]![at]!).length
  const head = Buffer.alloc(32 + columns.length * 32 + 1)
  head[0] = 3
  head.writeUInt32LE(rows.length, 4)
  head.writeUInt16LE(head.length, 8)
  head.writeUInt16LE(1 + widths.reduce((sum, width) => sum + width, 0), 10)
  for (const [at, name] of columns.entries()) {
    Buffer.from(encode(name)).copy(head, 32 + at * 32, 0, 11)
    head[32 + at * 32 + 11] = 'C'.charCodeAt(0)
    head[32 + at * 32 + 16] = widths[at]!
  }
  head[head.length - 1] = 0x0d
  const body = rows.map((row) =>
    Buffer.concat([
      Buffer.from(' '),
      ...columns.map((_, at) => {
        const cell = Buffer.alloc(widths[at]!, ' ')
        Buffer.from(encode(row[at] ?? '')).copy(cell)
        return cell
      }),
    ]),
  )
  return Buffer.concat([head, ...body])
}
