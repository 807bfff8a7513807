/** For tests: 桃子 acts for her mother 花子. */
import { v7 as uuid } from 'uuid'
import type { Hall, Row } from '#language'
import type { IsoDate } from '#platform/clock'
import { json } from '#platform/database'
import type { ResidentActor, StaffActor } from '#platform/people'
import { act } from '../act.ts'
import { startDraft } from '../drafts.ts'
import { issueLetter } from '../letters/issue-letter.ts'
import { submit } from '../submit.ts'
import { ANSWERS, resident, survey } from '../testing-desk.ts'
import { chooseWhose } from './whose.ts'

/** What people do, in a hall that is opened later than this is called. */
export function proxyPlay(hall: () => Hall, clerk: () => StaffActor) {
  const people = async () => {
    const [mother, daughter] = await Promise.all([
      resident(hall(), '渡邉 花子'),
      resident(hall(), '渡邉 桃子'),
    ])
    return { mother, daughter }
  }

  /** Filled in for whoever consented, as far as the last press. */
  async function begin(actor: ResidentActor, consent: string, answers: Row = ANSWERS) {
    const filer = { visitor: uuid(), actor }
    const draft = await startDraft(hall(), filer, survey)
    await chooseWhose(hall(), filer, draft, consent)
    await hall()
      .db.updateTable('draft')
      .set({ answers: json(answers) })
      .where('id', '=', draft)
      .execute()
    return { draft, filer }
  }

  /** @returns the application's id */
  async function fileFor(actor: ResidentActor, consent: string, answers: Row = ANSWERS): Promise<string> {
    const { draft, filer } = await begin(actor, consent, answers)
    const { applicationId, errors } = await submit(hall(), filer, draft)
    if (!applicationId) throw new Error(JSON.stringify(errors))
    return applicationId
  }

  const rowOf = (id: string) =>
    hall().db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

  const linesOf = (about: string) =>
    hall()
      .db.selectFrom('audit_entry')
      .select(['action', 'actor_id', 'actor_name', 'resident', 'purpose'])
      .where('about_id', '=', about)
      .orderBy('at')
      .orderBy('id')
      .execute()

  const noticesOf = async ({ id }: ResidentActor) => {
    const rows = await hall()
      .db.selectFrom('notice')
      .select(['title', 'body'])
      .where('resident_id', '=', id)
      .orderBy('created_at')
      .orderBy('id')
      .execute()
    return rows.map(({ title, body }) => `${title}\n${body}`)
  }

  /** The clerk asks to mend it, and the letter goes out. */
  async function returned(id: string): Promise<void> {
    await act(hall(), clerk(), {
      applicationId: id,
      event: {
        kind: 'returned',
        reasons: [{ path: 'damage', reason: 'くわしく書いてください。' }],
        until: '2026-12-20' as IsoDate,
      },
    })
    await issueLetter({ application: id, kind: 'returned', round: 1 }, hall())
  }

  return { people, begin, fileFor, rowOf, linesOf, noticesOf, returned }
}
