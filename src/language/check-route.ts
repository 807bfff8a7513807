import type { Step } from './definition.ts'

/** Says what a route lacks: it begins with the check, and ends with somebody who decides. */
export const checkRoute = (route: readonly Step[], say: (text: string) => void): void => {
  if (route[0]?.step !== 'check') say('工程の最初は、担当課の審査（check）にしてください。')
  if (route.slice(1).some((step) => step.step === 'check'))
    say('工程の審査（check）は、最初の一つだけにしてください。')
  const last = route.at(-1)
  if (last && 'when' in last && last.when && !route.some((step) => step.step === 'approve' && !step.when))
    say('工程には、条件なしの承認（approve）が一つ以上必要です。')
  if (last?.step === 'consult' || last?.step === 'together')
    say('工程の最後は、合議ではなく承認（approve）にしてください。最後の人が決裁します。')
}
