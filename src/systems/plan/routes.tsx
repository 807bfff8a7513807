import { get, Problem, page, type Route, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import type { Measures } from './measures.ts'
import { getItem, planOf } from './plan-of.ts'
import { planReport, planReportPdf, reportYears } from './report.ts'
import { ItemPage } from './screens/item-page.tsx'
import { PlanPage } from './screens/plan-page.tsx'
import { ReportPage } from './screens/report-page.tsx'
import { allSeries } from './series.ts'

const open = { who: 'anyone', cache: 'public' } as const

const yearIn = (text = ''): number => {
  if (!/^\d{4}$/.test(text)) throw new Problem(404, 'その年度の報告はありません。')
  return Number(text)
}

const showPlan = async (request: WebRequest) => {
  const hall = hallOf(request)
  const series = await allSeries(hall)
  return page(
    request,
    <PlanPage request={request} hall={hall} series={series} years={reportYears(hall, series)} />,
  )
}

const showItem = (measures: Measures) => async (request: WebRequest) => {
  const hall = hallOf(request)
  const found = getItem(planOf(hall), request.params.item ?? '')
  const series = await allSeries(hall)
  return page(
    request,
    <ItemPage request={request} hall={hall} {...found} series={series} measures={measures} />,
  )
}

/** `2022` is the page, `2022.pdf` the same as a file. */
const showReport = async (request: WebRequest) => {
  const hall = hallOf(request)
  const asked = request.params.year ?? ''
  if (asked.endsWith('.pdf')) {
    const pdf = await planReportPdf(hall, yearIn(asked.slice(0, -4)))
    return new Response(pdf as Uint8Array<ArrayBuffer>, { headers: { 'content-type': 'application/pdf' } })
  }
  const report = await planReport(hall, yearIn(asked))
  return page(request, <ReportPage request={request} hall={hall} report={report} />)
}

export const planRoutes = (measures: Measures): Route[] => [
  get('/plan', open, showPlan),
  get('/plan/report/:year', open, showReport),
  get('/plan/:item', open, showItem(measures)),
]
