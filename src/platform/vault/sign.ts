/** The town's signature under a file: anybody who has the public key can tell whether it is the one that was signed. */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import type { Vault } from './vault.ts'

export interface Signature {
  /** Ed25519 (RFC 8032), base64. */
  readonly signature: string
  /** SubjectPublicKeyInfo, base64. Kept beside the signature: the town's key may change later. */
  readonly publicKey: string
}

/** PKCS #8 of an Ed25519 key (RFC 8410) up to its 32 bytes. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Signs a statement with the town's key for documents. */
export function signStatement(vault: Vault, statement: string): Signature {
  const seed = vault.derive('signing documents')
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
  return { signature: sign(null, Buffer.from(statement), key).toString('base64'), publicKey }
}

/** Whether the holder of the key signed this statement. Never throws. */
export function isSigned(statement: string, { signature, publicKey }: Signature): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return verify(null, Buffer.from(statement), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
