/** What an app begins as: a file of any shape with its rows, another town's app, one of the gallery, or nothing. */
import { v7 as uuid } from 'uuid'
import type { GeoTable } from '#doors/geodata'
import type { ReadTable } from '#doors/sheet'
import type { Hall } from '#language'
import { Problem } from '#platform/web'
import { gallery } from '../gallery/index.ts'
import { guessRegister } from '../imports/guess-fields.ts'
import { read } from '../imports/imports.ts'
import { type HandedIn, takeTable } from '../imports/take-table.ts'
import type { Body } from './body.ts'
import type { Brought } from './drafts.ts'
import { isAppFile, takeInFile } from './share-file.ts'
import type { DraftSheet } from './sheet.ts'

export interface Beginning {
  /** `file`, `blank`, or the id of an app of the gallery. */
  readonly from: string
  /** What somebody wants it to be called; empty where they leave it to the program. */
  readonly name: string
  readonly office: string
  readonly file: HandedIn | undefined
}

/** A new id is made by the program: two towns' apps never meet under one name by chance. */
const newId = (): string => `app-${uuid().replaceAll('-', '').slice(-10)}`

/** @throws Problem 422 with what to do */
export async function beginApp(
  hall: Hall,
  { from, name, office, file }: Beginning,
): Promise<{ readonly body: Body; readonly brought?: Brought }> {
  const id = newId()
  const ready = gallery.find((each) => each.id === from)
  if (ready) return { body: { ...ready.make(id, office), ...(name && { name }) } }
  if (from === 'blank') {
    const table = { rows: [['名前'], ['例']] }
    return {
      body: asBody(guessRegister(table, { id, name: name || '新しいアプリ', office }).definition),
    }
  }
  if (!file) throw new Problem(422, 'ファイルを選んでください。')
  if (isAppFile(file.bytes)) return { body: takeInFile(file.bytes, { id, office }) }
  const table = await read(file.bytes)
  if (/\.json$/i.test(file.name) && !('points' in table)) throw notAnApp()
  const called = name || file.name.replace(/(\.[a-z]+)+$/i, '').slice(0, 100) || '新しいアプリ'
  const { definition, header, columns } = guessRegister(table, { id, name: called, office })
  if (definition.fields.length === 0) throw new Problem(422, 'このファイルには、列が見つかりません。')
  const body = asBody(definition)
  const rows = table.rows.slice(header + 1).filter((cells) => cells.some((text) => text.trim() !== '')).length
  if (rows === 0) return { body }
  const sheet: DraftSheet = {
    ...{ name: file.name.slice(-120), header, columns, rows },
    titles: columns.map((_, at) => (table.rows[header]?.[at] ?? '').trim().slice(0, 80)),
    ...(asksSystem(table) && { asksSystem: true }),
  }
  return { body, brought: { file: await takeTable(hall, file), sheet } }
}

const asBody = (definition: object): Body => definition as unknown as Body

const notAnApp = () =>
  new Problem(
    422,
    'アプリのファイルではありません。「アプリをファイルにする」で作ったもの、GeoJSON、表のどれかを選んでください。',
  )

const asksSystem = (table: ReadTable | GeoTable): boolean => 'system' in table && table.system === undefined
