import type { Hall } from '#language'
import { dateOf, isoDate, wareki } from '#platform/clock'
import { type Actor, may } from '#platform/people'
import { ownerOf, showNumber } from '#systems/cases'
import { ownerHash } from './owner-hash.ts'

/** What those are told who could open a case before it was put away; undefined to everybody else. */
export async function goneSentence(hall: Hall, actor: Actor, id: string): Promise<string | undefined> {
  const item = await hall.db
    .selectFrom('retention_item')
    .innerJoin('retention_list', 'retention_list.id', 'retention_item.list_id')
    .leftJoin('disposal', 'disposal.application_id', 'retention_item.application_id')
    .select(['retention_item.number', 'retention_item.kept_until', 'retention_list.office'])
    .select(['retention_list.erase_on', 'disposal.erased_at', 'disposal.owner_hash'])
    .where('retention_item.application_id', '=', id)
    .where('retention_item.state', 'in', ['away', 'erased'])
    .executeTakeFirst()
  if (!item) return undefined
  const until = wareki(isoDate(item.kept_until))
  if (actor.kind === 'staff' && may(hall.town, actor, 'case.read', item.office)) {
    const number = showNumber(item.number)
    return item.erased_at
      ? `この申請（${number}）は、${until}に保存期間が終わり、${wareki(dateOf(item.erased_at))}に廃棄しました。廃棄したことは廃棄簿で確かめられます。`
      : `この申請（${number}）は、${until}に保存期間が終わり、廃棄を待っています。${item.erase_on ? `${wareki(isoDate(item.erase_on))}の前の日まで、` : ''}「保存と廃棄」の一覧から元に戻せます。`
  }
  if (actor.kind !== 'resident') return undefined
  if (item.erased_at)
    return item.owner_hash === ownerHash(hall, id, actor.id)
      ? `この申請の記録は、${until}まで保存し、${wareki(dateOf(item.erased_at))}に消しました。`
      : undefined
  return (await ownerOf(hall, id)) === actor.id
    ? `この申請の記録は、${until}に保存期間が終わったため、見られなくなりました。`
    : undefined
}
