import { record } from '#platform/audit'
import { parseDate } from '#platform/clock'
import { officesWith } from '#platform/people'
import { type FormInput, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { proceduresNow } from '../../procedures-now.ts'
import { payoutPurpose } from '../permission.ts'
import { staffOf } from '../staff-of.ts'
import {
  type Columns,
  columnsLack,
  guessColumns,
  headingRow,
  ROLES,
  type Role,
  readTargets,
} from './columns.ts'
import { getList, getUpload, openRow, stage, takeIn } from './keep.ts'
import { countsOf, notApplied } from './match.ts'
import { readSheetFile } from './read-sheet.ts'
import { ColumnsPage, ListPage, ListsPage } from './screens.tsx'

const ROWS = 100

async function showLists(request: WebRequest, problem?: Problem, typed?: FormInput): Promise<Response> {
  const hall = hallOf(request)
  const offices = officesWith(hall.town, staffOf(request), 'payout.make')
  const lists = await hall.db
    .selectFrom('target_list')
    .selectAll()
    .where('office', 'in', offices.length > 0 ? offices : [''])
    .orderBy('made_at', 'desc')
    .limit(100)
    .execute()
  const procedures = (await proceduresNow(hall)).all.filter(
    (each) => each.payout && offices.includes(each.office),
  )
  const element = <ListsPage {...{ request, lists, procedures, typed }} problem={problem?.message} />
  return page(request, element, { status: problem?.status ?? 200 })
}

/** Which column was chosen for what. */
function columnsIn(form: FormInput, width: number): Columns {
  const columns: Columns = {}
  for (const role of Object.keys(ROLES) as Role[]) {
    const text = form.text(`column:${role}`) ?? ''
    if (/^\d{1,3}$/.test(text) && Number(text) < width) columns[role] = Number(text)
  }
  return columns
}

async function showColumns(request: WebRequest, form?: FormInput, problem?: Problem): Promise<Response> {
  const upload = await getUpload(hallOf(request), staffOf(request), request.params.id)
  const headings = upload.sheet[headingRow(upload.sheet)] ?? []
  const columns = form ? columnsIn(form, headings.length) : guessColumns(headings)
  const lack = columnsLack(columns)
  const tried = lack ? undefined : readTargets(upload.sheet, columns)
  const element = (
    <ColumnsPage
      {...{ request, upload, headings, columns, tried }}
      problem={problem?.message ?? (form && lack)}
    />
  )
  return page(request, element, { status: problem?.status ?? 200 })
}

export const targetRoutes = [
  get('/desk/payouts/lists', { who: { may: 'payout.make' } }, (request) => showLists(request)),

  post('/desk/payouts/lists', { who: { may: 'payout.make' }, upload: true }, async (request) => {
    const form = await request.form()
    try {
      const [file] = await form.files('file')
      if (!file) throw new Problem(422, '名簿のファイルを選んでください。')
      const { date, error } = parseDate(form.text('erase') ?? '')
      if (!date) throw new Problem(422, `名簿を消す日：${error}`)
      const id = await stage(hallOf(request), staffOf(request), {
        procedure: form.text('procedure') ?? '',
        name: form.text('name') ?? '',
        eraseOn: date,
        sheet: await readSheetFile(file.bytes),
      })
      return redirect(`/desk/payouts/lists/uploads/${id}`)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      return showLists(request, problem, form)
    }
  }),

  get('/desk/payouts/lists/uploads/:id', { who: { may: 'payout.make' } }, (request) => showColumns(request)),

  post('/desk/payouts/lists/uploads/:id/try', { who: { may: 'payout.make' } }, async (request) =>
    showColumns(request, await request.form()),
  ),

  post('/desk/payouts/lists/uploads/:id/take-in', { who: { may: 'payout.make' } }, async (request) => {
    const hall = hallOf(request)
    const form = await request.form()
    const upload = await getUpload(hall, staffOf(request), request.params.id)
    const width = upload.sheet[headingRow(upload.sheet)]?.length ?? 0
    try {
      return redirect(
        `/desk/payouts/lists/${await takeIn(hall, staffOf(request), upload.id, columnsIn(form, width))}`,
      )
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      return showColumns(request, form, problem)
    }
  }),

  get('/desk/payouts/lists/:id', { who: { may: 'payout.make' } }, async (request) => {
    const hall = hallOf(request)
    const actor = staffOf(request)
    const list = await getList(hall, actor, request.params.id)
    const asked = request.url.searchParams.get('after') ?? ''
    const after = /^\d{1,6}$/.test(asked) ? Number(asked) : 0
    const sealed = await notApplied(hall, list.id, after, ROWS + 1)
    const purpose = payoutPurpose(hall, actor, [list.office])
    const shown = sealed.slice(0, ROWS)
    await record(
      hall.db,
      actor,
      {
        action: 'target.read',
        about: { kind: 'target-list', id: list.id },
        ...(purpose && { purpose }),
        detail: { shown: shown.length },
      },
      hall.clock.now(),
    )
    const element = (
      <ListPage
        request={request}
        list={list}
        counts={await countsOf(hall, list.id)}
        rows={shown.map((row) => ({ seq: row.seq, ...openRow(hall, list.id, row) }))}
        after={after > 0 ? asked : undefined}
        next={sealed.length > ROWS ? String(shown.at(-1)?.seq) : undefined}
      />
    )
    return page(request, element)
  }),
]
