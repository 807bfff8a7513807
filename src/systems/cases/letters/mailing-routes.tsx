import { record } from '#platform/audit'
import { addToRail } from '#platform/screens'
import { listAsked, showTimeKey } from '#platform/search'
import { download, type FormInput, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { Letters } from '../screens/desk/letters.tsx'
import { MailingPage } from '../screens/desk/mailing.tsx'
import { staffOf } from '../show-case.tsx'
import { getMailing, makeMailing, postMailing, recordMailing, undoMailing } from './mailing.ts'
import {
  lettersToPost,
  MAILING_VIEWS,
  type MailingView,
  mailingLetters,
  openMailings,
} from './mailing-queries.ts'
import { printMailing } from './print-mailing.ts'

addToRail([{ href: '/desk/letters', place: 25, title: '郵送', may: 'case.letter' }])

const who = { may: 'case.letter' }
const PATH = '/desk/letters'

const isView = (text: string | null): text is MailingView =>
  text !== null && Object.hasOwn(MAILING_VIEWS, text)

async function showLetters(request: WebRequest, refused?: Problem): Promise<Response> {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const { searchParams } = request.url
  const asked = searchParams.get('view')
  const wish = { view: isView(asked) ? asked : ('post' as const), ...listAsked(searchParams) }
  const [{ rows, last }, mailings] = await Promise.all([
    lettersToPost(hall, actor, wish),
    openMailings(hall, actor),
  ])
  await record(
    hall.db,
    actor,
    { action: 'letter.list', about: { kind: 'letters', id: wish.view }, detail: { shown: rows.length } },
    hall.clock.now(),
  )
  const next = last && showTimeKey({ at: last.issued_at, id: last.id })
  const done =
    searchParams.get('done') === 'undone' ? '束をやめました。中の通知書は、次の束を待ちます。' : undefined
  const element = <Letters {...{ request, wish, rows, mailings, next, done }} problem={refused?.message} />
  return page(request, element, { status: refused?.status ?? 200 })
}

async function showMailing(request: WebRequest, refused?: Problem): Promise<Response> {
  const hall = hallOf(request)
  const mailing = await getMailing(hall.db, hall, staffOf(request), request.params.id)
  const letters = await mailingLetters(hall.db, mailing.id)
  await recordMailing(hall, staffOf(request), mailing, letters)
  const element = <MailingPage {...{ request, mailing, letters }} problem={refused?.message} />
  return page(request, element, { status: refused?.status ?? 200 })
}

/** What was refused is shown on the page where it was pressed. */
const orShow =
  (act: (request: WebRequest, form: FormInput) => Promise<string>, show: typeof showLetters) =>
  async (request: WebRequest) => {
    const form = await request.form()
    try {
      return redirect(await act(request, form))
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status === 404) throw problem
      return show(request, problem)
    }
  }

/** 郵送: letters on paper, printed and posted together. */
export const mailingRoutes = [
  get(PATH, { who }, (request) => showLetters(request)),

  post(
    `${PATH}/mailings`,
    { who },
    orShow(async (request, form) => {
      const wish = { letters: form.all('id'), duplex: form.text('duplex') === 'yes' }
      return `${PATH}/mailings/${await makeMailing(hallOf(request), staffOf(request), wish)}`
    }, showLetters),
  ),

  get(`${PATH}/mailings/:id`, { who }, (request) => showMailing(request)),

  get(`${PATH}/mailings/:id/print`, { who }, async (request) => {
    const hall = hallOf(request)
    const mailing = await getMailing(hall.db, hall, staffOf(request), request.params.id)
    const letters = await mailingLetters(hall.db, mailing.id)
    await recordMailing(hall, staffOf(request), mailing, letters)
    const name = '通知書の束.pdf'
    return download(await printMailing(hall, mailing, letters), {
      name,
      type: 'application/pdf',
      inline: true,
    })
  }),

  post(
    `${PATH}/mailings/:id/posted`,
    { who },
    orShow(async (request) => {
      const id = request.params.id ?? ''
      await postMailing(hallOf(request), staffOf(request), id)
      return `${PATH}/mailings/${id}`
    }, showMailing),
  ),

  post(
    `${PATH}/mailings/:id/undo`,
    { who },
    orShow(async (request) => {
      await undoMailing(hallOf(request), staffOf(request), request.params.id ?? '')
      return `${PATH}?done=undone`
    }, showMailing),
  ),
]
