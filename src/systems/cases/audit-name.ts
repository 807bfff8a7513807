import type { EventKind } from '#language'

/** Events in the words of the audit log: `application.sent-back`. */
export const auditName = (kind: EventKind): string =>
  `application.${kind === 'agreed' ? 'approved' : kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
