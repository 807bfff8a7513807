/** The rows of the file that an app was made from: which column fills which field, however the app was changed since. */
import { parseRegister, type RegisterDefinition } from '#language'
import { inColumns, type Mapping } from '../imports/map-columns.ts'
import type { Body } from './body.ts'

/** What is known of the file beside its bytes. */
export interface DraftSheet {
  /** As the file is called. */
  readonly name: string
  /** Counted from 0. */
  readonly header: number
  readonly titles: readonly string[]
  /** What each column was made into: the id of a field, or a part of a place (`f5.lat`). `null` for an empty column. */
  readonly columns: readonly (string | null)[]
  /** Filled rows under the header. */
  readonly rows: number
  /** It has places, and does not say in which numbers they are written: somebody must choose before it is imported. */
  readonly asksSystem?: true
}

/** A field keeps its id under every name and as every kind, so that its column finds it. */
export function mappingOfSheet(
  definition: RegisterDefinition,
  { header, columns }: Pick<DraftSheet, 'header' | 'columns'>,
): Mapping {
  const names = new Set(inColumns(definition).map(({ name }) => name))
  return {
    header,
    columns: columns.map((name) => (name !== null && names.has(name) ? name : undefined)),
  }
}

/** A column that is not imported, and why. */
export interface LeftColumn {
  readonly title: string
  readonly why: string
}

/** The columns of the file that fill no field as the app is now; undefined while the app cannot be read as one. */
export function leftColumns(body: Body, sheet: DraftSheet): readonly LeftColumn[] | undefined {
  const { definition } = parseRegister(body)
  if (!definition) return undefined
  const { columns } = mappingOfSheet(definition, sheet)
  return sheet.columns.flatMap((name, at): LeftColumn[] => {
    if (name === null || columns[at] !== undefined) return []
    const field = definition.fields.find(({ id }) => id === name.split('.')[0])
    return [{ title: sheet.titles[at] || `${at + 1}列目`, why: whyLeft(field?.kind) }]
  })
}

function whyLeft(kind: string | undefined): string {
  switch (kind) {
    case undefined:
      return '欄をはずしたので、取り込みません。'
    case 'calculated':
      return '計算で決まるので、取り込みません。'
    case 'attachment':
      return 'ファイルは、公開のあとに記録の画面で付けてください。'
    default:
      return 'いまの種類は、1つの列からは入りません。取り込むときは、種類を「文字」にしてください。'
  }
}
