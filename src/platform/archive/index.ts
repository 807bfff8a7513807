/** ZIP files: written as a stream, read within limits. */
export { ArchiveRefused, type Limits, readZip, type ZipEntry } from './read-zip.ts'
export { type NewEntry, writeZip } from './write-zip.ts'
