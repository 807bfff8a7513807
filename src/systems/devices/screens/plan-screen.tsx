import { fiscalYearName, warekiShort } from '#platform/clock'
import { formatYen } from '#platform/money'
import { Bars, DataTable, DeskPage, Empty } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { ReplacementPlan } from '../plan/find-plan.ts'
import { type PlanYear, REASONS } from '../plan/replacement-plan.ts'

interface PlanProps {
  readonly request: WebRequest
  readonly plan: ReplacementPlan
  readonly only: string | undefined
}

const MOST_SHOWN = 100

/** 更新の計画: what has to be replaced in which 年度, and what it costs. */
export function PlanScreen({ request, plan, only }: PlanProps) {
  const { years, registers, unknown, all } = plan
  const query = only === undefined ? '' : `?register=${only}`
  const chart = {
    title: '年度ごとの見込みの額',
    rows: years.map(({ year, cost, things }) => ({
      ...{ label: fiscalYearName(year), value: cost, part: cost },
      text: `${formatYen(cost)}（${things.length}件）`,
    })),
  }
  return (
    <DeskPage request={request} title="更新の計画">
      <p className="mb-4">
        使う年数、リースの満了、OSのサポート終了のうち、いちばん早い日の年度に数えます。額は取得価格のままの見込みです。
      </p>
      <nav className="mb-4 no-print" aria-label="台帳">
        <ul className="chips">
          <li>
            <a href="/desk/devices/plan" aria-current={only === undefined ? 'page' : undefined}>
              すべて
            </a>
          </li>
          {registers.map(({ definition: { id, name } }) => (
            <li key={id}>
              <a href={`/desk/devices/plan?register=${id}`} aria-current={only === id ? 'page' : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="row mb-4 no-print">
        <a href="/desk/devices">機器の管理にもどる</a>
        <a href={`/desk/devices/plan/file${query}`}>Excelで書き出す</a>
      </p>
      {years.every(({ things }) => things.length === 0) ? (
        <Empty>更新の時期がわかるものがありません。取得日と使う年数を台帳に入れてください。</Empty>
      ) : (
        <>
          <section className="sheet mb-4">
            <h2>年度ごとの見込みの額</h2>
            <Bars chart={chart} />
            <DataTable
              caption="年度ごとの件数と額"
              rows={years}
              rowKey={({ year }) => String(year)}
              columns={[
                { title: '年度', short: true, cell: ({ year }) => fiscalYearName(year) },
                { title: '件数', number: true, cell: ({ things }) => things.length.toLocaleString('ja-JP') },
                {
                  title: '前の年度から遅れているもの',
                  number: true,
                  cell: ({ late }) => late.toLocaleString('ja-JP'),
                },
                { title: '見込みの額', number: true, cell: ({ cost }) => formatYen(cost) },
                {
                  title: '価格がわからないもの',
                  number: true,
                  cell: ({ unpriced }) => unpriced.toLocaleString('ja-JP'),
                },
              ]}
            />
          </section>
          {years
            .filter(({ things }) => things.length > 0)
            .map((year) => (
              <Year key={year.year} year={year} />
            ))}
        </>
      )}
      {unknown > 0 && (
        <p>
          {all.toLocaleString('ja-JP')}件のうち{unknown.toLocaleString('ja-JP')}
          件は、更新の時期がわかる日付がないため、計画に入っていません。
        </p>
      )}
    </DeskPage>
  )
}

function Year({ year: { year, things } }: { year: PlanYear }) {
  const shown = things.slice(0, MOST_SHOWN)
  return (
    <details className="sheet mb-4">
      <summary>
        {fiscalYearName(year)}（{things.length.toLocaleString('ja-JP')}件）
      </summary>
      <DataTable
        caption={`${fiscalYearName(year)}に更新するもの`}
        hideCaption
        stacks
        rows={shown}
        rowKey={({ record }) => record}
        columns={[
          {
            title: '名前',
            cell: ({ register, record, name }) => (
              <a href={`/desk/registers/${register}/records/${record}`}>{name}</a>
            ),
          },
          { title: '台帳', cell: ({ kind }) => kind },
          { title: '理由', cell: ({ due }) => REASONS[due.reason] },
          { title: '終わる日', short: true, cell: ({ due }) => warekiShort(due.on) },
          {
            title: '見込みの額',
            number: true,
            cell: ({ price }) => (price === undefined ? 'わかりません' : formatYen(price)),
          },
        ]}
      />
      {things.length > shown.length && (
        <p>はじめの{MOST_SHOWN}件を表示しています。すべては「Excelで書き出す」で見られます。</p>
      )}
    </details>
  )
}
