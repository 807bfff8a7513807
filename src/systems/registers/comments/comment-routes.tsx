import { listAsked } from '#platform/search'
import { get, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { actorOf, recordListing, registerOf } from '../desk-routes.tsx'
import { showRecord } from '../record-routes.tsx'
import { titlesOf } from '../records/links.ts'
import { CommentList } from '../screens/comment-list.tsx'
import type { TypedComment } from '../screens/record-comments.tsx'
import { addComment } from './add-comment.ts'
import { correctComment } from './correct-comment.ts'
import { listComments } from './list-comments.ts'
import { takeBackComment } from './take-back-comment.ts'

const USE = { who: { may: 'register.use' } } as const
const RECORD = '/desk/registers/:register/records/:record'

const backTo = ({ params }: WebRequest, comment: string | undefined) =>
  redirect(`/desk/registers/${params.register}/records/${params.record}#comment-${comment}`)

/** A sentence for the form stands beside it, with what was typed. */
async function orShown(
  request: WebRequest,
  typed: Omit<TypedComment, 'problem'>,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 422) throw error
    return showRecord(request, { ...typed, problem: error.message })
  }
}

async function say(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const open = await registerOf(request)
  const form = await request.form()
  const [to, called, answers] = [form.all('to'), form.text('called') ?? '', form.text('answers')]
  const wish = { text: form.text('text'), to, called, answers }
  return orShown(request, { ...wish, text: wish.text ?? '' }, async () =>
    backTo(request, await addComment(hall, actorOf(request), open, request.params.record, wish)),
  )
}

async function correct(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const open = await registerOf(request)
  const text = (await request.form()).text('text')
  const { record, comment } = request.params
  return orShown(request, { text: text ?? '', to: [], called: '', corrects: comment }, async () => {
    await correctComment(hall, actorOf(request), open, { record, comment }, text)
    return backTo(request, comment)
  })
}

async function list(request: WebRequest): Promise<Response> {
  const hall = hallOf(request)
  const open = await registerOf(request)
  const { q, after } = listAsked(request.url.searchParams)
  const { rows, next } = await listComments(hall.db, open, { q, after })
  const names = await titlesOf(
    hall.db,
    open,
    open.definition.id,
    rows.map(({ record }) => record),
  )
  await recordListing(hall, actorOf(request), open, { shown: rows.length, searched: q !== undefined })
  return page(request, <CommentList {...{ request, open, rows, names, q, after, next }} />)
}

export const commentRoutes: readonly Route[] = [
  get('/desk/registers/:register/comments', USE, list),
  post(`${RECORD}/comments`, USE, say),
  post(`${RECORD}/comments/:comment/correct`, USE, correct),
  post(`${RECORD}/comments/:comment/take-back`, USE, async (request) => {
    const { record, comment } = request.params
    const open = await registerOf(request)
    await takeBackComment(hallOf(request), actorOf(request), open, { record, comment })
    return backTo(request, comment)
  }),
]
