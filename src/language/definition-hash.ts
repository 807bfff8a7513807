import type { Definition } from './definition.ts'

/** RFC 8785 in the part that a definition needs: object keys sorted, no spaces. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
}

/**
 * The version of a definition: sha256 of its canonical JSON, in hex. A case keeps the hash under which it was filed.
 * Server only; Node's crypto is reached through `process` so that a browser bundle of the language stays whole.
 */
export const definitionHash = (definition: Definition): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(canonical(definition)).digest('hex')
