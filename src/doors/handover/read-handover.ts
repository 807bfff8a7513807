import { type ReadTable, readTable, TableRefused } from '#doors/sheet'
import type { HandoverLayout } from '#language'
import { ArchiveRefused, readZip, type ZipEntry } from '#platform/archive'

/** The archive is not taken; the sentence says why and what to do. */
export class HandoverRefused extends Error {
  override readonly name = 'HandoverRefused'
}

/** An application as it lay in the archive. Nothing is judged yet but that it is whole. */
export interface Handed {
  readonly source: string
  readonly number: string
  readonly procedure: string
  /** What the inputs of a form would have sent; an attachment is named by its path in `files`. */
  readonly inputs: ReadonlyMap<string, readonly string[]>
  readonly files: ReadonlyMap<string, Uint8Array>
}

const LIMITS = { entries: 5_000, entryBytes: 20_000_000, bytes: 300_000_000 }
const MOST_APPLICATIONS = 500

/** Reads an archive in the town's layout. @throws HandoverRefused when any part of it is missing, strange or too much */
export async function readHandover(bytes: Uint8Array, layout: HandoverLayout): Promise<Handed[]> {
  const entries = await readZip(bytes, LIMITS).catch((error: unknown) => {
    throw error instanceof ArchiveRefused ? new HandoverRefused(error.message) : error
  })
  const left = new Map(entries.map((entry) => [entry.path, entry]))
  const rows = await tableAt(left, layout.index, layout.indexColumns)
  if (rows.length > MOST_APPLICATIONS)
    throw new HandoverRefused(`申請が多すぎます（${MOST_APPLICATIONS}件まで）。分けて受け取ってください。`)
  const seen = new Set<string>()
  const found: Handed[] = []
  for (const row of rows) {
    const { number = '', procedure = '', folder = '', source = '' } = row
    if (!/^[0-9A-Za-z-]{1,40}$/.test(number) || !/^[a-z][a-z0-9-]{0,59}$/.test(procedure) || !isPath(folder))
      throw new HandoverRefused(`「${layout.index}」に、受付番号、手続ID、フォルダーを読めない行があります。`)
    if (source.length > 60) throw new HandoverRefused(`「${layout.index}」の引渡元が長すぎます。`)
    if (seen.has(folder)) throw new HandoverRefused(`フォルダー「${folder}」が2度出てきます。`)
    seen.add(folder)
    found.push({
      source,
      number,
      procedure,
      ...(await openFolder(left, layout, folder, { number, procedure })),
    })
  }
  const [strange] = left.keys()
  if (strange !== undefined)
    throw new HandoverRefused(
      `一覧にも申請にも出てこないファイル「${strange}」が入っています。中身を確かめてください。`,
    )
  return found
}

const isPath = (text: string): boolean =>
  text.length > 0 &&
  text.length <= 200 &&
  text.split('/').every((part) => part !== '' && part !== '.' && part !== '..')

const filled = (pattern: string, facts: Readonly<Record<string, string>>): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '')

async function openFolder(
  left: Map<string, ZipEntry>,
  layout: HandoverLayout,
  folder: string,
  facts: Readonly<Record<string, string>>,
): Promise<Pick<Handed, 'inputs' | 'files'>> {
  const path = `${folder}/${filled(layout.answers, facts)}`
  const inputs = new Map<string, string[]>()
  for (const { name = '', value = '' } of await tableAt(left, path, layout.answerColumns)) {
    if (!/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/.test(name) || name.length > 200)
      throw new HandoverRefused(`「${path}」に、読めない項目「${name.slice(0, 40)}」があります。`)
    if (value !== '') inputs.set(name, [...(inputs.get(name) ?? []), value])
  }
  const review = `${folder}/${filled(layout.review, facts)}`
  const pdf = left.get(review)
  if (!pdf) throw new HandoverRefused(`「${review}」がありません。途中で欠けたおそれがあります。`)
  if (!pdf.bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
    throw new HandoverRefused(`「${review}」がPDFではありません。`)
  left.delete(review)
  const files = new Map<string, Uint8Array>()
  for (const [at, entry] of [...left])
    if (at.startsWith(`${folder}/`)) {
      files.set(at.slice(folder.length + 1), entry.bytes)
      left.delete(at)
    }
  return { inputs, files }
}

/** A table of the archive, each row by the parts that its columns stand for. */
async function tableAt<Part extends string>(
  left: Map<string, ZipEntry>,
  path: string,
  columns: readonly { readonly title: string; readonly of: Part }[],
): Promise<Partial<Record<Part, string>>[]> {
  const entry = left.get(path)
  if (!entry) throw new HandoverRefused(`「${path}」がありません。途中で欠けたか、ほかの形のZIPです。`)
  left.delete(path)
  let table: ReadTable
  try {
    table = await readTable(entry.bytes)
  } catch (error) {
    if (error instanceof TableRefused) throw new HandoverRefused(`「${path}」：${error.message}`)
    throw error
  }
  const [header = [], ...rows] = table.rows
  const places = columns.map(({ title, of }) => ({ of, title, at: header.indexOf(title) }))
  const missing = places.find(({ at }) => at < 0)
  if (missing) throw new HandoverRefused(`「${path}」に「${missing.title}」の列がありません。`)
  return rows
    .filter((row) => row.some((text) => text !== ''))
    .map(
      (row) =>
        Object.fromEntries(places.map(({ of, at }) => [of, row[at] ?? ''])) as Partial<Record<Part, string>>,
    )
}
