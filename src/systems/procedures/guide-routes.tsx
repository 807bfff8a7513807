import { inputsOf, postedView, storedView } from '#doors/form'
import type { Guide } from '#language'
import { today } from '#platform/clock'
import { get, Problem, page, post, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { adviceFor, questionsOf, readGuide } from './guide.ts'
import { GuideAdvice, GuideList, GuideQuestions } from './screens/guide.tsx'

/** くらしのできごとの案内: a few questions lead to what has to be done. */
export const guideRoutes = [
  get('/guide', { who: 'anyone', cache: 'public' }, (request) =>
    page(request, <GuideList request={request} guides={hallOf(request).town.guides ?? []} />),
  ),

  get('/guide/:event', { who: 'anyone' }, (request) => {
    const guide = guideOf(request, request.params.event)
    const view = storedView(questionsOf(guide), {}, { today: today(request.house.clock) })
    return page(request, <GuideQuestions request={request} guide={guide} view={view} />)
  }),

  post('/guide/:event', { who: 'anyone' }, async (request) => {
    const hall = hallOf(request)
    const guide = guideOf(request, request.params.event)
    const form = await request.form()
    const { answers, errors } = readGuide(hall, guide, form)
    const inputs = inputsOf(form)
    if (errors.length > 0) {
      const context = { today: today(hall.clock) }
      const view = postedView(questionsOf(guide), inputs, errors, answers, context)
      return page(request, <GuideQuestions request={request} guide={guide} view={view} />, { status: 422 })
    }
    const advice = await adviceFor(hall, guide, answers)
    return page(request, <GuideAdvice {...{ request, guide, advice, inputs }} />)
  }),
]

/** @throws Problem 404 */
export function guideOf(request: WebRequest, event: string | undefined): Guide {
  const guide = hallOf(request).town.guides?.find((each) => each.event === event)
  if (!guide)
    throw new Problem(404, 'この案内は見つかりませんでした。「手続きをさがす」からさがしてください。')
  return guide
}
