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
