import { holderOf, isTownwide, type Seat, STATE_NAMES, type Town, type WaitsFor } from '#language'
import { isIsoDate, wareki } from '#platform/clock'
import type { Case } from './case.ts'
import { resultName } from './result-name.ts'

export const officeName = ({ offices }: Pick<Town, 'offices'>, id: string): string =>
  offices.find((office) => office.id === id)?.name ?? ''

/** 係長, or 都市建設課の課長 when it is another office's. `office`: whose case it is. */
export const holderName = (town: Town, { office }: { office: string }, waits: WaitsFor): string => {
  const seat = ({ office: at, post }: Seat): string =>
    at === office || isTownwide(post) ? post : `${officeName(town, at)}の${post}`
  if (waits.kind === 'office') return `${officeName(town, waits.office)}（審査）`
  if (waits.kind === 'post') return seat(waits)
  if (waits.kind === 'posts') return waits.posts.map(seat).join('・')
  return waits.kind === 'applicant' ? '申請者' : ''
}

/** What each step of a route is called; 0 is the check. */
export const stepNames = (
  town: Town,
  { route, application }: Pick<Case, 'route' | 'application'>,
): string[] =>
  route.map((_, step) => (step === 0 ? '審査' : holderName(town, application, holderOf(route, step))))

/** Where a case stands between 受付 and 結果. */
export function trackOf(town: Town, found: Case): { readonly steps: string[]; readonly at: number } {
  const { life, definition } = found
  const over = life.waitsFor.kind === 'nobody'
  const end = life.outcome ? resultName(definition, life) : over ? STATE_NAMES[life.state] : '結果'
  const names = stepNames(town, found).map((name, index, all) =>
    all.indexOf(name) < index ? `${name}（${index}）` : name,
  )
  const steps = ['受付', ...names, end]
  return { steps, at: over ? steps.length : life.state === 'deciding' ? 1 + life.step : 1 }
}

/** What pressing the button will do, in a sentence. */
export function whatHappens(town: Town, found: Case, kind: string): string {
  const { life, route, application } = found
  const next = (step: number): string => {
    const holder = route[step]
    const name = holderName(town, application, holderOf(route, step))
    return holder?.step === 'consult' || holder?.step === 'together'
      ? `${name}へ合議します。`
      : `${name}へ回付します。`
  }
  if (kind === 'proposed') return next(1)
  if (kind === 'agreed')
    return life.waitsFor.kind === 'posts' && life.waitsFor.posts.length > 1
      ? 'ほかの合議先の承認を待ちます。'
      : next(life.step + 1)
  if (kind === 'decided') return '結論が決まり、通知書を発行して申請者に知らせます。'
  if (kind === 'assigned')
    return life.state === 'submitted' ? '審査を始め、あなたの担当になります。' : 'あなたの担当になります。'
  return ''
}

/** For whom a case waits, to those who cannot move it on. */
export function waitingWords(town: Town, { life, route, application }: Case): string {
  const { waitsFor, returnedUntil, step } = life
  if (waitsFor.kind === 'applicant')
    return `申請者の補正を待っています${isIsoDate(returnedUntil) ? `（${wareki(returnedUntil, { weekday: true })}まで）` : ''}。`
  if (waitsFor.kind === 'office') return `${officeName(town, waitsFor.office)}の審査を待っています。`
  const deed = step === route.length - 1 ? '決裁' : '承認'
  return `${holderName(town, application, waitsFor)}の${deed}を待っています。`
}
