/** The whole town in one file, and back, on any PostgreSQL from version 15 on. */
export { type Backed, backup, type Premises } from './backup.ts'
export { checkArchive } from './check-archive.ts'
export type { Manifest } from './manifest.ts'
export { BackupRefused } from './refused.ts'
export { restore } from './restore.ts'
