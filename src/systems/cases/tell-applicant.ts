import type { Hall } from '#language'
import { isIsoDate, wareki } from '#platform/clock'
import type { Transaction } from '#platform/database'
import { tell } from '#systems/notices'
import { tellProxy } from './by-proxy/tell.ts'
import { type Case, roundOf } from './case.ts'
import { labelFinder } from './labels.ts'
import { showNumber } from './number.ts'

/** Tells who applied, if they have an account; a paper applicant gets the letter by post. */
export async function tellApplicant(
  tx: Transaction,
  hall: Hall,
  { application, definition }: Case,
  { key, title, body }: { readonly key: string; readonly title: string; readonly body: readonly string[] },
): Promise<void> {
  await tellProxy(tx, hall, application, key)
  if (!application.resident_id) return
  const office = hall.town.offices.find((each) => each.id === application.office)
  await tell(tx, hall, {
    key: `application:${application.id}:${key}`,
    residentId: application.resident_id,
    title: `${title}（${definition.name}）`,
    body: [
      ...body,
      `受付番号：${showNumber(application.number)}\n${office?.name ?? ''}　電話 ${office?.tel ?? ''}`,
    ].join('\n\n'),
    about: { kind: 'application', id: application.id },
  })
}

/** 補正の依頼: what to mend, and until when. */
export const tellReturned = (tx: Transaction, hall: Hall, found: Case): Promise<void> => {
  const { reasons = [], returnedUntil } = found.life
  const labelOf = labelFinder(found)
  const message = found.log.findLast((each) => each.event.kind === 'returned')?.event
  return tellApplicant(tx, hall, found, {
    key: `returned:${roundOf(found, 'returned')}`,
    title: '申請の内容を直してください',
    body: [
      ...(message?.kind === 'returned' && message.message ? [message.message] : []),
      reasons.map(({ path, reason }) => `・${labelOf(path)}：${reason}`).join('\n'),
      `${isIsoDate(returnedUntil) ? `${wareki(returnedUntil, { weekday: true })}までに、` : ''}マイページのこの申請を開いて直し、もう一度送ってください。`,
    ],
  })
}

/** The decision; the letter lies on my page as soon as it is printed. */
export const tellDecided = (tx: Transaction, hall: Hall, found: Case): Promise<void> =>
  tellApplicant(tx, hall, found, {
    key: `${found.life.outcome}:${roundOf(found, 'decided')}`,
    title: '審査の結果をお知らせします',
    body: ['審査が終わり、結果が決まりました。くわしくは、マイページのこの申請にある通知書をご覧ください。'],
  })

/** A request to mend that was pulled back, when the applicant had been told of it already. */
export const tellPulledBack = async (tx: Transaction, hall: Hall, found: Case): Promise<void> => {
  const undone = found.log.filter((each) => each.event.kind === 'returned').at(-1)
  const before = found.log.findLast((each) => ['returned', 'proposed', 'agreed'].includes(each.event.kind))
  if (!undone || before !== undone) return
  await tellApplicant(tx, hall, found, {
    key: `returned-pulled-back:${roundOf(found, 'returned')}`,
    title: '直しのお願いを取り消しました',
    body: [
      '先ほどお送りした「申請の内容を直してください」は取り消しました。いま直していただくことはありません。',
    ],
  })
}

/** 取下げ that was taken at the counter. */
export const tellWithdrawn = (tx: Transaction, hall: Hall, found: Case): Promise<void> =>
  tellApplicant(tx, hall, found, {
    key: 'withdrawn:1',
    title: '取下げを受け付けました',
    body: ['この申請の取下げを窓口で受け付けました。'],
  })
