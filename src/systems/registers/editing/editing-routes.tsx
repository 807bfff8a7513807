import { inputsOf } from '#doors/form'
import {
  type FormInput,
  get,
  Problem,
  page,
  post,
  type Route,
  redirect,
  type WebRequest,
} from '#platform/web'
import { hallOf } from '../../hall.ts'
import { actorOf, askedOf, recordListing, registerOf, wishOf } from '../desk-routes.tsx'
import type { OpenRegister } from '../open-register.ts'
import { linkChoices, linkedTitles } from '../records/links.ts'
import { type ListAsked, listRecords, type RecordPage } from '../records/list-records.ts'
import { entered } from '../records/read-values.ts'
import { RecordRefused } from '../records/write.ts'
import { BulkPage, type BulkShown } from '../screens/bulk.tsx'
import { CellsPage } from '../screens/cells.tsx'
import { shownFields } from '../screens/record-views.tsx'
import { savedViews } from '../views/saved-views.ts'
import { type RegisterWish, wishAddress } from '../wish.ts'
import { type Bulk, type BulkField, bulkFields, bulkOf } from './bulk.ts'
import { cellFields, changeEach, postedRecords, rawOfCells, type Saved } from './cells.ts'

const USE = { who: { may: 'register.use' } } as const

interface Looked {
  readonly open: OpenRegister
  readonly wish: RegisterWish
  readonly asked: ListAsked
}

/** The list that the person works on. @throws Problem 403 for somebody who changes nothing here */
async function lookedAt(request: WebRequest): Promise<Looked> {
  const open = await registerOf(request)
  if (!open.rights.may('change'))
    throw new Problem(403, 'この台帳の記録を変えることは、あなたの職ではできません。')
  const wish = wishOf(request, open, await savedViews(hallOf(request), actorOf(request), open))
  return { open, wish, asked: askedOf(open, wish) }
}

async function showCells(
  request: WebRequest,
  { open, wish, asked }: Looked,
  typed?: { readonly input: FormInput; readonly saved: Saved; readonly found: RecordPage },
): Promise<Response> {
  const hall = hallOf(request)
  const found = typed?.found ?? (await listRecords(hall.db, open, asked))
  const titles = await linkedTitles(hall.db, open, found.records)
  await recordListing(hall, actorOf(request), open, { shown: found.records.length })
  const fields = cellFields(open, shownFields(open, wish.view))
  const at = request.url.searchParams.get('at')
  const props = { request, open, wish, found, titles, fields, at, ...typed }
  return page(request, <CellsPage {...props} />, { status: typed ? 422 : 200 })
}

const GONE = 'この記録は、直しているあいだに消されたか、見られなくなりました。書いた内容は保存していません。'

async function saveCells(request: WebRequest): Promise<Response> {
  const [hall, looked] = [hallOf(request), await lookedAt(request)]
  const { open, wish } = looked
  const input = await request.form()
  const ids = postedRecords(input)
  const found = await listRecords(hall.db, open, { ids, size: ids.length, sort: wish.sort })
  const fields = cellFields(open, shownFields(open, wish.view))
  const rows = found.records.flatMap((record) => {
    const version = Number(input.text(`${record.id}.version`))
    if (!Number.isSafeInteger(version) || version < 1) return []
    return [{ id: record.id, version, raw: rawOfCells(record, fields, input) }]
  })
  const done = await changeEach(hall, actorOf(request), open, rows)
  const gone = ids.filter((id) => !rows.some((row) => row.id === id))
  const errors = new Map([...gone.map((id) => [id, GONE] as const), ...done.errors])
  const saved = { ...done, errors }
  if (errors.size > 0) return showCells(request, looked, { input, saved, found })
  const back = wishAddress(`/desk/registers/${open.definition.id}`, wish)
  return redirect(`${back}&done=cells-${saved.changed}`)
}

const fieldAsked = (open: OpenRegister, id: string | null | undefined): BulkField | undefined =>
  bulkFields(open).find((field) => field.id === id)

async function showBulk(request: WebRequest, { open, wish }: Looked, shown: BulkShown): Promise<Response> {
  const hall = hallOf(request)
  const choices = shown.field ? await linkChoices(hall.db, open, [shown.field]) : new Map()
  const values = shown.bulk && shown.field ? [{ values: { [shown.field.id]: shown.bulk.value } }] : []
  const titles = await linkedTitles(hall.db, open, [...(shown.bulk?.records ?? []), ...values])
  const props = { request, hall, open, wish, choices, titles, shown }
  return page(request, <BulkPage {...props} />, { status: shown.errors ? 422 : 200 })
}

/** First a look, then the change of those that are still ticked. */
async function pressBulk(request: WebRequest): Promise<Response> {
  const [hall, looked] = [hallOf(request), await lookedAt(request)]
  const { open, wish, asked } = looked
  const input = await request.form()
  const field = fieldAsked(open, input.text('set'))
  if (!field) throw new Problem(422, '変える欄を選んでください。')
  const raw = { [field.id]: entered(field).gather(field as never, input, field.id) ?? null }
  const inputs = inputsOf(input)
  let bulk: Bulk
  try {
    bulk = await bulkOf(hall, open, asked, { field, raw })
  } catch (error) {
    if (!(error instanceof RecordRefused)) throw error
    const errors = new Map(error.errors.map(({ path, message }) => [path, message]))
    return showBulk(request, looked, { field, inputs, errors })
  }
  if (input.text('press') !== 'change') {
    await recordListing(hall, actorOf(request), open, { shown: bulk.records.length })
    return showBulk(request, looked, { field, inputs, bulk })
  }
  const chosen = new Map(input.all('record').map((each) => each.split(' ') as [string, string]))
  const rows = bulk.records.flatMap(({ id }) => {
    const version = Number(chosen.get(id))
    return Number.isSafeInteger(version) && version > 0 ? [{ id, version, raw }] : []
  })
  if (rows.length === 0)
    return showBulk(request, looked, { field, inputs, bulk, problem: '変える記録を選んでください。' })
  const saved = await changeEach(hall, actorOf(request), open, rows)
  if (saved.errors.size > 0) {
    const left = await bulkOf(hall, open, asked, { field, raw })
    return showBulk(request, looked, { field, inputs, bulk: left, saved })
  }
  return redirect(`${wishAddress(`/desk/registers/${open.definition.id}`, wish)}&done=bulk-${saved.changed}`)
}

export const editingRoutes: readonly Route[] = [
  get('/desk/registers/:register/cells', USE, async (request) => showCells(request, await lookedAt(request))),
  post('/desk/registers/:register/cells', USE, saveCells),
  get('/desk/registers/:register/bulk', USE, async (request) => {
    const looked = await lookedAt(request)
    return showBulk(request, looked, { field: fieldAsked(looked.open, request.url.searchParams.get('set')) })
  }),
  post('/desk/registers/:register/bulk', USE, pressBulk),
]
