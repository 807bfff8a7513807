import type { StaffActor } from '#platform/people'
import { get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import type { Case } from '../case.ts'
import { filesOf } from '../case-papers.ts'
import { findDuplicates } from '../duplicates.ts'
import { getReadable } from '../get-readable.ts'
import { wholeNumber } from '../number.ts'
import { openMoves, readable } from '../permission.ts'
import { writtenReason } from '../read-act.ts'
import { recordReading } from '../record-reading.ts'
import { doneAddress, showCase, staffOf } from '../show-case.tsx'
import { compareCases } from './compare.ts'
import { joinCases } from './join-cases.ts'
import { partCase } from './part-case.ts'
import { ChooseOther } from './screens/choose-other.tsx'
import { JoinPage, type Side } from './screens/join-page.tsx'

const CANNOT =
  'いま、あなたの職では、この申請にほかの申請をまとめられません。まとめられるのは、審査する課の職員だけで、終わった申請にはまとめられません。'

/** The case of the address, of which this member of staff may take others in. @throws Problem 404, 403 */
async function getJoinable(request: WebRequest): Promise<Case> {
  const hall = hallOf(request)
  const found = await getReadable(hall, staffOf(request), request.params.id)
  if (!mayJoin(request, found)) throw new Problem(403, CANNOT)
  return found
}

const mayJoin = (request: WebRequest, found: Case): boolean =>
  openMoves(hallOf(request).town, staffOf(request), found).some(({ kind }) => kind === 'tookIn')

/** The other one by its number, as far as the actor may read it: what is another office's is as if it were not there. */
async function findByNumber(request: WebRequest, typed: string): Promise<string | undefined> {
  const hall = hallOf(request)
  const number = wholeNumber(typed)
  if (number === undefined) return undefined
  const row = await hall.db
    .selectFrom('application')
    .select('application.id')
    .where('number', '=', number)
    .where((each) => readable(hall.town, staffOf(request), each))
    .executeTakeFirst()
  return row?.id
}

async function showChoice(request: WebRequest, problem?: string): Promise<Response> {
  const hall = hallOf(request)
  const actor: StaffActor = staffOf(request)
  const found = await getJoinable(request)
  const duplicates = await findDuplicates(hall, actor, [found.application.id])
  await recordReading(hall, actor, found, { action: 'application.read' })
  const typed = request.url.searchParams.get('number') ?? ''
  return page(request, <ChooseOther {...{ request, found, duplicates, typed, problem }} />, {
    status: problem === undefined ? 200 : 422,
  })
}

interface Refused {
  readonly status: number
  readonly message: string
  readonly reason: string
  readonly main: string
}

/** Both side by side, the one that came first on the left; what is joined already can be read so as well. */
async function showBoth(request: WebRequest, refused?: Refused): Promise<Response> {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const found = await getReadable(hall, actor, request.params.id)
  const other = await getReadable(hall, actor, request.params.other)
  const joined = other.life.joined?.into === found.application.id
  if (!joined && !mayJoin(request, found)) throw new Problem(403, CANNOT)
  const ordered = [found, other].sort(
    (a, b) => a.application.filed_at.getTime() - b.application.filed_at.getTime(),
  ) as [Case, Case]
  const [first, second] = await Promise.all(
    ordered.map(async (each): Promise<Side> => ({ found: each, files: await filesOf(hall, each) })),
  )
  for (const each of ordered) await recordReading(hall, actor, each, { action: 'application.read' })
  const sides: [Side, Side] = [first!, second!]
  const comparison = compareCases(...ordered)
  return page(
    request,
    <JoinPage {...{ request, sides, comparison, joined, refused }} from={found.application.id} />,
    {
      status: refused?.status ?? 200,
    },
  )
}

export const joinRoutes = [
  get('/desk/cases/:id/join', { who: { may: 'case.check' } }, async (request) => {
    const typed = request.url.searchParams.get('number')
    if (!typed) return showChoice(request)
    await getJoinable(request)
    const other = await findByNumber(request, typed)
    if (other === undefined)
      return showChoice(
        request,
        'この受付番号の申請は見つかりません。12けたの番号を確かめてください。ほかの課の申請は、まとめられません。',
      )
    return redirect(`/desk/cases/${request.params.id}/join/${other}`)
  }),

  get('/desk/cases/:id/join/:other', { who: { may: 'case.check' } }, (request) => showBoth(request)),

  post('/desk/cases/:id/join/:other', { who: { may: 'case.check' } }, async (request) => {
    const hall = hallOf(request)
    const actor = staffOf(request)
    const ids = [
      (await getReadable(hall, actor, request.params.id)).application.id,
      (await getReadable(hall, actor, request.params.other)).application.id,
    ]
    const form = await request.form()
    const main = form.text('main') ?? ''
    const seen = (id: string) => ({ id, version: Number(form.text(`expected:${id}`) ?? Number.NaN) })
    try {
      const other = ids.find((id) => id !== main)
      if (!ids.includes(main) || other === undefined)
        throw new Problem(422, 'どちらを主な申請にするかを選んでください。')
      const [into, joined] = [seen(main), seen(other)]
      if (!Number.isInteger(into.version) || !Number.isInteger(joined.version))
        throw new Problem(422, '画面を読み込み直してから、もう一度操作してください。')
      await joinCases(hall, actor, {
        main: into,
        other: joined,
        reason: writtenReason(form, 'まとめる理由を入力してください。'),
      })
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error
      const { status, message } = error
      return showBoth(request, { status, message, main, reason: form.text('reason') ?? '' })
    }
    return redirect(doneAddress(request, main, 'join'))
  }),

  /** まとめを解く, on the page of the joined one. */
  post('/desk/cases/:id/part', { who: { may: 'case.check' } }, async (request) => {
    const hall = hallOf(request)
    const actor = staffOf(request)
    const { id } = (await getReadable(hall, actor, request.params.id)).application
    const form = await request.form()
    try {
      const version = Number(form.text('expected') ?? Number.NaN)
      if (!Number.isInteger(version))
        throw new Problem(422, '画面を読み込み直してから、もう一度操作してください。')
      const reason = writtenReason(form, 'まとめを解く理由を入力してください。')
      const whole = await partCase(hall, actor, { id, version, reason })
      return redirect(doneAddress(request, id, whole ? 'part' : 'part-unbooked'))
    } catch (error) {
      if (!(error instanceof Problem) || error.status === 404) throw error
      const { status, message } = error
      const fields = { reason: [form.text('reason') ?? ''] }
      return showCase(request, { status, message, draft: { act: 'part', fields } })
    }
  }),
]
