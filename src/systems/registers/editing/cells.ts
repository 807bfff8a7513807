/** 表で直す: several records of a page changed in one table, each as its own change. */
import type { EnteredField, Hall, Row } from '#language'
import { isEntered } from '#language'
import type { StaffActor } from '#platform/people'
import { type FormInput, Problem } from '#platform/web'
import { isUuid } from '../../uuid.ts'
import type { OpenRegister } from '../open-register.ts'
import { changeRecord, RecordClashed } from '../records/change-record.ts'
import type { RegisterRecord } from '../records/record.ts'
import { RecordRefused } from '../records/write.ts'

/** Kinds that fit into one cell. */
const KINDS = ['text', 'digits', 'tel', 'email', 'number', 'yen', 'date', 'choice', 'yesNo'] as const
export type CellField = Extract<EnteredField, { kind: (typeof KINDS)[number] }>

/** Of the fields shown, those that are changed in a cell. */
export const cellFields = (
  { definition, rights }: OpenRegister,
  shown: readonly { readonly id: string }[],
): CellField[] =>
  shown.flatMap(({ id }) => {
    const field = definition.fields.find((each) => each.id === id)
    const fits =
      field &&
      isEntered(field) &&
      KINDS.some((kind) => kind === field.kind) &&
      id !== definition.process?.field &&
      !rights.neverSeen.has(id)
    return fits ? [field as CellField] : []
  })

export const cellName = (record: string, field: string): string => `${record}.${field}`

/** What stands in the cells of one record; what was left empty is `null`. */
export function rawOfCells(record: RegisterRecord, fields: readonly CellField[], input: FormInput): Row {
  const there = fields.filter(
    (field) => record.rights.changes(field.id) && input.text(cellName(record.id, field.id)) !== undefined,
  )
  return Object.fromEntries(
    there.map((field) => [field.id, input.text(cellName(record.id, field.id))?.trim() || null]),
  )
}

/** The records whose cells were posted, whatever became of the list meanwhile. */
export const postedRecords = (input: FormInput): string[] =>
  input
    .names()
    .filter((name) => name.endsWith(VERSION))
    .map((name) => name.slice(0, -VERSION.length))
    .filter(isUuid)
    .slice(0, MOST_POSTED)

const VERSION = '.version'
/** Some pages of a list: more was not shown. */
const MOST_POSTED = 200

export interface Saved {
  /** How many records are otherwise now. */
  readonly changed: number
  /** By the name of the cell, or of the record where none is to blame. */
  readonly errors: ReadonlyMap<string, string>
}

export interface RowWish {
  readonly id: string
  readonly version: number
  readonly raw: Row
}

/** Changes each record by itself: what is wrong in one keeps no other from being saved. */
export async function changeEach(
  hall: Hall,
  actor: StaffActor,
  open: OpenRegister,
  rows: readonly RowWish[],
): Promise<Saved> {
  const errors = new Map<string, string>()
  let changed = 0
  for (const { id, version, raw } of rows) {
    try {
      const done = await changeRecord(hall, actor, open, { id, version, raw, via: 'desk' })
      if (done.changed) changed += 1
    } catch (error) {
      for (const [at, message] of wrongIn(error)) errors.set(at === '' ? id : cellName(id, at), message)
    }
  }
  return { changed, errors }
}

/** By field, what keeps a record from being saved. @throws the error itself where it is of another kind */
function wrongIn(error: unknown): (readonly [string, string])[] {
  if (error instanceof RecordRefused) return error.errors.map(({ path, message }) => [path, message] as const)
  if (error instanceof RecordClashed)
    return error.clashes.map(
      ({ field }) =>
        [field, `${error.by}さんが先に変えました。記録を開いて、両方の内容を確かめてください。`] as const,
    )
  if (error instanceof Problem) return [['', error.message]]
  throw error
}
