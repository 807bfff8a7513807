import type { Adapter, AdapterPayload } from 'oidc-provider'
import { json } from '#platform/database'
import type { House } from '#platform/house'

const LONGEST_S = 86_400

/** What the provider remembers lies in the database: several processes may serve one sample town. */
export const sampleStore =
  ({ db, clock }: House) =>
  (kind: string): Adapter => {
    const now = () => clock.now()
    const find = async (id: string) =>
      (
        await db
          .selectFrom('sample_card')
          .select('body')
          .where('kind', '=', kind)
          .where('id', '=', id)
          .executeTakeFirst()
      )?.body as AdapterPayload | undefined
    const upsert = async (id: string, body: AdapterPayload, seconds = LONGEST_S) => {
      const values = { body: json(body), expires_at: new Date(now().getTime() + seconds * 1_000) }
      await db
        .insertInto('sample_card')
        .values({ kind, id, ...values })
        .onConflict((row) => row.columns(['kind', 'id']).doUpdateSet(values))
        .execute()
    }
    const findWith = async (key: string, value: string) =>
      (
        await db
          .selectFrom('sample_card')
          .select('body')
          .where('kind', '=', kind)
          .where((row) => row(row.fn('jsonb_extract_path_text', ['body', row.val(key)]), '=', value))
          .executeTakeFirst()
      )?.body as AdapterPayload | undefined
    return {
      find,
      upsert,
      findByUid: (uid) => findWith('uid', uid),
      findByUserCode: (code) => findWith('userCode', code),
      async consume(id) {
        const body = await find(id)
        if (body) await upsert(id, { ...body, consumed: Math.floor(now().getTime() / 1_000) })
      },
      async destroy(id) {
        await db.deleteFrom('sample_card').where('kind', '=', kind).where('id', '=', id).execute()
      },
      async revokeByGrantId(grant) {
        await db
          .deleteFrom('sample_card')
          .where((row) => row(row.fn('jsonb_extract_path_text', ['body', row.val('grantId')]), '=', grant))
          .execute()
      },
    }
  }
