import { DeskPage } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { daysChart, monthsChart, receivedChart, returnsChart, unsentChart } from '../charts.ts'
import type { Figures } from '../figures.ts'
import { periodName, periodParams } from '../period.ts'
import { procedureName, tableOf } from '../tables.ts'
import { PeriodForm } from './period-form.tsx'
import { StatSection } from './stat-section.tsx'

interface StatisticsProps {
  readonly request: WebRequest
  readonly figures: Figures
  readonly years: readonly number[]
}

const NOTES = {
  counts:
    '受付は受け付けた日、認定・却下・取下げ・まとめは決まった日で数えます。いま期限切れは、期間にかかわらず、今日の時点の件数です。',
  days: '期間のうちに認定・却下となった申請の日数です。審査の開始は、担当を決めるなど、課がはじめて手を付けた日です。申請者が補正にかかった日も含みます。',
  returns: '質問は、申請されたときの版の言葉で示します。言葉が変わった質問は、版ごとに分けて数えます。',
  reasons:
    '2件以上の申請に同じ文で示した理由だけを載せます。1件だけの文には、その人のことが書かれていることがあるためです。',
  unsent: '期間のうちに書きはじめて、まだ送られていない申請の数です。だれのものかは記録から取り出しません。',
}

/** 集計: every procedure of the offices whose figures the reader may see. */
export function Statistics({ request, figures, years }: StatisticsProps) {
  const hall = hallOf(request)
  const { period } = figures.scope
  const table = (id: Parameters<typeof tableOf>[2]) => tableOf(hall, figures, id)
  return (
    <DeskPage request={request} title="集計" beside={<span>{periodName(period)}</span>}>
      <PeriodForm path="/desk/statistics" period={period} years={years} />
      <StatSection
        table={table('counts')}
        chart={receivedChart(hall, figures)}
        period={period}
        note={NOTES.counts}
        empty="この期間に受け付けた申請も、決まった申請もありません。"
      />
      <StatSection
        table={table('days')}
        chart={daysChart(hall, figures)}
        period={period}
        note={NOTES.days}
        empty="この期間に決まった申請はありません。"
      />
      <StatSection
        table={table('returns')}
        chart={returnsChart(hall, figures)}
        period={period}
        note={NOTES.returns}
        empty="この期間に補正をお願いした申請はありません。"
      />
      <StatSection
        table={table('unsent')}
        chart={unsentChart(hall, figures)}
        period={period}
        note={NOTES.unsent}
        empty="この期間に書きはじめて、送られていないものはありません。"
      />
    </DeskPage>
  )
}

/** The same of one procedure, with its months and the reasons for sending back. */
export function ProcedureStatistics({ request, figures, years }: StatisticsProps) {
  const hall = hallOf(request)
  const { period, procedure = '' } = figures.scope
  const table = (id: Parameters<typeof tableOf>[2]) => tableOf(hall, figures, id)
  const path = `/desk/statistics/${procedure}`
  const shared = { period, procedure }
  return (
    <DeskPage
      request={request}
      title={`集計（${procedureName(hall, procedure)}）`}
      beside={<span>{periodName(period)}</span>}
    >
      <p className="row mb-4">
        <a href={`/desk/statistics?${periodParams(period)}`}>すべての手続きの集計へ戻る</a>
        <a href={`/desk/cases?procedure=${encodeURIComponent(procedure)}`}>この手続きの申請を見る</a>
      </p>
      <PeriodForm path={path} period={period} years={years} />
      <StatSection table={table('months')} chart={monthsChart(figures)} {...shared} empty="" />
      <StatSection
        table={table('counts')}
        {...shared}
        note={NOTES.counts}
        empty="この期間に受け付けた申請も、決まった申請もありません。"
      />
      <StatSection
        table={table('days')}
        chart={daysChart(hall, figures)}
        {...shared}
        note={NOTES.days}
        empty="この期間に決まった申請はありません。"
      />
      <StatSection
        table={table('returns')}
        chart={returnsChart(hall, figures)}
        {...shared}
        note={NOTES.returns}
        empty="この期間に補正をお願いした申請はありません。"
      />
      <StatSection
        table={table('reasons')}
        {...shared}
        note={NOTES.reasons}
        empty="この期間に補正をお願いした申請はありません。"
      />
      <StatSection
        table={table('unsent')}
        chart={unsentChart(hall, figures)}
        {...shared}
        note={NOTES.unsent}
        empty="この期間に書きはじめて、送られていないものはありません。"
      />
    </DeskPage>
  )
}
