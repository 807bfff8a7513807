/** What the passkey island put into the hidden field: JSON of the browser's answer, checked later by the verifier. */
// biome-ignore lint/suspicious/noExplicitAny: the WebAuthn library checks every part of it
export function parsePasskeyResponse(text: string | undefined): any {
  if (!text || text.length > 20_000) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value) || !isObject(value.response)) return undefined
    return typeof value.id === 'string' && /^[\w-]{1,2000}$/.test(value.id) ? value : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
