import { v7 as uuid } from 'uuid'
import { record } from '#platform/audit'
import { type IsoDate, today } from '#platform/clock'
import type { House, Post } from '#platform/house'
import { Problem } from '#platform/web'
import type { Actor } from './actor.ts'
import { hashPassword } from './password.ts'
import { sealTotp } from './totp.ts'

export interface NewStaff {
  readonly login: string
  readonly name: string
  readonly email: string
  readonly password: string
  readonly assignments: readonly {
    office: string
    post: Post
    from?: IsoDate
    until?: IsoDate
    deputyFor?: string
  }[]
  /** Known only for sample accounts; everybody else enrols at the first sign-in. */
  readonly totp?: string
}

/** Adds a member of staff. @throws Problem when the login is taken or an office unknown */
export async function addStaff(house: House, actor: Actor, staff: NewStaff): Promise<string> {
  const id = uuid()
  const now = house.clock.now()
  const unknown = staff.assignments.find(
    ({ office }) => !house.town.offices.some((each) => each.id === office),
  )
  if (unknown) throw new Problem(400, `「${unknown.office}」という課はありません。`)
  if (staff.password.length < 12) throw new Problem(400, 'パスワードは12文字以上にしてください。')
  const password = await hashPassword(staff.password)
  await house.db.transaction().execute(async (tx) => {
    const added = await tx
      .insertInto('staff')
      .values({
        id,
        login: staff.login.toLowerCase(),
        name: staff.name,
        email: staff.email,
        password,
        totp: staff.totp ? sealTotp(house.vault, id, staff.totp) : null,
        sample: staff.totp !== undefined,
        created_at: now,
      })
      .onConflict((row) => row.column('login').doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 0n)
      throw new Problem(409, `ログインID「${staff.login}」は使われています。`)
    for (const held of staff.assignments) {
      await tx
        .insertInto('staff_assignment')
        .values({
          id: uuid(),
          staff_id: id,
          office: held.office,
          post: held.post,
          from_on: held.from ?? today(house.clock),
          until_on: held.until ?? null,
          deputy_for: held.deputyFor ?? null,
        })
        .execute()
    }
    await record(
      tx,
      actor,
      { action: 'staff.added', about: { kind: 'staff', id }, detail: { login: staff.login } },
      now,
    )
  })
  return id
}
