import { Problem } from '#platform/web'
import { isUuid } from '../../uuid.ts'

export interface Cursor {
  readonly at: string
  readonly id: string
}

/** Where a list goes on, as the caller sends it back; what it says is checked like anything else. @throws Problem 400 */
export function readCursor(text: string | null): Cursor | undefined {
  if (text === null) return undefined
  const [at = '', id] = Buffer.from(text.slice(0, 200), 'base64url').toString().split(' ')
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) || Number.isNaN(Date.parse(at)) || !isUuid(id))
    throw new Problem(400, 'after には、前の答えの next をそのまま付けてください。')
  return { at, id }
}

/** The rows of a page of which one more than `limit` were asked for, and where the next begins. */
export function pageAfter<Row extends { readonly id: string; readonly filed_at: Date }>(
  rows: readonly Row[],
  limit: number,
): { readonly shown: readonly Row[]; readonly next?: string } {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  if (rows.length <= limit || !last) return { shown }
  return { shown, next: Buffer.from(`${last.filed_at.toISOString()} ${last.id}`).toString('base64url') }
}
