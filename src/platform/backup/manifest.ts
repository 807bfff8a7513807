import type { MadeColumn } from './catalogue.ts'

/** What an archive holds. It is the archive's last entry: what has none was cut off. */

export const FORMAT = 1
export const MANIFEST = 'manifest.json'

/** One entry of the archive. */
export interface Part {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface TablePart {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: number
  /** How it is made where no migration makes it. */
  readonly shape: readonly MadeColumn[]
  /** `COPY` text, cut into pieces small enough to hold. */
  readonly parts: readonly Part[]
}

export interface Manifest {
  readonly format: typeof FORMAT
  readonly town: string
  readonly at: string
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
  readonly tables: readonly TablePart[]
  readonly sequences: readonly { readonly name: string; readonly last: string | null }[]
  readonly files: readonly (Part & { readonly key: string })[]
}

export const partsOf = (manifest: Manifest): Part[] => [
  ...manifest.tables.flatMap(({ parts }) => parts),
  ...manifest.files,
]

/** Whether JSON of our format has every part of a manifest: nobody but its checksums' reader has looked at it before. */
export function isManifest(value: unknown): value is Manifest {
  return holds(value, {
    format: (each) => each === FORMAT,
    town: isText,
    at: isText,
    migrations: listOf({ name: isText, sha256: isText }),
    tables: listOf({
      ...{ name: isText, columns: isListOf(isText), rows: isCount, parts: listOf(part) },
      shape: listOf({ name: isText, type: isText, required: isFlag, default: isTextOrNull, key: isFlag }),
    }),
    sequences: listOf({ name: isText, last: isTextOrNull }),
    files: listOf({ ...part, key: isText }),
  })
}

type Is = (value: unknown) => boolean
const isText: Is = (value) => typeof value === 'string'
const isFlag: Is = (value) => typeof value === 'boolean'
const isTextOrNull: Is = (value) => value === null || isText(value)
const isCount: Is = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const isListOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is)
const listOf = (shape: Readonly<Record<string, Is>>): Is => isListOf((each) => holds(each, shape))
const holds = (value: unknown, shape: Readonly<Record<string, Is>>): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(shape).every(([key, is]) => is((value as Record<string, unknown>)[key]))
const part = { path: isText, bytes: isCount, sha256: isText }
