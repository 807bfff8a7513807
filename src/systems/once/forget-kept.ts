import type { Transaction } from '#platform/database'

/** What somebody asked the town to keep out of an application goes with it. `number`: as pages show it. */
export async function forgetKept(
  tx: Transaction,
  { resident, number }: { readonly resident: string; readonly number: string },
): Promise<void> {
  await tx
    .deleteFrom('kept_answer')
    .where('resident_id', '=', resident)
    .where('from_number', '=', number)
    .execute()
}
