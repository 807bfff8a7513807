import type { Hall } from '#language'
import type { Transaction } from '#platform/database'
import type { Secret } from './form-context.ts'

/** 個人番号 is sealed under its own reference, apart from the answers (番号法12条). */
export async function keepSecrets(
  tx: Transaction,
  hall: Hall,
  draftId: string,
  secrets: readonly Secret[],
): Promise<void> {
  for (const { ref, plain, path } of secrets) {
    await tx
      .insertInto('my_number')
      .values({
        ref,
        sealed: hall.vault.seal(plain, `my-number:${ref}`),
        ground: path,
        draft_id: draftId,
        created_at: hall.clock.now(),
      })
      .execute()
  }
}
