import { v7 as uuid } from 'uuid'
import type { Hall } from '#language'
import { record } from '#platform/audit'
import { queueMail } from '#platform/mail'
import type { Actor } from '#platform/people'
import { Problem } from '#platform/web'
import { officeOfRequest } from './office-of-request.ts'
import type { WrittenRequest } from './read-request.ts'

const MOST_AN_HOUR = 30
const HOUR_MS = 3_600_000

/** Somebody asks for data: it waits on the desk of the office, which is told by mail. @throws Problem 429 */
export async function requestDataset(hall: Hall, actor: Actor, written: WrittenRequest): Promise<void> {
  const { town, config, clock } = hall
  const now = clock.now()
  const id = uuid()
  const office = officeOfRequest(town, written.dataset)
  await hall.db.transaction().execute(async (tx) => {
    const recent = await tx
      .selectFrom('dataset_request')
      .select('id')
      .where('received_at', '>', new Date(now.getTime() - HOUR_MS))
      .limit(MOST_AN_HOUR)
      .execute()
    if (recent.length >= MOST_AN_HOUR)
      throw new Problem(429, 'いま、要望が続けて届いています。1時間ほどたってから、もう一度お送りください。')
    await tx
      .insertInto('dataset_request')
      .values({
        ...{ id, office: office.id, dataset: written.dataset?.key ?? null },
        ...{ wish: written.wish, purpose: written.purpose, email: written.email || null, received_at: now },
      })
      .execute()
    await record(tx, actor, { action: 'dataset-request.sent', about: { kind: 'dataset-request', id } }, now)
    // Without what was written: a mailbox is kept longer than the request.
    await queueMail(tx, hall, {
      key: `dataset-request:${id}`,
      to: office.mail,
      subject: `【${town.name}】オープンデータの要望が届きました`,
      text: `オープンデータについて、要望が1件届きました${written.dataset ? `（${written.dataset.title}）` : ''}。\n\n次のページで読み、答えてください。\n${config.baseUrl}/desk/opendata/requests`,
    })
  })
}
