/** The files of the records of a list, as a ZIP with a folder for each record. */
import { buffer } from 'node:stream/consumers'
import { type Hall, isRow } from '#language'
import { type NewEntry, writeZip } from '#platform/archive'
import { Problem } from '#platform/web'
import { formatValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import { linkedTitles } from '../records/links.ts'
import { type ListAsked, listRecords } from '../records/list-records.ts'
import { attachmentsOf } from './file-book.ts'

/** All in memory while it is packed. */
const MOST_BYTES = 200_000_000
const MOST_FILES = 2_000
const BATCH = 500

interface Packed {
  readonly id: string
  readonly path: string
}

/** @throws Problem 403 for who may not export, 422 where there is nothing, or more than fits */
export async function zipFiles(hall: Hall, open: OpenRegister, asked: ListAsked): Promise<Uint8Array> {
  if (!open.rights.may('export'))
    throw new Problem(403, 'この台帳を書き出すことは、あなたの職ではできません。')
  const found = await filesIn(hall, open, asked)
  if (found.length === 0) throw new Problem(422, 'この一覧の記録には、ファイルが付いていません。')
  return await buffer(writeZip(entries(hall, found), hall.clock.now()))
}

async function filesIn(hall: Hall, open: OpenRegister, asked: ListAsked): Promise<Packed[]> {
  const fields = attachmentsOf(open.definition.fields)
  const title = open.definition.fields.find(({ id }) => id === open.definition.title)
  const found: Packed[] = []
  const used = new Set<string>()
  let bytes = 0
  let after: string | undefined
  do {
    const page = await listRecords(hall.db, open, { ...asked, after, size: BATCH })
    const titles = await linkedTitles(hall.db, open, page.records)
    for (const { values, rights } of page.records) {
      if (!rights.may('export')) continue
      const called = (title && formatValue(title, values[title.id], titles)) || '名前なし'
      for (const field of fields)
        for (const file of (values[field.id] ?? []) as readonly unknown[]) {
          if (!isRow(file)) continue
          bytes += Number(file.bytes)
          found.push({ id: String(file.id), path: free(used, called, field.label, String(file.name)) })
        }
      if (bytes > MOST_BYTES || found.length > MOST_FILES)
        throw new Problem(
          422,
          `ファイルが多すぎます。${MOST_FILES.toLocaleString('ja-JP')}個、${MOST_BYTES / 1_000_000}MBまでになるように、一覧をしぼってください。`,
        )
    }
    after = page.next
  } while (after !== undefined)
  return found
}

/** What no system takes in a name becomes a line; two of one name are told apart. */
const plain = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_')
    .replace(/^\.+|[. ]+$/g, '_')
    .slice(0, 80) || '_'

function free(used: Set<string>, record: string, label: string, name: string): string {
  const [, stem = '', end = ''] = /^(.*?)(\.[^.]{1,10})?$/s.exec(plain(`${label}_${name}`)) ?? []
  for (let count = 1; ; count += 1) {
    const path = `${plain(record)}/${stem}${count > 1 ? `_${count}` : ''}${end}`
    if (used.has(path.toLowerCase())) continue
    used.add(path.toLowerCase())
    return path
  }
}

async function* entries({ db, files }: Hall, packed: readonly Packed[]): AsyncGenerator<NewEntry> {
  for (const { id, path } of packed) {
    const file = await db
      .selectFrom('file')
      .select(['key', 'sha256'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    yield { path, content: await files.read(file) }
  }
}
