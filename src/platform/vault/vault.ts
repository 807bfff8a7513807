/** AES-256-GCM. A sealed text says which key sealed it and opens only in the context it was sealed for. */
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import type { Config } from '#platform/config'
import { readOrMakeKey } from './key-file.ts'

export interface Vault {
  /** Encrypts `plain` for `context`, e.g. `resident:0190…:my-number`. */
  seal(plain: string, context: string): string
  /** @throws Error when the text was changed, moved to another context, or sealed with a key we do not hold */
  open(sealed: string, context: string): string
  /** A key of its own for another purpose (`csrf`), the same in every process of this town. */
  derive(purpose: string): Buffer
}

const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Opens the vault with SECRET_KEY, or with the key kept in DATA_DIR (made at the first start). */
export function openVault({ secretKey, dataDir }: Pick<Config, 'secretKey' | 'dataDir'>): Vault {
  const secrets = (secretKey ?? readOrMakeKey(dataDir)).split(',').map((hex) => Buffer.from(hex, 'hex'))
  const keys = new Map(secrets.map((secret) => keyOf(secret)))
  const [[sealingId, sealingKey]] = [...keys] as [[string, Buffer]]

  return {
    derive: (purpose) => deriveKey(secrets[0]!, `for ${purpose}`),

    seal(plain, context) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce).setAAD(Buffer.from(context))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return `v1.${sealingId}.${Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url')}`
    },

    open(sealed, context) {
      const [version, id, text] = sealed.split('.')
      const key = keys.get(id ?? '')
      if (version !== 'v1' || text === undefined)
        throw new Error('封をした文字列ではありません。(not a sealed text)')
      if (!key) throw new Error(`暗号鍵 ${id} がありません。SECRET_KEY を確かめてください。(unknown key)`)
      const bytes = Buffer.from(text, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
        authTagLength: TAG_BYTES,
      })
      decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(-TAG_BYTES))
      return (
        decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
      )
    },
  }
}

/** The vault's own key, named by its hash. The operator's secret itself is never used. */
function keyOf(secret: Buffer): [id: string, key: Buffer] {
  const key = deriveKey(secret, 'vault')
  return [createHash('sha256').update(key).digest('hex').slice(0, 8), key]
}

const deriveKey = (secret: Buffer, purpose: string) =>
  Buffer.from(hkdfSync('sha256', secret, '', `yakuba ${purpose} v1`, 32))
