import type { ConsultStep, Step } from '#language'
import { POSTS, type Post } from '#platform/house'
import type { FormInput } from '#platform/web'
import type { Case } from './case.ts'

/** What may stand in a row of the form that changes a route. */
export const WAYS = {
  approve: '承認',
  consult: '合議',
  together: '合議（上の合議と同時に）',
} as const
type Way = keyof typeof WAYS

export interface RouteRow {
  readonly way: Way | ''
  readonly office: string
  readonly post: Post
}

/** The most rows that the form takes. */
export const MOST_ROWS = 8

/** Steps that nobody can change any more: the check, and what has been gone. */
export const goneOf = ({ route, life }: Case): readonly Step[] =>
  route.slice(0, life.state === 'deciding' ? life.step + 1 : 1)

/** What is still to come, a row each, and some empty rows to add to it. */
export function rowsOf(found: Case): RouteRow[] {
  const office = found.application.office
  const rows = found.route.slice(goneOf(found).length).flatMap((step): RouteRow[] => {
    if (step.step === 'together')
      return step.of.map((each, at) => ({
        way: at === 0 ? 'consult' : 'together',
        office: each.office,
        post: each.post,
      }))
    if (step.step === 'consult') return [{ way: 'consult', office: step.office, post: step.post }]
    return step.step === 'approve' ? [{ way: 'approve', office, post: step.post }] : []
  })
  const empty: RouteRow = { way: '', office, post: '課長' }
  return [...rows, ...Array.from({ length: Math.max(0, Math.min(2, MOST_ROWS - rows.length)) }, () => empty)]
}

/** The whole route that a form makes of a case; what makes no sense in a row is left out. */
export function routeIn(form: FormInput, found: Case): Step[] {
  const route: Step[] = [...goneOf(found)]
  const fixed = route.length
  for (let at = 0; at < MOST_ROWS; at += 1) {
    const way = form.text(`way:${at}`)
    const post = POSTS.find((each) => each === form.text(`post:${at}`))
    if (!post || !way || !Object.hasOwn(WAYS, way)) continue
    const before = route.length > fixed ? route.at(-1) : undefined
    const consult: ConsultStep = { step: 'consult', office: form.text(`office:${at}`) ?? '', post }
    if (way === 'approve') route.push({ step: 'approve', post })
    else if (way === 'together' && before?.step === 'consult')
      route.splice(-1, 1, { step: 'together', of: [before, consult] })
    else if (way === 'together' && before?.step === 'together')
      route.splice(-1, 1, { step: 'together', of: [...before.of, consult] })
    else route.push(consult)
  }
  return route
}
