import { type Hall, holderOf, letterSlots, slotsShown, stepsIn, wordingProblems } from '#language'
import { today } from '#platform/clock'
import type { Transaction } from '#platform/database'
import { Problem } from '#platform/web'
import type { NewEvent } from './append.ts'
import { checkCall } from './calls.ts'
import { type Case, findCase } from './case.ts'
import { checkDetails } from './decision-details.ts'
import { staffIn } from './staff-in.ts'

/** What the life cannot judge because it knows neither people nor days. @throws Problem 422 */
export async function checkActed(
  tx: Transaction,
  hall: Hall,
  { applicationId, event }: { readonly applicationId: string; readonly event: NewEvent },
): Promise<void> {
  const found = await findCase(tx, applicationId, { lock: true })
  if (!found) return
  checkCall(hall, found, event)
  if (event.kind === 'assigned') await checkAssignee(tx, hall, found, event.to)
  if (event.kind === 'transferred') checkOffices(hall, [event.to])
  if (event.kind === 'rerouted')
    checkOffices(
      hall,
      stepsIn(event.route).flatMap((step) => ('office' in step ? [step.office] : [])),
    )
  if (event.kind === 'returned' && event.until !== undefined && event.until < today(hall.clock))
    throw new Problem(422, '補正の期限には、今日より後の日を入力してください。')
  if (event.kind === 'worded') checkWording(found, event)
  const { results } = found.definition.outcomes
  if (event.kind !== 'proposed' && event.kind !== 'decided') return
  const grade = event.result ?? found.life.proposal?.result
  if (results && event.outcome === 'approved' && !results.choices.some((choice) => choice.id === grade))
    throw new Problem(422, `${results.label}を選んでください。`)
  if (event.outcome === 'approved')
    checkDetails(found, event.details ?? found.life.proposal?.details, grade, today(hall.clock))
}

/** What a clerk wrote must still be a letter: no slot that is nowhere, and what the law wants said. */
function checkWording({ definition }: Case, { letter, body }: NewEvent & { readonly kind: 'worded' }): void {
  const slots = letterSlots(definition, letter)
  const wrong = body.length > 0 ? wordingProblems(definition, letter, body) : []
  if (wrong.length > 0) throw new Problem(422, wrong.map((each) => slotsShown(each, slots)).join(''))
}

function checkOffices({ town }: Hall, offices: readonly string[]): void {
  if (offices.some((office) => !town.offices.some(({ id }) => id === office)))
    throw new Problem(422, '課を、一覧から選び直してください。')
}

async function checkAssignee(tx: Transaction, hall: Hall, { route }: Case, to: string): Promise<void> {
  const holder = holderOf(route, 0)
  const people = holder.kind === 'office' ? await staffIn(tx, hall, [holder.office]) : []
  if (!people.some((person) => person.id === to))
    throw new Problem(422, '担当は、この手続きを審査する課の職員から選んでください。')
}
