/** For tests: cases that ended years ago, with everything that a case can gather, and lists of them. */
import type { Hall, Row } from '#language'
import { isoDate } from '#platform/clock'
import { sql } from '#platform/database'
import type { ResidentActor, StaffActor } from '#platform/people'
import { keep } from '#systems/once'
import { act } from '../cases/act.ts'
import { issueLetter } from '../cases/letters/issue-letter.ts'
import { showNumber } from '../cases/number.ts'
import { ANSWERS, attach, type everybody, fileNumbered, PNG } from '../cases/testing-desk.ts'
import { standingOf } from './lists.ts'
import { makeList } from './make-list.ts'
import { proposeList, signList } from './move-list.ts'
import { putAwayList } from './put-away-list.ts'

export type People = Awaited<ReturnType<typeof everybody>>

/** Words that stand nowhere but in the case. */
export const WORDS = {
  family: '苗字葉',
  kana: 'ミョウジバ',
  tel: '0224-99-8877',
  damage: 'どろみずのことば',
  note: '電話のおぼえがき',
  reason: '補正のことばづかい',
  decision: '決定のりゆうがき',
  file: '被害のしゃしん',
} as const

const applicant = ANSWERS.applicant as Row

/** The last day on which what ended in 令和8年度 is kept for five years, and the day after it. */
export const LAST_DAY = '2032-03-31'
export const DUE_DAY = '2032-04-01'

/** A case with notes, a 補正, files, a number, a letter and answers kept for the next form, approved. */
export async function endedCase(hall: Hall, people: People, owner: ResidentActor): Promise<string> {
  const picture = await attach(hall, owner, PNG, `${WORDS.file}.png`)
  const ref = crypto.randomUUID()
  const answers = {
    applicant: {
      ...applicant,
      name: { family: WORDS.family, given: '名前乃', familyKana: WORDS.kana, givenKana: 'ナマエノ' },
      tel: WORDS.tel,
    },
    damage: WORDS.damage,
    number: { ref },
  }
  const applicationId = await fileNumbered(hall, owner, answers, '123456789018')
  await hall.db
    .insertInto('application_file')
    .values({ application_id: applicationId, file_id: picture.id, field: 'photos' })
    .execute()
  const { clerk } = people
  await act(hall, clerk, {
    applicationId,
    event: { kind: 'noted', text: WORDS.note, call: { with: WORDS.family, until: '2026-12-01' } },
  })
  await act(hall, clerk, {
    applicationId,
    event: { kind: 'returned', reasons: [{ path: 'damage', reason: WORDS.reason }], until: '2026-12-08' },
  })
  await act(hall, clerk, { applicationId, event: { kind: 'pulledBack' } })
  await decide(hall, people, applicationId)
  await issueLetter({ application: applicationId, kind: 'approved', round: 1 } as never, hall)
  const { number } = await hall.db
    .selectFrom('application')
    .select('number')
    .where('id', '=', applicationId)
    .executeTakeFirstOrThrow()
  await hall.db.transaction().execute((tx) =>
    keep(tx, hall, owner, ['person'], {
      given: { 'account.tel': WORDS.tel },
      procedure: '家屋調査',
      number: showNumber(number),
    }),
  )
  return applicationId
}

/** Takes a case to its approval. */
export async function decide(hall: Hall, people: People, applicationId: string): Promise<void> {
  const { clerk, chief, consulted, head } = people
  await act(hall, clerk, {
    applicationId,
    event: { kind: 'proposed', outcome: 'approved', result: 'half', reason: WORDS.decision },
  })
  await act(hall, chief, { applicationId, event: { kind: 'agreed' } })
  await act(hall, consulted, { applicationId, event: { kind: 'agreed' } })
  await act(hall, head, { applicationId, event: { kind: 'decided', outcome: 'approved' } })
}

export const sign = async (hall: Hall, head: StaffActor, list: string, eraseOn = '2032-06-30') =>
  signList(hall, head, list, { mark: (await standingOf(hall.db, list)).mark, read: true }, isoDate(eraseOn))

/** Everything due in the office, listed, sent on, signed and hidden. @returns the list */
export async function signedList(hall: Hall, { clerk, head }: People, office = 'tax'): Promise<string> {
  const list = await makeList(hall, clerk, office)
  await proposeList(hall, clerk, list)
  await sign(hall, head, list)
  await putAwayList({ list }, hall)
  return list
}

/** Every table of the town as text, with its name. */
export async function everything(hall: Hall): Promise<Map<string, string>> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' order by 1`.execute(hall.db)
  const all = new Map<string, string>()
  for (const { name } of rows) {
    const found = await sql<{
      line: string
    }>`select row_to_json(t)::text as line from ${sql.table(name)} t`.execute(hall.db)
    all.set(name, found.rows.map(({ line }) => line).join('\n'))
  }
  return all
}
