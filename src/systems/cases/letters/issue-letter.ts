import { v7 as uuid } from 'uuid'
import type { Hall, LetterKind } from '#language'
import { letterPdf } from '#platform/documents'
import { append } from '../append.ts'
import { type Case, findCase, roundOf } from '../case.ts'
import { tellDecided, tellReturned } from '../tell-applicant.ts'
import { nextLetterNumber } from './letter-number.ts'
import { letterOf } from './letter-of.ts'

export interface LetterWish {
  readonly application: string
  readonly kind: LetterKind
  readonly round: number
}

const PRINTER = { kind: 'system', name: '通知書の発行' } as const

/**
 * Task `letters.issue`: one letter of a kind and round, however often the job runs. Number, file, letter and the line
 * in the life commit together; what cannot be complete fails and is seen among the dead jobs.
 */
export const issueLetter = (wish: LetterWish, hall: Hall): Promise<void> =>
  hall.db.transaction().execute(async (tx) => {
    const found = await findCase(tx, wish.application, { lock: true })
    if (!found || !stillDue(found, wish)) return
    const { kind, round, application } = wish
    const issued = await tx
      .selectFrom('letter')
      .select('id')
      .where('application_id', '=', application)
      .where('kind', '=', kind)
      .where('round', '=', round)
      .executeTakeFirst()
    if (issued) return
    const at = hall.clock.now()
    const { number, year } = await nextLetterNumber(tx, hall, found.application.office)
    const letter = letterOf(hall, found, kind, number)
    const bytes = await letterPdf(hall.documents, letter)
    const name = `${letter.title}.pdf`
    const file = await hall.files.store(
      tx,
      { bytes, name, purpose: 'letter', owner: PRINTER.name, allow: ['pdf'] },
      at,
    )
    const id = uuid()
    await tx
      .insertInto('letter')
      .values({
        ...{ id, application_id: application, kind, round, number, fiscal_year: year },
        ...{ title: letter.title, file_id: file.id, issued_at: at },
        ...{ postcode: letter.to.postcode ?? null, addressee: letter.to.name },
        address: letter.to.address.join(' '),
      })
      .execute()
    const event = { kind: 'letterIssued', letter: id, number } as const
    await append(tx, hall, { applicationId: application, actor: PRINTER, event })
    await (kind === 'returned' ? tellReturned : tellDecided)(tx, hall, found)
  })

/** A request to mend that was pulled back, answered or withdrawn meanwhile is not posted any more. */
const stillDue = (found: Case, { kind, round }: LetterWish): boolean =>
  kind === 'returned'
    ? found.life.state === 'returned' && roundOf(found, 'returned') === round
    : found.life.outcome === kind && roundOf(found, 'decided') === round
