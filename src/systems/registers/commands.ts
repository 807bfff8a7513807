import { readFile } from 'node:fs/promises'
import { findSystem, readGeodata, SYSTEMS } from '#doors/geodata'
import { type ReadTable, readTable, TableRefused } from '#doors/sheet'
import type { Hall } from '#language'
import { Problem } from '#platform/web'
import type { Command } from '../system.ts'
import { type Imported, importRecords } from './imports/import-records.ts'
import { mapColumns } from './imports/map-columns.ts'
import { openRegister, PROGRAM } from './open-register.ts'
import { registersNow } from './registers-now.ts'

const problem = (message: string) => new Problem(422, message)

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch {
    throw problem(`ファイル ${file} を開けません。名前と場所を確かめてください。`)
  }
}

/** What the operator may call a register by: its id, or its name. */
async function idOf(hall: Hall, word: string): Promise<string> {
  const all = [...(await registersNow(hall)).values()].map(({ definition }) => definition)
  const found = all.find(({ id, name }) => id === word || name === word)
  if (found) return found.id
  throw problem(
    `台帳「${word}」はありません。あるもの：${all.map(({ id, name }) => `${id}（${name}）`).join('、')}`,
  )
}

async function tableOf(bytes: Uint8Array, system: string | true | undefined): Promise<ReadTable> {
  const named = typeof system === 'string' ? system : undefined
  if (named !== undefined && !findSystem(named))
    throw problem(`座標の決まり「${named}」はありません。あるもの：${SYSTEMS.map(({ id }) => id).join('、')}`)
  try {
    const places = await readGeodata(bytes, named)
    if (places && !places.system)
      throw problem(
        'ファイルに座標の決まり（.prj）がありません。--system で決めてください（例：jgd-plane-10）。',
      )
    return places ?? (await readTable(bytes, { rows: 1_000_000 }))
  } catch (error) {
    throw error instanceof TableRefused ? problem(error.message) : error
  }
}

async function run(
  hall: Hall,
  [app, file]: readonly string[],
  flags: Readonly<Record<string, string | true>>,
) {
  if (!app || !file)
    throw problem(
      '使い方：register import 台帳 ファイル [--key 欄] [--system 座標の決まり] [--dry-run] [--skip-wrong]',
    )
  const open = await openRegister(hall, PROGRAM, await idOf(hall, app))
  const { definition } = open
  const table = await tableOf(await bytesOf(file), flags.system)
  const named = typeof flags.key === 'string' ? flags.key : undefined
  const key =
    named === undefined
      ? undefined
      : definition.fields.find(({ id, label }) => id === named || label === named)?.id
  if (named !== undefined && key === undefined)
    throw problem(
      `欄「${named}」はありません。あるもの：${definition.fields.map(({ id, label }) => `${id}（${label}）`).join('、')}`,
    )
  const mapping = mapColumns(definition, table)
  const header = table.rows[mapping.header] ?? []
  const imported = await importRecords(hall, PROGRAM, open, table, {
    mapping,
    key,
    dryRun: flags['dry-run'] === true,
    skipWrong: flags['skip-wrong'] === true,
    via: 'command',
  })
  const unmapped = header.filter((title, at) => title.trim() !== '' && mapping.columns[at] === undefined)
  return { register: definition.id, ...imported, unmapped }
}

type Result = Imported & { readonly register: string; readonly unmapped: readonly string[] }

function human({ rows, added, changed, unchanged, wrongRows, errors, unmapped, done }: Result): string {
  const count = (value: number) => `${value.toLocaleString('ja-JP')}件`
  return [
    `${count(rows)}を読み、新しい${count(added)}、変わる${count(changed)}、同じ${count(unchanged)}、取り込めない${count(wrongRows)}。`,
    ...(unmapped.length > 0 ? [`欄に対応しない列：${unmapped.join('、')}`] : []),
    ...errors.slice(0, 50).map(({ at, column, message }) => `  ${at}　${column}　${message}`),
    ...(errors.length > 50 ? [`  ほか${count(errors.length - 50)}`] : []),
    done ? '取り込みました。' : '取り込んでいません。',
  ].join('\n')
}

/** `register import`: a file of any shape into a register, by the operator. */
export const registerCommands: readonly Command[] = [
  {
    name: 'register import',
    usage: 'register import 台帳 ファイル [--key 欄] [--system 座標の決まり] [--dry-run] [--skip-wrong]',
    about:
      'CSV、XLSX、GeoJSON、シェープファイル（ZIP）を台帳に取り込みます。--key の欄が同じ記録は、加えずに変えます。',
    run,
    human: human as (result: never) => string,
  },
]
