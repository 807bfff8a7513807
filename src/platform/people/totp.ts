import { Secret, TOTP } from 'otpauth'
import type { Vault } from '#platform/vault'

/** Time-based one-time passwords (RFC 6238): 6 digits, 30 seconds, SHA-1, as every authenticator app knows. */
const PERIOD = 30

const totpOf = (secret: string, label = '', issuer = '') =>
  new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: PERIOD, algorithm: 'SHA1', label, issuer })

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32

/** `otpauth://` address for the QR code of an authenticator app. */
export const totpAddress = (secret: string, label: string, issuer: string): string =>
  totpOf(secret, label, issuer).toString()

export const totpCode = (secret: string, at: Date): string =>
  totpOf(secret).generate({ timestamp: at.getTime() })

/** A code that opens now though the present one was used already: that of the next step. For sample accounts. */
export function freshCode(secret: string, at: Date, lastStep: number): string {
  const step = Math.floor(at.getTime() / 1000 / PERIOD)
  return totpCode(secret, new Date(Math.max(step, lastStep + 1) * PERIOD * 1000))
}

/**
 * @returns the time step of an accepted code (one step of drift either way), or undefined. A step at or
 * before `lastStep` is refused: a code opens once (RFC 6238 §5.2).
 */
export function acceptTotp(secret: string, code: string, at: Date, lastStep: number): number | undefined {
  const digits = code.normalize('NFKC').replaceAll(/\D/g, '')
  if (digits.length !== 6) return undefined
  const delta = totpOf(secret).validate({ token: digits, timestamp: at.getTime(), window: 1 })
  if (delta === null) return undefined
  const step = Math.floor(at.getTime() / 1000 / PERIOD) + delta
  return step > lastStep ? step : undefined
}

export const sealTotp = (vault: Vault, staffId: string, secret: string): string =>
  vault.seal(secret, `totp:${staffId}`)
export const openTotp = (vault: Vault, staffId: string, sealed: string): string =>
  vault.open(sealed, `totp:${staffId}`)
