import { record } from '#platform/audit'
import { may, type StaffActor } from '#platform/people'
import { wordsAsked } from '#platform/search'
import { type Problem, page, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { getList, itemsOf, purposeFor, standingOf } from './lists.ts'
import { ListPage } from './screens/list.tsx'

const DONE: Readonly<Record<string, string>> = {
  made: '一覧をつくりました。まだ何も消えていません。',
  exclude: '一覧から外しました。',
  include: '一覧に戻しました。',
  'take-back': '元に戻しました。',
  propose: '課長の署名に回しました。',
  withdraw: 'この一覧を取りやめました。',
  'send-back': '差し戻しました。',
  sign: '署名しました。一覧の記録は、まもなく見えなくなります。',
  stop: '止めました。',
  resume: '再開しました。',
}

/** A list with the names in it; who looked is written down. */
export async function showList(request: WebRequest, refused?: Problem): Promise<Response> {
  const hall = hallOf(request)
  const actor = request.actor as StaffActor
  const params = request.url.searchParams
  const list = await getList(hall.db, hall, actor, request.params.id)
  const after = params.get('after') ?? ''
  const wish = { q: wordsAsked(params), after: /^[\da-f-]{1,36}$/.test(after) ? after : undefined }
  const [{ rows, last }, standing] = await Promise.all([
    itemsOf(hall, list.id, wish),
    standingOf(hall.db, list.id),
  ])
  await record(
    hall.db,
    actor,
    {
      action: 'retention.read',
      about: { kind: 'retention', id: list.id },
      ...purposeFor(hall, actor, 'retention.read', list.office),
      detail: { shown: rows.length, ...(wish.q && { searched: true }) },
    },
    hall.clock.now(),
  )
  const can = (verb: string) => may(hall.town, actor, verb, list.office)
  const element = (
    <ListPage
      {...{ request, list, standing, rows, wish }}
      next={last?.number}
      rights={{
        propose: can('retention.propose'),
        sign: can('retention.sign'),
        isProposer: list.proposed_by === actor.id,
      }}
      problem={refused?.message}
      done={refused ? undefined : DONE[params.get('done') ?? '']}
    />
  )
  return page(request, element, { status: refused?.status ?? 200 })
}
