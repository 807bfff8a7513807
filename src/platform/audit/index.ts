/** The audit log: who did or read what about whom. */

export { headsFileIn, setHeadsAside } from './heads.ts'
export { auditText, readsBefore, readsQuery, whoRead } from './queries.ts'
export { type AuditEntry, record } from './record.ts'
export { recordMany } from './record-many.ts'
export { sealAudit, startSealing } from './seal.ts'
export { type AuditVerdict, verifyAudit } from './verify.ts'
