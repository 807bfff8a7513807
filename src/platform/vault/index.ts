/** Encrypts what must not be readable in the database: 個人番号, TOTP secrets, posts kept over a sign-in. */
export { openVault, type Vault } from './vault.ts'
export { isSigned, type Signature, signStatement } from './sign.ts'
