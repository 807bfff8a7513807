import { warekiTime } from '#platform/clock'
import { DataTable, DeskPage, Empty, Facts } from '#platform/screens'
import type { WatchedThing } from '../find-networks.ts'
import { durationInWords, shareInWords } from '../reach/availability.ts'
import { type MonthProps, monthName, Standing } from './networks-screen.tsx'

const CHECKS = {
  http: 'ページを開く（HTTP）',
  https: 'ページを開く（HTTPS）',
  tcp: 'つないでみる（TCP）',
  icmp: '呼びかける（ping）',
} as const

/** 障害の履歴: when one thing could not be reached, from when to when, and what was said. */
export function OutagesScreen({
  request,
  thing,
  month,
  before,
  after,
}: MonthProps & { readonly thing: WatchedThing }) {
  const path = `/desk/networks/${thing.register}/${thing.record}`
  const outages = thing.spans.filter(({ reached }) => !reached)
  const { target } = thing
  return (
    <DeskPage request={request} title={thing.name} beside={<Standing thing={thing} />}>
      <p className="row mb-4 no-print">
        <a href={`/desk/networks?month=${month}`}>ネットワークにもどる</a>
        <a href={`/desk/registers/${thing.register}/records/${thing.record}`}>台帳の記録</a>
        <a href={`${path}?month=${before}`}>{monthName(before)}</a>
        <a href={`${path}?month=${after}`}>{monthName(after)}</a>
      </p>
      <div className="sheet mb-4">
        <Facts
          facts={[
            {
              term: '確かめ方',
              value: target
                ? `${CHECKS[target.check]} ${target.host}${target.port ? `:${target.port}` : ''}`
                : '確かめていません',
            },
            { term: `届いた割合（${monthName(month)}）`, value: shareInWords(thing.month) },
            { term: '確かめていた時間', value: durationInWords(thing.month.watchedMs) },
            ...(thing.used === undefined
              ? []
              : [{ term: '利用', value: `${thing.used.toLocaleString('ja-JP')}回` }]),
          ]}
        />
      </div>
      <section className="sheet">
        <h2>届かなかった時（{monthName(month)}）</h2>
        {outages.length === 0 ? (
          <Empty>ありません。</Empty>
        ) : (
          <DataTable
            caption="届かなかった時（新しい順）"
            hideCaption
            stacks
            rows={outages}
            rowKey={({ from }) => from.toISOString()}
            columns={[
              { title: 'いつから', cell: ({ from }) => warekiTime(from) },
              { title: 'いつまで', cell: ({ to }) => warekiTime(to) },
              {
                title: '長さ',
                number: true,
                cell: ({ from, to }) => durationInWords(to.getTime() - from.getTime()),
              },
              { title: '何があったか', cell: ({ error }) => error },
            ]}
          />
        )}
      </section>
    </DeskPage>
  )
}
