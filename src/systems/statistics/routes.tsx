import { buffer } from 'node:stream/consumers'
import { ENCODINGS, type Encoding, writeCsv, writeXlsx } from '#doors/sheet'
import { fiscalYear, today } from '#platform/clock'
import type { StaffActor } from '#platform/people'
import { addToRail } from '#platform/screens'
import { download, get, Problem, page, type Route, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { proceduresNow } from '../procedures-now.ts'
import { type Figures, figuresOf } from './figures.ts'
import { oldestYear } from './months.ts'
import { periodName, readPeriod, yearsToChoose } from './period.ts'
import { scopeOf } from './scope.ts'
import { ProcedureStatistics, Statistics } from './screens/statistics.tsx'
import { procedureName, sheetRows, TABLE_IDS, tableOf } from './tables.ts'

addToRail([{ href: '/desk/statistics', title: '集計', may: 'statistics.read', place: 57 }])

const READ = { who: { may: 'statistics.read' } } as const

const figuresFor = (request: WebRequest, procedure?: string): Promise<Figures> => {
  const hall = hallOf(request)
  const period = readPeriod(request.url.searchParams, today(hall.clock))
  return figuresOf(hall, scopeOf(hall, request.actor as StaffActor, period, procedure))
}

async function yearsOf(request: WebRequest): Promise<number[]> {
  const hall = hallOf(request)
  const day = today(hall.clock)
  return yearsToChoose(day, (await oldestYear(hall)) ?? fiscalYear(day))
}

/** @throws Problem 404 for what is no procedure of the town, now or ever */
async function procedureAsked(request: WebRequest, id: string | undefined): Promise<string> {
  const hall = hallOf(request)
  const known = (await proceduresNow(hall)).all.some((each) => each.id === id)
  const row =
    known ||
    (await hall.db
      .selectFrom('definition')
      .select('hash')
      .where('id', '=', id ?? '')
      .executeTakeFirst())
  if (!id || !row) throw new Problem(404, 'その手続きはありません。集計の表から選んでください。')
  return id
}

const FORMATS = ['xlsx', ...ENCODINGS] as const

async function file(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const params = request.url.searchParams
  const id = TABLE_IDS.find((each) => each === params.get('table')) ?? 'counts'
  const format = FORMATS.find((each) => each === params.get('format')) ?? 'xlsx'
  const asked = params.get('procedure')
  const figures = await figuresFor(request, asked ? await procedureAsked(request, asked) : undefined)
  const table = tableOf(hall, figures, id)
  const sheet = { titles: table.titles, rows: [sheetRows(table)] }
  const bytes = await buffer(
    format === 'xlsx'
      ? writeXlsx({ name: table.title, ...sheet }, hall.clock.now())
      : writeCsv(sheet, format as Encoding),
  )
  const about = asked ? `_${procedureName(hall, asked)}` : ''
  return download(bytes, {
    name: `${table.title}${about}_${periodName(figures.scope.period)}.${format === 'xlsx' ? 'xlsx' : 'csv'}`,
    type:
      format === 'xlsx'
        ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        : `text/csv; charset=${format === 'cp932' ? 'shift_jis' : 'utf-8'}`,
  })
}

export const statisticsRoutes: Route[] = [
  get('/desk/statistics', READ, async (request) =>
    page(
      request,
      <Statistics request={request} figures={await figuresFor(request)} years={await yearsOf(request)} />,
    ),
  ),

  get('/desk/statistics/file', READ, file),

  get('/desk/statistics/:procedure', READ, async (request) => {
    const procedure = await procedureAsked(request, request.params.procedure)
    return page(
      request,
      <ProcedureStatistics
        request={request}
        figures={await figuresFor(request, procedure)}
        years={await yearsOf(request)}
      />,
    )
  }),
]
