import { dateOf, isoDate, wareki, warekiShort } from '#platform/clock'
import { may } from '#platform/people'
import type { Beside } from '#systems/cases'
import { keptUntil } from './due.ts'
import { goneSentence } from './gone.ts'
import { HOLD_KINDS, type HoldKind } from './hold.ts'

/** What an application's pages say about how long it is kept. */
export const besideCases: Beside = {
  gone: goneSentence,

  async onDesk(hall, actor, { application, life }) {
    if (life.waitsFor.kind !== 'nobody' || !may(hall.town, actor, 'retention.read', application.office))
      return undefined
    const [kept, hold] = await Promise.all([
      keptUntil(hall, application),
      hall.db
        .selectFrom('retention_hold')
        .select(['kind', 'reason', 'held_at'])
        .where('application_id', '=', application.id)
        .where('released_at', 'is', null)
        .executeTakeFirst(),
    ])
    if (!kept) return undefined
    return (
      <section className="sheet mt-4" aria-label="保存期間">
        <h2>保存期間</h2>
        <p>
          {`${wareki(isoDate(kept.kept_until))}まで（${kept.years}年${kept.money ? '、お金の記録として' : ''}）`}
        </p>
        {hold ? (
          <p>
            {`廃棄の保留中：${HOLD_KINDS[hold.kind as HoldKind]}。${hold.reason}（${warekiShort(dateOf(hold.held_at))}から）`}
          </p>
        ) : (
          may(hall.town, actor, 'retention.propose', application.office) && (
            <p>
              <a href={`/desk/retention/holds?number=${application.number}`}>廃棄を保留にする</a>
            </p>
          )
        )}
      </section>
    )
  },
}
