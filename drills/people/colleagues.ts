/** More staff than the sample has: each holds the posts of one of the sample's, with a name and a login of their own. */
import { type Database, sql } from '#platform/database'
import { sealTotp } from '#platform/people'
import { openVault } from '#platform/vault'
import shibata from '../../town/shibata/index.ts'

/** @returns the login of the new colleague, who signs in with the password and the code of the sample's `like` */
export async function hire(db: Database, dataDir: string, like: string, at: number): Promise<string> {
  const login = `${like}-${at}`
  const { totp } = shibata.sample!.staff.find((each) => each.login === like)!
  const { rows } = await sql<{ id: string }>`
    insert into staff (id, login, name, email, password, created_at)
    select gen_random_uuid(), ${login}, name || ${String(at)}, ${`${login}@town.example`}, password, created_at
    from staff where login = ${like} returning id`.execute(db)
  const { id } = rows[0]!
  await db
    .updateTable('staff')
    .set({ totp: sealTotp(openVault({ dataDir }), id, totp) })
    .where('id', '=', id)
    .execute()
  await sql`
    insert into staff_assignment (id, staff_id, office, post, from_on, until_on, deputy_for)
    select gen_random_uuid(), ${id}, office, post, from_on, until_on, deputy_for
    from staff_assignment where staff_id = (select id from staff where login = ${like})`.execute(db)
  return login
}
