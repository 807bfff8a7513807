import { type Definition, type Hall, type LetterKind, type Row, START, trialOf } from '#language'
import { addWorkingDays, today } from '#platform/clock'
import { letterPdf } from '#platform/documents'
import type { Case } from '../case.ts'
import { applicantName } from '../filer.ts'
import { addressBookOf } from '../form-context.ts'
import { letterOf } from './letter-of.ts'

/**
 * A 通知書 as it would look, of a definition that need not be published: with answers made up by `trialOf`, and a number
 * that says it is a sample. Nothing of it is kept.
 */
export function letterPreview(hall: Hall, definition: Definition, kind: LetterKind): Promise<Uint8Array> {
  const { town, clock } = hall
  const date = today(clock)
  const context = { today: date, addresses: addressBookOf(town), disasters: town.disasters }
  const { answers } = trialOf(definition, context, { amount: 'most' })
  const { results, details = [] } = definition.outcomes
  const first = definition.pages[0]?.fields[0]?.id ?? ''
  const inner = { ...definition, eligible: [], pages: [{ id: 'details', title: '', fields: details }] }
  const decided = trialOf(inner as Definition, context, { amount: 'most' }).answers
  const found = {
    definition,
    answers,
    log: [],
    route: definition.route,
    application: {
      number: '20260000000000',
      office: definition.office,
      applicant: applicantName(definition, answers),
      filed_at: clock.now(),
      answers,
      revision: 1,
    },
    life: {
      ...START,
      reason: '（ここに理由が入ります）',
      reasons: [{ path: first, reason: '（ここに直していただきたいことが入ります）' }],
      returnedUntil: addWorkingDays(date, 10),
      decidedAt: clock.now().toISOString(),
      details: decided as Row,
      ...(kind !== 'returned' && { outcome: kind }),
      ...(results && { result: results.choices[0]?.id }),
    },
  } as unknown as Case
  return letterPdf(hall.documents, letterOf(hall, found, kind, '見本'))
}
