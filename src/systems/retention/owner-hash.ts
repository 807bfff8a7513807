import { createHmac } from 'node:crypto'
import type { Hall } from '#language'

/** Whose account a case was, so that nobody learns it from the register but who asks about their own. */
export const ownerHash = ({ vault }: Pick<Hall, 'vault'>, application: string, resident: string): string =>
  createHmac('sha256', vault.derive('owners of erased cases'))
    .update(`${application} ${resident}`)
    .digest('hex')
