import { addDays, today } from '#platform/clock'
import { officesWith, type StaffActor } from '#platform/people'
import { addToRail } from '#platform/screens'
import { get, Problem, page, post, type Route, redirect, type WebRequest } from '#platform/web'
import { hallOf } from '../hall.ts'
import { isUuid } from '../uuid.ts'
import { changeItem } from './change-item.ts'
import { countDue } from './due.ts'
import { openHolds } from './hold.ts'
import { holdRoutes } from './hold-routes.tsx'
import { listsOf, readerOffices } from './lists.ts'
import { makeList } from './make-list.ts'
import { proposeList, resumeList, sendBackList, signList, stopList, withdrawList } from './move-list.ts'
import { registerRoutes } from './register-routes.tsx'
import { Overview } from './screens/overview.tsx'
import { settingsOf } from './settings.ts'
import { showList } from './show-list.tsx'
import { takeBackItem } from './take-back.ts'

addToRail([{ href: '/desk/retention', title: '保存と廃棄', may: 'retention.read', place: 58 }])

const READ = { who: { may: 'retention.read' } } as const
const PROPOSE = { who: { may: 'retention.propose' } } as const
const SIGN = { who: { may: 'retention.sign' } } as const

const staffOf = (request: WebRequest) => request.actor as StaffActor

async function showOverview(request: WebRequest, refused?: Problem): Promise<Response> {
  const hall = hallOf(request)
  const actor = staffOf(request)
  const [due, lists, holds] = await Promise.all([
    countDue(hall, readerOffices(hall, actor)),
    listsOf(hall, actor),
    openHolds(hall, actor),
  ])
  const element = (
    <Overview
      {...{ request, due, lists }}
      holds={holds.length}
      mayPropose={officesWith(hall.town, actor, 'retention.propose')}
      problem={refused?.message}
    />
  )
  return page(request, element, { status: refused?.status ?? 200 })
}

/** Does one thing with a list and comes back to it, saying so; what was refused stands above the list. */
const onList = (
  name: string,
  options: typeof PROPOSE | typeof SIGN,
  act: (request: WebRequest, field: (name: string) => string, list: string | undefined) => Promise<void>,
): Route =>
  post(`/desk/retention/lists/:id/${name}`, options, async (request) => {
    const form = await request.form()
    try {
      await act(request, (field) => form.text(field) ?? '', request.params.id)
    } catch (problem) {
      if (!(problem instanceof Problem) || ![409, 422].includes(problem.status)) throw problem
      return showList(request, problem)
    }
    return redirect(`/desk/retention/lists/${request.params.id}?done=${name}`)
  })

const subjectIn = (id: string): string => {
  if (!isUuid(id)) throw new Problem(404, 'この行は見つかりません。')
  return id
}

export const retentionRoutes: Route[] = [
  get('/desk/retention', READ, (request) => showOverview(request)),
  ...registerRoutes,
  ...holdRoutes,

  post('/desk/retention/lists', PROPOSE, async (request) => {
    const office = (await request.form()).text('office') ?? ''
    try {
      return redirect(
        `/desk/retention/lists/${await makeList(hallOf(request), staffOf(request), office)}?done=made`,
      )
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 409) throw problem
      return showOverview(request, problem)
    }
  }),

  get('/desk/retention/lists/:id', READ, (request) => showList(request)),

  onList('exclude', PROPOSE, (request, field, list = '') =>
    changeItem(hallOf(request), staffOf(request), {
      ...{ list, subject: subjectIn(field('subject')) },
      ...{ reason: field('reason'), to: 'excluded' },
    }),
  ),
  onList('include', PROPOSE, (request, field, list = '') =>
    changeItem(hallOf(request), staffOf(request), {
      ...{ list, subject: subjectIn(field('subject')) },
      ...{ reason: '', to: 'listed' },
    }),
  ),
  onList('take-back', PROPOSE, (request, field, list = '') =>
    takeBackItem(hallOf(request), staffOf(request), {
      ...{ list, subject: subjectIn(field('subject')) },
      reason: field('reason'),
    }),
  ),
  onList('propose', PROPOSE, (request, _, list) => proposeList(hallOf(request), staffOf(request), list)),
  onList('withdraw', PROPOSE, (request, _, list) => withdrawList(hallOf(request), staffOf(request), list)),
  onList('send-back', SIGN, (request, field, list) =>
    sendBackList(hallOf(request), staffOf(request), list, field('reason')),
  ),
  onList('stop', PROPOSE, (request, field, list) =>
    stopList(hallOf(request), staffOf(request), list, field('reason')),
  ),
  onList('resume', SIGN, (request, _, list) => resumeList(hallOf(request), staffOf(request), list)),
  onList('sign', SIGN, (request, field, list) => {
    const hall = hallOf(request)
    const eraseOn = addDays(today(hall.clock), settingsOf(hall).quarantineDays)
    const signature = { mark: field('mark'), read: field('read') === 'yes' }
    return signList(hall, staffOf(request), list, signature, eraseOn)
  }),
]
