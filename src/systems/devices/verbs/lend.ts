import type { Hall } from '#language'
import { type IsoDate, isIsoDate, today } from '#platform/clock'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import { createRecordIn } from '#systems/registers'
import { loansFor } from '../loans.ts'
import { insist, moveThing, type Thing } from './move-thing.ts'

export interface Loan {
  readonly borrower: string
  readonly section: string
  /** As it was entered; a day. */
  readonly due: string
}

/** 貸出: the loan is written down with its due date. @throws as {@link moveThing} */
export async function lend(
  hall: Hall,
  actor: Actor,
  thing: Thing,
  { borrower, section, due }: Loan,
): Promise<void> {
  const loans = await loansFor(hall, actor, thing.open)
  if (!loans) throw new Problem(409, 'この台帳には貸出簿がないため、貸し出せません。')
  const day: IsoDate = today(hall.clock)
  insist([
    !borrower && { path: 'borrower', message: '借りる人の氏名を入力してください。' },
    !isIsoDate(due)
      ? { path: 'due', message: '返す期限を選んでください。' }
      : due < day && { path: 'due', message: '返す期限は、今日か、今日よりあとの日にしてください。' },
  ])
  await moveThing(hall, actor, thing, 'lend', async (tx) => {
    const loan = { thing: thing.id, borrower, section: section || null, lentOn: day, due }
    await createRecordIn(tx, hall, actor, loans, loan)
    return { user: borrower, ...(section && { charge: section }) }
  })
}
