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
import { WordingPage } from './screens/desk/wording.tsx'

export const staffOf = (request: WebRequest): StaffActor => request.actor as StaffActor

interface Refused {
  readonly status: number
  readonly message: string
  readonly draft: DeskDraft
}

/** The case, or the page of 補正 when that is what was refused. */
export async function showCase(
  request: WebRequest,
  refused?: Refused,
  at: 'case' | 'return' | 'word' = 'case',
): Promise<Response> {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const view = await openCaseView(hall, actor, request.params.id, readWish(request.url.searchParams))
  const shown = refused ? { ...view, draft: refused.draft } : view
  const done = DONE[request.url.searchParams.get('done') ?? '']
  const problem = refused?.message
  if (at !== 'case' && !view.moves.some(({ kind }) => kind === (at === 'return' ? 'returned' : 'worded')))
    return page(
      request,
      <CasePage request={request} view={shown} actorId={actor.id} problem={problem ?? CANNOT[at]} />,
      {
        status: refused?.status ?? 409,
      },
    )
  const props = { request, view: shown, problem, done }
  const element =
    at === 'return' ? (
      <ReturnPage {...props} />
    ) : at === 'word' ? (
      <WordingPage {...props} />
    ) : (
      <CasePage {...props} actorId={actor.id} />
    )
  return page(request, element, { status: refused?.status ?? 200 })
}

const CANNOT = {
  return: 'いま、あなたの職ではこの申請に補正を求められません。',
  word: '通知の文面は、起案の前に、審査する課の担当が直せます。起案の後なら、引き戻すか、差し戻してもらってください。',
}

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
  word: '通知の文面を保存しました。起案すると、決裁する人もこの文面を読みます。',
  checks: '確認の印を保存しました。',
  join: 'まとめました。申請した人に知らせます。',
  part: 'まとめを解きました。この申請は、まとめる前の状態に戻りました。申請した人に知らせます。',
  'part-unbooked':
    'まとめを解きました。予約していた時間は、ほかの人が予約したため取り直せませんでした。申請した人と、時間を相談してください。',
  split: '申請を分けました。これが新しい申請です。申請した人に知らせます。',
  letter: '通知書の発行をもう一度頼みました。',
}

/** No 定型文 was chosen: the same page, with all that was typed. */
export const refusedFill = (request: WebRequest, { status, message }: Problem, form: FormInput) => {
  const act = (form.text('fill') ?? '').split(':')[0] ?? ''
  return showCase(
    request,
    { status, message, draft: draftOf(act, form) },
    act === 'return' ? 'return' : 'case',
  )
}

/** What can be mended on the page itself: not the post's, somebody was faster, something is missing. */
const MENDABLE = [403, 409, 422]

/** Acts with a page of their own. */
const PAGE_OF: Readonly<Record<string, 'return' | 'word'>> = { return: 'return', word: 'word' }

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
      return showCase(request, { status: error.status, message: error.message, draft }, PAGE_OF[name])
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
