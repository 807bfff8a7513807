import webpush from 'web-push'
import type { House } from '#platform/house'

const CONTEXT = 'push key'

export interface PushKeys {
  readonly publicKey: string
  readonly privateKey: string
}

/** The town's keys towards push services (VAPID): made at the first use, sealed, the same for every process from then on. */
export async function pushKeys(house: House): Promise<PushKeys> {
  const found = await findKeys(house)
  if (found) return found
  const made = webpush.generateVAPIDKeys()
  await house.db
    .insertInto('push_key')
    .values({
      one: true,
      public_key: made.publicKey,
      sealed: house.vault.seal(made.privateKey, CONTEXT),
      created_at: house.clock.now(),
    })
    .onConflict((row) => row.doNothing())
    .execute()
  return (await findKeys(house))!
}

async function findKeys({ db, vault }: House): Promise<PushKeys | undefined> {
  const row = await db.selectFrom('push_key').select(['public_key', 'sealed']).executeTakeFirst()
  return row && { publicKey: row.public_key, privateKey: vault.open(row.sealed, CONTEXT) }
}
