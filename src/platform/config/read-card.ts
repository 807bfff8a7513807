import { createPrivateKey } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { CardSettings } from './config.ts'
import type { SettingsReader } from './settings-reader.ts'

const SCOPE = 'openid name address birthdate gender'
const NEEDED = ['openid', 'name', 'address', 'birthdate']

/** The settings of デジタル認証アプリ; nothing when none of them is set. */
export function readCard(read: SettingsReader): CardSettings | undefined {
  const issuer = read.url('CARD_ISSUER', ['https:', 'http:'])
  const clientId = read.text('CARD_CLIENT_ID')
  const key = read.text('CARD_KEY')
  const keyId = read.text('CARD_KEY_ID')
  const scope = read.text('CARD_SCOPE') ?? SCOPE
  const acrValues = read.text('CARD_ACR_VALUES')
  const audience = read.oneOf('CARD_AUDIENCE', ['token-endpoint', 'issuer'] as const) ?? 'token-endpoint'
  const idTokenAlgorithm =
    read.oneOf('CARD_ID_TOKEN_ALG', ['ES256', 'ES384', 'PS256', 'RS256'] as const) ?? 'ES256'
  if (!read.text('CARD_ISSUER') && !clientId && !key) return undefined
  for (const name of ['CARD_ISSUER', 'CARD_CLIENT_ID', 'CARD_KEY'])
    read.missing(
      name,
      'デジタル認証アプリを使うには、ISSUER、CLIENT_ID、KEY の3つが要ります',
      'all three are needed',
    )
  if (issuer && !isSafe(new URL(issuer)))
    read.wrong('CARD_ISSUER', 'https:// で始まる URL にしてください', 'must be https')
  if (NEEDED.some((each) => !scope.split(/\s+/).includes(each)))
    read.wrong('CARD_SCOPE', `${NEEDED.join(' ')} を含めてください`, 'some are missing')
  const privateKey = key && readKey(read, key)
  if (!issuer || !clientId || !privateKey) return undefined
  return {
    issuer,
    clientId,
    privateKey,
    ...(keyId && { keyId }),
    scope,
    ...(acrValues && { acrValues }),
    audience,
    idTokenAlgorithm,
  }
}

/** Plain http carries codes and names: on this machine only, for a provider under test. */
const isSafe = (url: URL) => url.protocol === 'https:' || ['localhost', '127.0.0.1'].includes(url.hostname)

/** A key that signs: EC on P-256 or P-384, or RSA of 2048 bits. @returns its PEM */
function readKey(read: SettingsReader, text: string): string | undefined {
  const inline = text.startsWith('-----BEGIN')
  if (!inline && !existsSync(text)) {
    read.wrong('CARD_KEY', '秘密鍵のファイルがありません', 'no such file')
    return undefined
  }
  try {
    const key = createPrivateKey(inline ? text.replaceAll('\\n', '\n') : readFileSync(text, 'utf8'))
    const { namedCurve, modulusLength = 0 } = key.asymmetricKeyDetails ?? {}
    const signs =
      key.asymmetricKeyType === 'ec'
        ? ['prime256v1', 'secp384r1'].includes(namedCurve ?? '')
        : key.asymmetricKeyType === 'rsa' && modulusLength >= 2048
    if (signs) return key.export({ type: 'pkcs8', format: 'pem' }).toString()
  } catch {
    // Said below: what was wrong with a key is not repeated.
  }
  read.wrong(
    'CARD_KEY',
    '署名に使える秘密鍵（PEM、P-256 など）を読み取れません',
    'must be a private key in PEM: EC P-256 or P-384, or RSA',
  )
  return undefined
}
