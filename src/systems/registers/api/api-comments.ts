/** Comments of records, for other systems: they read them all, and say something under the name of their token. */
import { readJson } from '#doors/api'
import { isRow } from '#language'
import type { SystemActor } from '#platform/people'
import { json, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { addComment } from '../comments/add-comment.ts'
import { type Comment, commentsOf } from '../comments/comment.ts'
import type { OpenRegister } from '../open-register.ts'

const shown = ({ id, by, at, text, answers, takenBack, changedAt, to }: Comment) => ({
  ...{ id, by, at, text, to, taken_back: takenBack },
  ...(answers && { answers }),
  ...(changedAt && { changed_at: changedAt }),
})

/** @param record that the token may read */
export async function showComments(request: WebRequest, open: OpenRegister, record: string): Promise<object> {
  const comments = await commentsOf(hallOf(request).db, open.definition.id, record)
  return { comments: comments.map(shown) }
}

/** Named colleagues (@ and a name) hear of it, if they may read the record. @throws Problem 404, 422 */
export async function sayComment(request: WebRequest, open: OpenRegister): Promise<Response> {
  const body = await readJson(request)
  const said = (name: string) => (isRow(body) && typeof body[name] === 'string' ? body[name] : undefined)
  const wish = { text: said('text'), answers: said('answers'), to: [] }
  const actor = request.actor as SystemActor
  return json({ id: await addComment(hallOf(request), actor, open, request.params.record, wish) }, 201)
}
