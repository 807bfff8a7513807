/** Why an archive or a place cannot be used, in a sentence for the operator. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused'
}
