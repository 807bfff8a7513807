import { buffer } from 'node:stream/consumers'
import { ENCODINGS, itemsOf, notByTable, template } from '#doors/sheet'
import type { Definition } from '#language'
import { FileRefused } from '#platform/files'
import { may } from '#platform/people'
import { download, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { proceduresNow } from '../../procedures-now.ts'
import { countQueue } from '../queue.ts'
import { type QueueWish, readWish, wishAddress } from '../queue-wish.ts'
import { staffOf } from '../show-case.tsx'
import { officeName } from '../step-names.ts'
import { startTransfer } from '../transfers/transfer.ts'
import type { ExportFormat, ExportWish } from './export-cases.ts'
import { choosableOf, findLayout, keepLayout, layoutOffice } from './layout.ts'
import { ColumnsPage } from './screens/columns-page.tsx'
import { ExportPage } from './screens/export-page.tsx'
import { ImportPage } from './screens/import-page.tsx'

const FORMATS: readonly ExportFormat[] = ['xlsx', ...ENCODINGS]
const formatIn = (text: string | undefined | null) => FORMATS.find((each) => each === text)

const wishOf = (request: WebRequest): QueueWish => ({
  ...readWish(request.url.searchParams),
  after: undefined,
})
const about = async (request: WebRequest, wish: QueueWish): Promise<Definition | undefined> =>
  (await proceduresNow(hallOf(request))).all.find((each) => each.id === wish.procedure)

/** All columns of a procedure: those the office chose in its order, then the others. */
async function columnsOf(request: WebRequest, definition: Definition | undefined) {
  const hall = hallOf(request)
  const chosen = await findLayout(hall.db, layoutOffice(hall, staffOf(request), definition), definition)
  const all = choosableOf(definition)
  const known = chosen.flatMap((key) => all.find((each) => each.key === key) ?? [])
  return [
    ...known.map((each) => ({ ...each, chosen: true })),
    ...all.filter(({ key }) => !chosen.includes(key)).map((each) => ({ ...each, chosen: false })),
  ]
}

async function showColumns(request: WebRequest, shown: Partial<Parameters<typeof ColumnsPage>[0]> = {}) {
  const hall = hallOf(request)
  const wish = wishOf(request)
  const definition = await about(request, wish)
  return page(
    request,
    <ColumnsPage
      {...{ request, wish }}
      office={officeName(hall.town, layoutOffice(hall, staffOf(request), definition))}
      procedure={definition?.short}
      columns={await columnsOf(request, definition)}
      {...shown}
    />,
  )
}

/** Procedures whose papers this member of staff takes in. */
const acceptedBy = async (request: WebRequest) => {
  const { town } = hallOf(request)
  return (await proceduresNow(hallOf(request))).all.filter((each) =>
    may(town, request.actor, 'case.enter', each.office),
  )
}

async function showImport(request: WebRequest, problem?: string): Promise<Response> {
  const procedures = await acceptedBy(request)
  const wanted = request.url.searchParams.get('procedure')
  const chosen = procedures.find((each) => each.id === wanted) ?? procedures[0]
  return page(
    request,
    <ImportPage
      {...{ request, procedures, chosen, problem }}
      missing={chosen ? notByTable(chosen) : []}
      hasLists={chosen !== undefined && itemsOf(chosen).some((item) => item.list)}
    />,
    { status: problem ? 422 : 200 },
  )
}

const MOST_BYTES = 10 * 1024 * 1024

export const sheetRoutes = [
  get('/desk/sheets/out', { who: { may: 'case.export' } }, async (request) => {
    const hall = hallOf(request)
    const wish = wishOf(request)
    const count = await countQueue(hall.db, hall, staffOf(request), wish)
    const columns = (await columnsOf(request, await about(request, wish))).filter(({ chosen }) => chosen)
    return page(request, <ExportPage {...{ request, wish, columns }} count={count} />)
  }),

  post('/desk/sheets/out', { who: { may: 'case.export' } }, async (request) => {
    const hall = hallOf(request)
    const format = formatIn((await request.form()).text('format'))
    if (!format) throw new Problem(422, '形式を選んでください。')
    const { after: _, ...queue } = wishOf(request)
    const wish: ExportWish = { queue, format }
    const id = await hall.db
      .transaction()
      .execute((tx) =>
        startTransfer(tx, hall, staffOf(request), { kind: 'export', procedure: queue.procedure, wish }),
      )
    return redirect(`/desk/transfers/${id}`)
  }),

  get('/desk/sheets/columns', { who: { may: 'case.export' } }, (request) =>
    showColumns(request, { saved: request.url.searchParams.has('saved') }),
  ),

  post('/desk/sheets/columns', { who: { may: 'case.export' } }, async (request) => {
    const hall = hallOf(request)
    const form = await request.form()
    const wish = wishOf(request)
    const definition = await about(request, wish)
    const all = choosableOf(definition).map(({ key }) => key)
    if (form.text('reset')) await keepLayout(hall, staffOf(request), definition, all)
    else {
      const chosen = new Set(form.all('chosen'))
      const order = form.all('order').filter((key) => all.includes(key))
      const key = form.text('up') ?? form.text('down')
      const way = form.text('up') ? 'up' : 'down'
      // Whoever moves a column wants it.
      if (key !== undefined) chosen.add(key)
      const kept = moved(order, key, way).filter((each) => chosen.has(each))
      if (kept.length === 0) throw new Problem(422, '書き出す列を、1つ以上選んでください。')
      await keepLayout(hall, staffOf(request), definition, kept)
      if (key !== undefined) return showColumns(request, { moved: { key, way } })
    }
    const back = wishAddress(wish, {}, '/desk/sheets/columns')
    return redirect(`${back}${back.includes('?') ? '&' : '?'}saved=1`)
  }),

  get('/desk/sheets/in', { who: { may: 'case.enter' } }, (request) => showImport(request)),

  get('/desk/sheets/template/:procedure', { who: { may: 'case.enter' } }, async (request) => {
    const definition = (await acceptedBy(request)).find((each) => each.id === request.params.procedure)
    const format = formatIn(request.url.searchParams.get('format') ?? 'xlsx')
    if (!definition || !format) throw new Problem(404, 'この用紙は見つかりません。')
    const wanted = Number(request.url.searchParams.get('entries') ?? 3)
    const entries = Number.isInteger(wanted) && wanted >= 1 && wanted <= 50 ? wanted : 3
    const bytes = await buffer(template(definition, { format, entries }, request.house.clock.now()))
    return download(bytes, {
      name: `${definition.short}_用紙.${format === 'xlsx' ? 'xlsx' : 'csv'}`,
      type:
        format === 'xlsx' ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' : 'text/csv',
    })
  }),

  post('/desk/sheets/in', { who: { may: 'case.enter' }, upload: true }, async (request) => {
    const hall = hallOf(request)
    const procedure = request.url.searchParams.get('procedure') ?? ''
    const definition = (await acceptedBy(request)).find((each) => each.id === procedure)
    if (!definition) throw new Problem(403, 'この手続きの申請は、担当課の職員が受け付けます。')
    const [file] = await (await request.form()).files('file')
    if (!file || file.bytes.length === 0) return showImport(request, '表のファイルを選んでください。')
    try {
      const { bytes, name } = file
      const taken = await hall.files.take({ bytes, name, allow: ['csv', 'office'], maxBytes: MOST_BYTES })
      const id = await hall.db.transaction().execute(async (tx) => {
        const origin = { purpose: 'transfer', owner: staffOf(request).id }
        await hall.files.keep(tx, taken, origin, hall.clock.now())
        return startTransfer(tx, hall, staffOf(request), {
          kind: 'import',
          procedure,
          wish: {},
          file: taken,
        })
      })
      return redirect(`/desk/transfers/${id}`)
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error
      return showImport(request, error.message)
    }
  }),
]

/** The order with one column a place up or down; what is out of reach stays. */
function moved(order: readonly string[], key: string | undefined, way: 'up' | 'down'): string[] {
  const at = key === undefined ? -1 : order.indexOf(key)
  const to = at + (way === 'up' ? -1 : 1)
  const next = [...order]
  if (at < 0 || to < 0 || to >= order.length) return next
  next.splice(to, 0, ...next.splice(at, 1))
  return next
}
