import { parseDate } from '#platform/clock'
import { appointDeputy, deputiesOf, endDeputies, possibleDeputies, type StaffActor } from '#platform/people'
import { addToRail } from '#platform/screens'
import { type FormInput, get, Problem, page, post, redirect, type WebRequest } from '#platform/web'
import { AbsencePage } from './screens/absence.tsx'

addToRail([{ href: '/desk/absence', title: '不在と代理', place: 55 }])

const staffOf = (request: WebRequest) => request.actor as StaffActor

async function showAbsence(request: WebRequest, refused?: { problem: Problem; form: FormInput }) {
  const [deputies, colleagues] = await Promise.all([
    deputiesOf(request.house, staffOf(request).id),
    possibleDeputies(request.house, staffOf(request)),
  ])
  const element = (
    <AbsencePage
      {...{ request, deputies, colleagues }}
      problem={refused?.problem.message}
      typed={refused?.form.text}
    />
  )
  return page(request, element, { status: refused?.problem.status ?? 200 })
}

function dayIn(form: FormInput, name: string, label: string) {
  const { date, error } = parseDate(form.text(name) ?? '')
  if (!date) throw new Problem(422, `${label}：${error}`)
  return date
}

/** 不在と代理: everybody sees to it themselves, before they go. */
export const absenceRoutes = [
  get('/desk/absence', { who: 'staff' }, (request) => showAbsence(request)),

  post('/desk/absence', { who: 'staff' }, async (request) => {
    const form = await request.form()
    try {
      await appointDeputy(request.house, staffOf(request), {
        deputy: form.text('deputy') ?? '',
        from: dayIn(form, 'from', '不在の始まり'),
        until: dayIn(form, 'until', '不在の終わり'),
      })
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      return showAbsence(request, { problem, form })
    }
    return redirect('/desk/absence')
  }),

  post('/desk/absence/end', { who: 'staff' }, async (request) => {
    await endDeputies(request.house, staffOf(request))
    return redirect('/desk/absence')
  }),
]
