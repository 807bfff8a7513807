import { buffer } from 'node:stream/consumers'
import { ENCODINGS, writeCsv, writeXlsx } from '#doors/sheet'
import { record } from '#platform/audit'
import { fiscalYear, fiscalYearName, today } from '#platform/clock'
import type { StaffActor } from '#platform/people'
import { listAsked } from '#platform/search'
import { download, get, page, type Route, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { REGISTER_TITLES, registerPage, registerRows } from './register.ts'
import { Register } from './screens/register.tsx'

const READ = { who: { may: 'retention.read' } } as const
const FORMATS = ['xlsx', ...ENCODINGS] as const
const YEARS = 10

/** Fiscal years of which the register can be taken out. */
const yearsOf = (request: WebRequest): number[] => {
  const present = fiscalYear(today(hallOf(request).clock))
  return Array.from({ length: YEARS }, (_, at) => present - at)
}

async function file(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const params = request.url.searchParams
  const years = yearsOf(request)
  const year = years.find((each) => String(each) === params.get('year')) ?? years[0] ?? 0
  const format = FORMATS.find((each) => each === params.get('format')) ?? 'xlsx'
  const rows = await registerRows(hall, request.actor as StaffActor, year)
  await record(
    hall.db,
    request.actor,
    {
      action: 'retention.register-taken',
      about: { kind: 'disposal', id: String(year) },
      detail: { rows: rows.length, format },
    },
    hall.clock.now(),
  )
  const table = { titles: REGISTER_TITLES, rows: [rows] }
  const bytes = await buffer(
    format === 'xlsx' ? writeXlsx({ name: '廃棄簿', ...table }, hall.clock.now()) : writeCsv(table, format),
  )
  return download(bytes, {
    name: `廃棄簿_${fiscalYearName(year)}.${format === 'xlsx' ? 'xlsx' : 'csv'}`,
    type:
      format === 'xlsx'
        ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        : `text/csv; charset=${format === 'cp932' ? 'shift_jis' : 'utf-8'}`,
  })
}

export const registerRoutes: Route[] = [
  get('/desk/retention/register', READ, async (request) => {
    const wish = listAsked(request.url.searchParams)
    const { rows, next } = await registerPage(hallOf(request), request.actor as StaffActor, wish)
    return page(request, <Register {...{ request, rows, next, wish }} years={yearsOf(request)} />)
  }),

  get('/desk/retention/register/file', READ, file),
]
