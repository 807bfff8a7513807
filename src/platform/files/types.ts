import type { Database, Transaction } from '#platform/database'

export type FileKind = 'image' | 'pdf' | 'office' | 'csv' | 'archive'

export interface StoreInput {
  readonly bytes: Uint8Array
  /** As the person's machine calls it; shown again, never trusted. */
  readonly name: string
  readonly purpose: string
  /** Id of who hands it in, or the name of the system that made it. */
  readonly owner: string
  /** Default: images and PDF. */
  readonly allow?: readonly FileKind[]
  /** Default 10 MB. */
  readonly maxBytes?: number
}

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
   * Examines, cleans and keeps a file. The bytes are durable before this returns; the row commits with `tx`.
   * @throws FileRefused with a Japanese sentence for the person
   */
  store(tx: Database | Transaction, input: StoreInput, at: Date): Promise<StoredFile>
  /** @throws Error when the bytes are gone or, where `sha256` is given, are not those that were stored */
  read(file: { readonly key: string; readonly sha256?: string }): Promise<Uint8Array>
  /** Forgets the file with `tx`; {@link sweep} erases the bytes a day later. */
  remove(tx: Database | Transaction, file: { readonly key: string }): Promise<void>
  /** Erases bytes that no row knows for more than a day: removed files, and uploads whose transaction failed. */
  sweep(db: Database, at: Date): Promise<number>
}
