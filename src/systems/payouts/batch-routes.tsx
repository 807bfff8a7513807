import { finder } from '#platform/search'
import {
  download,
  type FormInput,
  get,
  Problem,
  page,
  post,
  type Route,
  redirect,
  type WebRequest,
} from '#platform/web'
import { showNumber } from '#systems/cases'
import { COURSE_ACTS, type CourseEvent, DONE_WORDS, expectedIn } from '#systems/course'
import { hallOf } from '../hall.ts'
import { answersTo } from './answers/keep.ts'
import { type Batch, getBatch, recordBatch } from './batch.ts'
import { changeTransferDay, putMoreIn, takeOut } from './collect.ts'
import { confirmPaid } from './confirm.ts'
import { dayIn } from './desk-routes.tsx'
import { giveUp } from './give-up.ts'
import { type Line, linesOf, removedFrom } from './lines.ts'
import { makeFile, takeFile } from './make-file.ts'
import { moveBatch } from './move.ts'
import { batchMoves, mayChange, mayPay } from './permission.ts'
import { printList } from './print-list.ts'
import { BatchPage } from './screens/batch.tsx'
import { returnReasons, sendBack } from './send-back.ts'
import { staffOf } from './staff-of.ts'

const PAGE = 200

const inLines = finder((line: Line) =>
  [line.applicant, line.number, showNumber(line.number), line.account.holder].join(' '),
)

/** One batch, and what was refused just now. */
export async function showBatch(request: WebRequest, refused?: Problem): Promise<Response> {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const batch = await getBatch(hall, actor, request.params.id)
  const [lines, removed] = await Promise.all([linesOf(hall, batch.row), removedFrom(hall, batch.row.id)])
  await recordBatch(hall.db, hall, actor, batch, 'payout.read', { shown: lines.length })
  const { searchParams } = request.url
  const q = searchParams.get('q')?.trim().slice(0, 100)
  const after = Number(/^\d{1,6}$/.exec(searchParams.get('after') ?? '')?.[0] ?? 0)
  const found = (q ? inLines(lines, q, undefined) : lines).filter((line) => line.seq > after)
  const shown = found.slice(0, PAGE)
  const view = {
    ...{ batch, lines, shown, removed },
    next: found.length > PAGE ? String(shown.at(-1)?.seq) : undefined,
    moves: batchMoves(hall.town, actor, batch),
    mayChange: mayChange(hall.town, actor, batch),
    mayPay: mayPay(hall, actor),
    reasons: returnReasons(hall),
    answers: await answersTo(hall, batch.row.id),
  }
  const did = searchParams.get('done') ?? ''
  const done = Object.hasOwn(DONE, did) ? DONE[did] : undefined
  return page(request, <BatchPage request={request} view={view} problem={refused?.message} done={done} />, {
    status: refused?.status ?? 200,
  })
}

const DONE: Readonly<Record<string, string>> = {
  ...DONE_WORDS,
  decide: '決裁しました。束の中身は、もう変わりません。',
  drop: 'この束を取りやめました。',
  'take-out': '束から外しました。次の束を待ちます。',
  more: '支払いを待つものを加えました。',
  day: '振込日を変えました。',
  file: '振込データをつくりました。',
  'give-up': 'この束を取りやめました。中の支給は、次の束を待ちます。',
  confirmed: '振込が済んだことを記録しました。申請と本人に知らせます。',
  returned: '振込不能を記録しました。口座の確認を待ちます。',
}

type Deed = (request: WebRequest, batch: Batch, form: FormInput) => Promise<unknown>

/** What is no move of a decision. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'take-out': (request, { row }, form) =>
    takeOut(hallOf(request), staffOf(request), row.id, {
      seq: Number(form.text('line') || Number.NaN),
      reason: form.text('reason') ?? '',
    }),
  more: (request, { row }) => putMoreIn(hallOf(request), staffOf(request), row.id),
  day: (request, { row }, form) => changeTransferDay(hallOf(request), staffOf(request), row.id, dayIn(form)),
  file: (request, { row }) => makeFile(hallOf(request), staffOf(request), row.id),
  confirmed: (request, { row }) => confirmPaid(hallOf(request), staffOf(request), row.id),
  'give-up': (request, { row }, form) =>
    giveUp(hallOf(request), staffOf(request), row.id, form.text('reason') ?? ''),
  returned: (request, { row }, form) =>
    sendBack(hallOf(request), staffOf(request), row.id, {
      lines: form.all('line').flatMap((each) => (/^\d{1,6}$/.test(each) ? [Number(each)] : [])),
      code: form.text('code') ?? '',
    }),
}

const acting = (name: string, deed: Deed): Route =>
  post(`/desk/payouts/batches/:id/${name}`, { who: 'staff' }, async (request) => {
    const batch = await getBatch(hallOf(request), staffOf(request), request.params.id)
    try {
      await deed(request, batch, await request.form())
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      return showBatch(request, problem)
    }
    return redirect(`/desk/payouts/batches/${batch.row.id}?done=${name}`)
  })

const moving =
  (event: (form: FormInput) => CourseEvent): Deed =>
  (request, { row }, form) =>
    moveBatch(hallOf(request), staffOf(request), {
      id: row.id,
      expected: expectedIn(form),
      event: event(form),
    })

export const batchRoutes = [
  get('/desk/payouts/batches/:id', { who: 'staff' }, (request) => showBatch(request)),
  ...Object.entries(COURSE_ACTS).map(([name, event]) => acting(name, moving(event))),
  ...Object.entries(DEEDS).map(([name, deed]) => acting(name, deed)),

  get('/desk/payouts/batches/:id/file', { who: { may: 'payout.file' } }, async (request) => {
    const { bytes, name } = await takeFile(hallOf(request), staffOf(request), request.params.id)
    return download(bytes, { name, type: 'text/plain; charset=shift_jis' })
  }),

  get('/desk/payouts/batches/:id/list.pdf', { who: 'staff' }, async (request) => {
    const hall = hallOf(request)
    const batch = await getBatch(hall, staffOf(request), request.params.id)
    await recordBatch(hall.db, hall, staffOf(request), batch, 'payout.list-read')
    const name = `支払の一覧_第${batch.row.number}号.pdf`
    return download(await printList(hall, batch), { name, type: 'application/pdf', inline: true })
  }),
]
