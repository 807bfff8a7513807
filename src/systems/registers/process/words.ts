import { type Hall, holderOf } from '#language'
import { officeName } from '#systems/cases'
import { seatName } from '#systems/course'
import type { RecordDecision } from './decision.ts'

const STATES: Readonly<Record<string, string>> = {
  submitted: '起案の準備中',
  checking: '差し戻されています',
  deciding: '決裁中',
  approved: '決裁済み',
  withdrawn: '取りやめ',
}

export const decisionState = (state: string): string => STATES[state] ?? ''

/** The steps of a decision by name, and at which it is. */
export const trackOf = (
  hall: Hall,
  { office, route, life }: RecordDecision,
): { readonly steps: string[]; readonly at: number } => {
  const names = route.slice(1).map((_, at) => {
    const waits = holderOf(route, at + 1)
    return waits.kind === 'post' ? seatName(hall, office, waits) : '合議'
  })
  const steps = [
    '起案',
    ...names.map((name, at) => (names.indexOf(name) < at ? `${name}（${at + 1}）` : name)),
  ]
  return { steps, at: life.state === 'approved' ? steps.length : life.state === 'deciding' ? life.step : 0 }
}

/** For whom it waits. */
export function waitingFor(hall: Hall, { office, life }: RecordDecision): string {
  const { waitsFor } = life
  if (waitsFor.kind === 'office') return `${officeName(hall.town, waitsFor.office)}が見直しています。`
  if (waitsFor.kind === 'post') return `${seatName(hall, office, waitsFor)}の承認を待っています。`
  if (waitsFor.kind === 'posts')
    return `${waitsFor.posts.map((seat) => seatName(hall, office, seat)).join('、')}の合議を待っています。`
  return life.state === 'approved' ? '決裁が済み、記録が進みました。' : 'この決裁は取りやめました。'
}
