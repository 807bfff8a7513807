/** Files that people hand in: looked at by content, cleaned, kept under opaque keys. */
export { openFiles } from './files.ts'
export { FileRefused } from './refused.ts'
export { openStore, type Store } from './store.ts'
export type { FileInput, FileKind, FileOrigin, Files, StoredFile, StoreInput } from './types.ts'
