import { today } from '#platform/clock'
import type { StaffActor } from '#platform/people'
import { type FormInput, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { act } from './act.ts'
import { openCaseView } from './case-view.ts'
import { type DeskDraft, draftOf, dropDeskDraft, keepDeskDraft } from './desk-draft.ts'
import { getReadable } from './get-readable.ts'
import { readWish } from './queue-wish.ts'
import { ACTS } from './read-act.ts'
import { CasePage } from './screens/desk/case.tsx'
import { ReturnPage } from './screens/desk/return.tsx'

export const staffOf = (request: WebRequest): StaffActor => request.actor as StaffActor

interface Refused {
  readonly status: number
  readonly message: string
  readonly draft: DeskDraft
}

/** The case, or the page of 補正 when that is what was refused. */
export async function showCase(request: WebRequest, refused?: Refused, returning = false): Promise<Response> {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const view = await openCaseView(hall, actor, request.params.id, readWish(request.url.searchParams))
  const shown = refused ? { ...view, draft: refused.draft } : view
  const done = DONE[request.url.searchParams.get('done') ?? '']
  const problem = refused?.message
  if (returning && !view.moves.some((move) => move.kind === 'returned'))
    return page(
      request,
      <CasePage request={request} view={shown} actorId={actor.id} problem={problem ?? CANNOT_RETURN} />,
      {
        status: refused?.status ?? 409,
      },
    )
  const element = returning ? (
    <ReturnPage request={request} view={shown} problem={problem} done={done} />
  ) : (
    <CasePage request={request} view={shown} actorId={actor.id} problem={problem} done={done} />
  )
  return page(request, element, { status: refused?.status ?? 200 })
}

const CANNOT_RETURN = 'いま、あなたの職ではこの申請に補正を求められません。'

const DONE: Readonly<Record<string, string>> = {
  assign: '担当を決めました。',
  note: 'メモを残しました。',
  call: '電話の記録を残しました。',
  'called-back': '電話を折り返したことを残しました。',
  return: '補正を求めました。申請者に知らせます。',
  propose: '起案し、回付しました。',
  approve: '承認しました。',
  decide: '決裁しました。通知書を発行し、申請者に知らせます。',
  'send-back': '差し戻しました。',
  'pull-back': '引き戻しました。',
  'look-over': '後閲しました。',
  withdraw: '取下げを受け付けました。',
  reroute: '決裁の経路を変えました。',
  fill: '定型文を入れました。まだ送っていません。読んで、合うように直してください。',
  checks: '確認の印を保存しました。',
  letter: '通知書の発行をもう一度頼みました。',
}

/** No 定型文 was chosen: the same page, with all that was typed. */
export const refusedFill = (request: WebRequest, { status, message }: Problem, form: FormInput) => {
  const act = (form.text('fill') ?? '').split(':')[0] ?? ''
  return showCase(request, { status, message, draft: draftOf(act, form) }, act === 'return')
}

/** What can be mended on the page itself: not the post's, somebody was faster, something is missing. */
const MENDABLE = [403, 409, 422]

/** One address for each act. What was typed outlives a refusal: shown at once, and kept until the act succeeds. */
export const actRoutes: Route[] = Object.entries(ACTS).map(([name, read]) =>
  post(`/desk/cases/:id/${name}`, { who: { may: 'case.read' } }, async (request) => {
    const hall = hallOf(request)
    const actor = staffOf(request)
    const found = await getReadable(hall, actor, request.params.id)
    const { id } = found.application
    const form = await request.form()
    try {
      const expected = Number(form.text('expected') ?? Number.NaN)
      if (!Number.isInteger(expected))
        throw new Problem(422, '画面を読み込み直してから、もう一度操作してください。')
      await act(hall, actor, {
        applicationId: id,
        expected,
        event: read(form, found, actor, today(hall.clock)),
      })
    } catch (error) {
      if (!(error instanceof Problem) || !MENDABLE.includes(error.status)) throw error
      const draft = draftOf(name, form)
      await keepDeskDraft(hall, actor, id, draft)
      return showCase(request, { status: error.status, message: error.message, draft }, name === 'return')
    }
    await dropDeskDraft(hall, actor, id)
    // Another office's case from now on: its page may not be ours to open.
    return redirect(name === 'transfer' ? '/desk/cases' : doneAddress(request, id, name))
  }),
)

/** Back to the case, in the list one came from. */
export function doneAddress(request: WebRequest, id: string, done: string): string {
  const params = new URLSearchParams(request.url.searchParams)
  params.set('done', done)
  return `/desk/cases/${id}?${params}`
}
