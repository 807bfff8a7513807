import { today, wareki } from '#platform/clock'
import { DeskPage, Empty } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { type StaffNotice, StaffNotices } from '#systems/notices'
import type { CallToReturn } from '../../calls.ts'
import { MOST_COUNTED, type QueueRow } from '../../queue.ts'
import { type View, wishAddress } from '../../queue-wish.ts'
import type { CountedFilter } from '../../saved-filters.ts'
import type { CountedTile } from '../../today-tiles.ts'
import { CallsToReturn } from './calls.tsx'
import { QueueTable } from './queue-table.tsx'
import { SavedTiles } from './saved-filters.tsx'

const TILES: readonly (readonly [View, string])[] = [
  ['for-me', '私の承認待ち'],
  ['late', '期限を過ぎた'],
  ['soon', '期限が7日以内'],
  ['new', '担当が未定'],
  ['mine', '私の担当'],
  ['returned', '補正待ち'],
  ['calls', '折り返す電話'],
]

interface TodayProps {
  readonly request: WebRequest
  readonly counts: Readonly<Record<View, number>>
  /** What other systems count for me. */
  readonly tiles: readonly CountedTile[]
  readonly latest: readonly QueueRow[]
  /** Of these there may be another one. */
  readonly doubled: ReadonlySet<string>
  readonly calls: readonly CallToReturn[]
  readonly filters: readonly CountedFilter[]
  readonly notices: readonly StaffNotice[]
}

/** 今日: what waits for me, what is late, what is due, what came in. Every number leads to its list. */
export function Today(props: TodayProps) {
  const { request, counts, tiles, latest, doubled, calls, filters, notices } = props
  const { clock } = request.house
  return (
    <DeskPage request={request} title="今日" beside={<span>{wareki(today(clock), { weekday: true })}</span>}>
      <ul className="tiles mb-4">
        {TILES.map(([view, title]) => (
          <li key={view}>
            <a
              className={`tile${view === 'late' && counts.late > 0 ? ' late' : ''}`}
              href={wishAddress({ view })}
            >
              {title}
              <b>{counts[view] >= MOST_COUNTED ? `${MOST_COUNTED}以上` : counts[view]}</b>
            </a>
          </li>
        ))}
        <OtherTiles tiles={tiles} />
      </ul>
      <StaffNotices notices={notices} />
      <CallsToReturn calls={calls} />
      <SavedTiles filters={filters} />
      <div className="sheet">
        {latest.length === 0 ? (
          <Empty>申請が届くと、新しいものからここに並びます。</Empty>
        ) : (
          <>
            <QueueTable caption="新しく届いた申請" rows={latest} wish={{ view: 'open' }} doubled={doubled} />
            <p className="mt-2">
              <a href="/desk/cases">手続き中のすべてを見る</a>
            </p>
          </>
        )}
      </div>
    </DeskPage>
  )
}

function OtherTiles({ tiles }: { readonly tiles: readonly CountedTile[] }) {
  return tiles.map(({ title, href, count }) => (
    <li key={href}>
      <a className="tile" href={href}>
        {title}
        <b>{count.toLocaleString('ja-JP')}</b>
      </a>
    </li>
  ))
}

/** Staff whose post handles no applications are told so, with what else waits for them. */
export function TodayElsewhere({
  request,
  tiles,
  notices,
}: Pick<TodayProps, 'request' | 'tiles' | 'notices'>) {
  return (
    <DeskPage request={request} title="今日">
      {tiles.length > 0 && (
        <ul className="tiles mb-4">
          <OtherTiles tiles={tiles} />
        </ul>
      )}
      <StaffNotices notices={notices} />
      <Empty>あなたの職には、申請を扱う仕事がありません。左の一覧から仕事を選んでください。</Empty>
    </DeskPage>
  )
}
