import { type AuditVerdict, headsFileIn, verifyAudit } from '#platform/audit'
import { openDatabase } from '#platform/database'
import type { GroundCommand } from './command.ts'

export const auditVerifyCommand: GroundCommand = {
  name: 'audit verify',
  usage: 'audit verify',
  about: '監査記録の鎖を始めから確かめます。書き換えがあれば終了コード1で終わります',
  async run({ premises, config }): Promise<AuditVerdict> {
    const db = openDatabase({ ...premises, max: 1 })
    return await verifyAudit(db, { headsFile: headsFileIn(config.dataDir) }).finally(() => db.destroy())
  },
  human: ({ ok, entries, unsealed, head, problem }: AuditVerdict) =>
    ok
      ? `監査記録${entries}件に書き換えはありません(封をする前のもの${unsealed}件)。\n先頭のハッシュ: ${head}`
      : `監査記録に異常があります。${problem}`,
}
