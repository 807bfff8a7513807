import { type MapPoint, PointsMap } from '#doors/map'
import { warekiTime } from '#platform/clock'
import { DataTable, DeskPage, Empty, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import type { Networks, WatchedThing } from '../find-networks.ts'
import { durationInWords, shareInWords } from '../reach/availability.ts'

export interface MonthProps {
  readonly request: WebRequest
  readonly month: string
  readonly before: string
  readonly after: string
}

export const monthName = (month: string): string =>
  `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`

/** ネットワーク: what can be reached now, what could not, and how much of the month. */
export function NetworksScreen({ request, things, month, before, after }: Networks & MonthProps) {
  const down = things.filter(({ now }) => now === 'down')
  return (
    <DeskPage request={request} title="ネットワーク" beside={monthName(month)}>
      <p className="row mb-4 no-print">
        <a href={`/desk/networks?month=${before}`}>{monthName(before)}</a>
        <a href={`/desk/networks?month=${after}`}>{monthName(after)}</a>
        <a href="/desk/networks/cables">通信ケーブル</a>
      </p>
      <ul className="tiles mb-4">
        <li className={`tile${down.length > 0 ? ' late' : ''}`}>
          <b>{down.length.toLocaleString('ja-JP')}</b>いま届かないもの
        </li>
        <li className="tile">
          <b>{things.filter(({ now }) => now === 'up').length.toLocaleString('ja-JP')}</b>いま届くもの
        </li>
        <li className="tile">
          <b>{things.filter(({ now }) => now === 'unknown').length.toLocaleString('ja-JP')}</b>
          まだわからないもの
        </li>
      </ul>
      {things.length === 0 ? (
        <Empty>確かめる機器がありません。ネットワーク機器かアクセスポイントの台帳に加えてください。</Empty>
      ) : (
        <>
          <ThingMap request={request} things={things} />
          <div className="sheet">
            <DataTable
              caption={`機器とアクセスポイント（${monthName(month)}）`}
              stacks
              rows={things}
              rowKey={({ record }) => record}
              columns={[
                {
                  title: '名前',
                  cell: ({ register, record, name }) => (
                    <a href={`/desk/networks/${register}/${record}?month=${month}`}>{name}</a>
                  ),
                },
                { title: '台帳', cell: ({ kind }) => kind },
                { title: 'いま', short: true, cell: (thing) => <Standing thing={thing} /> },
                { title: 'いつから', cell: ({ spans: [last] }) => (last ? warekiTime(last.from) : '―') },
                { title: '届いた割合', number: true, cell: (thing) => shareInWords(thing.month) },
                {
                  title: '届かなかった時間',
                  number: true,
                  cell: ({ month: { downMs } }) => (downMs > 0 ? durationInWords(downMs) : '―'),
                },
                {
                  title: '利用',
                  number: true,
                  cell: ({ used }) => (used === undefined ? '―' : `${used.toLocaleString('ja-JP')}回`),
                },
              ]}
            />
          </div>
        </>
      )}
      <p className="mt-4">5分ごとに確かめています。割合は、確かめていた時間のうち届いた時間です。</p>
    </DeskPage>
  )
}

export function Standing({ thing: { now } }: { thing: WatchedThing }) {
  if (now === 'up') return <Tag tone="good">届く</Tag>
  if (now === 'down') return <Tag tone="bad">届かない</Tag>
  return now === 'unknown' ? <Tag tone="wait">わからない</Tag> : <Tag>確かめない</Tag>
}

const WORDS = { up: '届く', down: '届かない', unknown: 'わからない', off: '確かめない' } as const

/** Each standing has a mark of its own shape. */
const MARKS = { up: 0, down: 1, unknown: 2, off: 3 } as const

/** For the eye alone: the list says the same. */
function ThingMap({ request, things }: { request: WebRequest; things: readonly WatchedThing[] }) {
  const points = things.flatMap(({ place, name, now, register, record }): MapPoint[] =>
    place
      ? [
          {
            ...{ lat: place.lat, lng: place.lng, name, kind: MARKS[now], kindName: WORDS[now] },
            href: `/desk/networks/${register}/${record}`,
          },
        ]
      : [],
  )
  if (points.length === 0) return null
  return (
    <section className="sheet mb-4 no-print" aria-label="地図">
      <p>地図に出るのは、位置の書かれた{points.length.toLocaleString('ja-JP')}件です。</p>
      <PointsMap
        label="見守るものの場所の地図。同じものが、一覧にあります。"
        points={points}
        town={hallOf(request).town}
      />
    </section>
  )
}
