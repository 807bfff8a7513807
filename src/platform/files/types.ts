import type { Database, Transaction } from '#platform/database'

export type FileKind = 'image' | 'pdf' | 'office' | 'csv' | 'archive'

export interface FileInput {
  readonly bytes: Uint8Array
  /** As the person's machine calls it; shown again, never trusted. */
  readonly name: string
  /** Default: images and PDF. */
  readonly allow?: readonly FileKind[] | undefined
  /** Default 10 MB. */
  readonly maxBytes?: number
}

export interface FileOrigin {
  readonly purpose: string
  /** Id of who hands it in, or the name of the system that made it. */
  readonly owner: string
}

export type StoreInput = FileInput & FileOrigin

export interface StoredFile {
  readonly id: string
  readonly key: string
  /** Of the bytes as stored: an image is re-encoded before. */
  readonly sha256: string
  readonly bytes: number
  readonly type: string
  readonly name: string
}

export interface Files {
  /**
   * Examines and cleans what somebody hands in; the bytes are durable before this returns. A photograph takes a fifth
   * of a second, so nobody holds a lock or a connection meanwhile. It is a file of the town once {@link keep} commits.
   * @throws FileRefused with a Japanese sentence for the person
   */
  take(input: FileInput): Promise<StoredFile>
  /** The row of a file that was {@link take}n, with `tx`. */
  keep(tx: Database | Transaction, file: StoredFile, origin: FileOrigin, at: Date): Promise<void>
  /** Both at once, for what the town itself makes and where nobody waits for `tx`. @throws FileRefused */
  store(tx: Database | Transaction, input: StoreInput, at: Date): Promise<StoredFile>
  /** @throws Error when the bytes are gone or, where `sha256` is given, are not those that were stored */
  read(file: { readonly key: string; readonly sha256?: string }): Promise<Uint8Array>
  /** Forgets the file with `tx`; {@link sweep} erases the bytes a day later. */
  remove(tx: Database | Transaction, file: { readonly key: string }): Promise<void>
  /** Erases bytes that no row knows for more than a day: removed files, and uploads whose transaction failed. */
  sweep(db: Database, at: Date): Promise<number>
}
