/** Encrypts what must not be readable in the database: 個人番号, TOTP secrets, posts kept over a sign-in. */

export { isSigned, type Signature, signStatement } from './sign.ts'
export { openVault, type Vault } from './vault.ts'
