import { get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { getBatch, recordBatch } from '../batch.ts'
import { showBatch } from '../batch-routes.tsx'
import { checkMayReturn } from '../send-back.ts'
import { staffOf } from '../staff-of.ts'
import { getAnswer, openAnswer, stageAnswer } from './keep.ts'
import { AnswerPage } from './screens.tsx'
import { findingsFor, markOf, takeAnswer } from './take.ts'

const PATH = '/desk/payouts/batches/:id/answers'

/** What one answer means, to be read before anything is recorded, or what came of it. */
async function showAnswer(request: WebRequest, refused?: Problem): Promise<Response> {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const batch = await getBatch(hall, actor, request.params.id)
  checkMayReturn(hall, actor, batch)
  const answer = await getAnswer(hall, batch, request.params.answer)
  const rows = openAnswer(hall, answer)
  const findings = rows && (await findingsFor(hall, hall, batch, rows))
  await recordBatch(hall.db, hall, actor, batch, 'payout.answer-read', { answer: answer.id })
  const view = { batch, answer, findings, mark: findings ? markOf(findings) : '' }
  return page(request, <AnswerPage request={request} view={view} problem={refused?.message} />, {
    status: refused?.status ?? 200,
  })
}

export const answerRoutes = [
  post(PATH, { who: { may: 'payout.file' }, upload: true }, async (request) => {
    const hall = hallOf(request)
    const { row } = await getBatch(hall, staffOf(request), request.params.id)
    try {
      const [file] = await (await request.form()).files('file')
      if (!file) throw new Problem(422, '銀行の結果のファイルを選んでください。')
      const answer = await stageAnswer(hall, staffOf(request), row.id, file)
      return redirect(`/desk/payouts/batches/${row.id}/answers/${answer}`)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      return showBatch(request, problem)
    }
  }),

  get(`${PATH}/:answer`, { who: { may: 'payout.file' } }, (request) => showAnswer(request)),

  post(`${PATH}/:answer/take`, { who: { may: 'payout.file' } }, async (request) => {
    const hall = hallOf(request)
    const batch = await getBatch(hall, staffOf(request), request.params.id)
    const { id } = await getAnswer(hall, batch, request.params.answer)
    try {
      const mark = (await request.form()).text('mark') ?? ''
      await takeAnswer(hall, staffOf(request), batch.row.id, { answer: id, mark })
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      return showAnswer(request, problem)
    }
    return redirect(`/desk/payouts/batches/${batch.row.id}/answers/${id}`)
  }),
]
