import type { Step } from './definition.ts'

export type SingleStep = Exclude<Step, { readonly step: 'together' }>

/** Every single step of a route, those asked at once too. */
export const stepsIn = (route: readonly Step[]): SingleStep[] =>
  route.flatMap((step): readonly SingleStep[] => (step.step === 'together' ? step.of : [step]))
