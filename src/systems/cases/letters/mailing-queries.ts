import type { Hall } from '#language'
import { type Database, sql, type Transaction } from '#platform/database'
import { officesWith, type StaffActor } from '#platform/people'
import { olderThan, type TimeKey, takePage, withSearchMemory } from '#platform/search'
import { applicationMatching, marksOf } from '../application-search.ts'

/** Letters shown on one page, and the most that one mailing takes. */
export const MOST_LETTERS = 200

/** Which letters: those of people without an account (`post`), all not posted yet, or those posted. */
export const MAILING_VIEWS = {
  post: '郵送するもの',
  all: 'まだ発送していないすべて',
  posted: '発送したもの',
} as const
export type MailingView = keyof typeof MAILING_VIEWS

export interface MailingWish {
  readonly view: MailingView
  readonly q?: string | undefined
  readonly after?: TimeKey | undefined
}

/** Offices whose letters the actor posts; never empty, so that `in` is SQL. */
export const mailingOffices = (hall: Hall, actor: StaffActor): string[] => {
  const offices = officesWith(hall.town, actor, 'case.letter')
  return offices.length > 0 ? offices : ['']
}

/** Letters of the actor's offices. The permission is part of the query. */
export const letterQuery = (db: Database | Transaction, hall: Hall, actor: StaffActor, wish: MailingWish) =>
  db
    .selectFrom('letter')
    .innerJoin('application', 'application.id', 'letter.application_id')
    .select([
      'letter.id',
      'letter.number',
      'letter.title',
      'letter.issued_at',
      'letter.read_at',
      'letter.posted_at',
    ])
    .select([
      'letter.postcode',
      'letter.address',
      'letter.addressee',
      'application.resident_id',
      'application.office',
    ])
    .select('application.id as application')
    .where('application.office', 'in', mailingOffices(hall, actor))
    .where('application.put_away_at', 'is', null)
    .$if(wish.view === 'posted', (query) => query.where('letter.posted_at', 'is not', null))
    .$if(wish.view !== 'posted', (query) => query.where('letter.mailing_id', 'is', null))
    .$if(wish.view === 'post', (query) => query.where('application.resident_id', 'is', null))
    .$if(wish.q !== undefined, (query) =>
      query.where((row) =>
        row.or([
          applicationMatching(wish.q ?? '', marksOf(mailingOffices(hall, actor))),
          row('letter.number', '=', wish.q ?? ''),
        ]),
      ),
    )

/** One page of letters, newest first. */
export const lettersToPost = (hall: Hall, actor: StaffActor, wish: MailingWish) =>
  hall.db.transaction().execute(async (tx) => {
    if (wish.q) await withSearchMemory(tx)
    const rows = await letterQuery(tx, hall, actor, wish)
      .$if(wish.after !== undefined, (query) =>
        query.where(olderThan('letter.issued_at', 'letter.id', wish.after!)),
      )
      .orderBy('letter.issued_at', 'desc')
      .orderBy('letter.id', 'desc')
      .limit(MOST_LETTERS + 1)
      .execute()
    return takePage(rows, MOST_LETTERS)
  })
export type LetterRow = Awaited<ReturnType<typeof lettersToPost>>['rows'][number]

/** Mailings of the actor's offices that are printed and not yet posted, newest first. */
export const openMailings = (hall: Hall, actor: StaffActor) =>
  hall.db
    .selectFrom('mailing')
    .innerJoin('staff', 'staff.id', 'mailing.made_by')
    .select(['mailing.id', 'mailing.office', 'mailing.made_at', 'staff.name'])
    .select(sql<number>`(select count(*) from letter where letter.mailing_id = mailing.id)`.as('count'))
    .where('mailing.office', 'in', mailingOffices(hall, actor))
    .where('mailing.posted_at', 'is', null)
    .orderBy('mailing.made_at', 'desc')
    .limit(50)
    .execute()

/** The letters of a mailing as the post sorts them: by postcode, then address; those without an address first. */
export const mailingLetters = (db: Database | Transaction, id: string) =>
  db
    .selectFrom('letter')
    .innerJoin('application', 'application.id', 'letter.application_id')
    .innerJoin('file', 'file.id', 'letter.file_id')
    .select([
      'letter.id',
      'letter.number',
      'letter.title',
      'letter.postcode',
      'letter.address',
      'letter.addressee',
    ])
    .select(['application.id as application', 'application.resident_id', 'application.office'])
    .select(['file.key', 'file.sha256'])
    .where('letter.mailing_id', '=', id)
    .where('application.put_away_at', 'is', null)
    .orderBy(sql`letter.postcode nulls first`)
    .orderBy('letter.address')
    .orderBy('letter.addressee')
    .orderBy('letter.id')
    .execute()
export type MailingLetter = Awaited<ReturnType<typeof mailingLetters>>[number]
