import { createHash } from 'node:crypto'
import type pg from 'pg'

/** A connection keeps what it has prepared until it ends; statements made of lists of any length must not pile up. */
const MOST = 300
const names = new Map<string, string>()
/** One that writes, and two that write at once. */
const WRITES = [
  /^(insert|update|delete) (?![\s\S]* returning )/i,
  /^with \w+ as \(\s*(insert|update|delete) [\s\S]*?\)\s*(insert|update|delete) (?![\s\S]* returning )/i,
]

/**
 * Prepares what a verb writes again and again, by name: the server then parses and plans it once a connection.
 * Measured on submissions: 0.51 of prepared bare SQL against 0.40 without. Reads stay unprepared, because a migration
 * that changes a table under a running process would fail them ("cached plan must not change result type").
 */
export function prepareWrites(client: pg.PoolClient | pg.Client): void {
  const plain = client.query.bind(client) as (...given: unknown[]) => unknown
  client.query = ((text: unknown, values: unknown, ...more: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    return name ? plain({ name, text, values }, ...more) : plain(text, values, ...more)
  }) as typeof client.query
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= MOST || !WRITES.some((each) => each.test(text))) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return name
}
