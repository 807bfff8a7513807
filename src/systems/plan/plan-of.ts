import { type Hall, type Indicator, indicatorsOf, type Plan, type PlanItem, type PlanPolicy } from '#language'
import { Problem } from '#platform/web'

export const planOf = (hall: Hall): Plan => {
  if (!hall.town.plan) throw new Problem(404, 'この町の計画は、まだ載せていません。')
  return hall.town.plan
}

export const itemsOf = (plan: Plan): PlanItem[] => plan.policies.flatMap((policy) => policy.items)

export const getItem = (plan: Plan, code: string): { policy: PlanPolicy; item: PlanItem } => {
  for (const policy of plan.policies) {
    const item = policy.items.find((each) => each.code === code)
    if (item) return { policy, item }
  }
  throw new Problem(404, '計画に、その項目はありません。計画の目次から選んでください。')
}

export const getIndicator = (hall: Hall, id: string): Indicator => {
  const found = indicatorsOf(planOf(hall)).find((each) => each.id === id)
  if (!found) throw new Error(`the plan has no indicator ${id}`)
  return found
}

/** 子ども家庭課 for `child-family`. */
export const officeName = (hall: Hall, id: string): string =>
  hall.town.offices.find((office) => office.id === id)?.name ?? '担当課'
