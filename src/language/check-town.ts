import { checkDefinition } from './check-definition.ts'
import type { Definition, Sentence } from './definition.ts'
import type { Guide } from './guide.ts'
import { checkHandover } from './handover.ts'
import { indicatorsOf } from './indicator.ts'
import { checkShape } from './parse-definition.ts'
import { checkPayoutSettings } from './payout.ts'
import { stepsIn } from './steps.ts'
import type { Town } from './town.ts'

/** Cross-checks all that a town says. Read at start-up: any sentence stops it. Empty: all fits. */
export const checkTown = (town: Town): Sentence[] => [
  ...repeated(
    '課',
    town.offices.map((office) => office.id),
  ),
  ...repeated(
    '手続',
    town.procedures.map((each) => each.id),
  ),
  ...repeated(
    '災害',
    town.disasters.map((each) => each.id),
  ),
  ...town.procedures.flatMap((each) => checkProcedure(town, each)),
  ...(town.payouts
    ? checkPayoutSettings(
        town.payouts,
        town.offices.map(({ id }) => id),
      )
    : []),
  ...checkRetention(town),
  ...checkOpenData(town),
  ...checkPlan(town),
  ...(town.guides ?? []).flatMap((each) => checkGuide(town, each)),
  ...(town.handover ? checkHandover(town.handover) : []),
]

const checkOpenData = ({ openData, offices }: Town): Sentence[] => {
  const named = [openData?.office, ...Object.values(openData?.published ?? {}).map(({ office }) => office)]
  return [...new Set(named)].flatMap((office) =>
    office === undefined || offices.some(({ id }) => id === office)
      ? []
      : [`オープンデータ：課「${office}」がありません。`],
  )
}

const checkRetention = ({ retention, offices }: Town): Sentence[] =>
  retention?.proxyOffice === undefined || offices.some(({ id }) => id === retention.proxyOffice)
    ? []
    : [`保存と廃棄：課「${retention.proxyOffice}」がありません。`]

const repeated = (what: string, ids: readonly string[]): Sentence[] =>
  [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map(
    (id) => `${what}「${id}」が二つあります。`,
  )

const checkProcedure = (town: Town, definition: Definition): Sentence[] => {
  const shape = checkShape(definition)
  if (shape.length > 0) return shape.map((each) => `${definition.name ?? definition.id}：${each}`)
  const said = [...checkDefinition(definition)]
  const say = (text: string) => void said.push(`${definition.name}：${text}`)
  if (definition.payout && !town.payouts) say('支給の仕方（payouts）が、町の設定にありません。')
  for (const text of routeProblems(town, definition)) say(text)
  for (const related of definition.related ?? [])
    if (!town.procedures.some((each) => each.id === related)) say(`関連する手続「${related}」はありません。`)
  return said
}

/** Offices of a definition that the town does not have, and posts that may not do what the route asks of them. */
export const routeProblems = (
  town: Pick<Town, 'offices' | 'permissions' | 'name'>,
  definition: Definition,
): Sentence[] => {
  const said: Sentence[] = []
  const say = (text: string) => void said.push(text)
  const offices = new Set([
    definition.office,
    ...stepsIn(definition.route).flatMap((step) => ('office' in step ? [step.office] : [])),
  ])
  for (const office of offices)
    if (!town.offices.some((each) => each.id === office)) say(`課「${office}」は${town.name}にありません。`)
  for (const step of stepsIn(definition.route)) {
    const verb = step.step === 'check' ? 'case.check' : 'case.decide'
    const able = town.permissions.filter((each) => each.may.includes(verb)).flatMap((each) => each.posts)
    if (step.step !== 'check' && !able.includes(step.post))
      say(`工程の「${step.post}」には、決裁する権限（${verb}）がありません。`)
    if (step.step === 'check' && able.length === 0) say(`審査する権限（${verb}）を持つ職がありません。`)
  }
  return said
}

const checkGuide = ({ procedures }: Town, { event, leads }: Guide): Sentence[] =>
  leads.flatMap(({ procedure, fill }) => {
    const found = procedures.find((each) => each.id === procedure)
    if (!found) return [`${event}の案内が指す手続「${procedure}」はありません。`]
    const fields = found.pages.flatMap((page) => page.fields)
    return Object.keys(fill ?? {})
      .filter((id) => !fields.some((field) => field.id === id))
      .map((id) => `${event}の案内が書き込む欄「${id}」は、${found.name}にありません。`)
  })

const checkPlan = ({ plan, offices, name }: Town): Sentence[] => {
  const indicators = plan ? indicatorsOf(plan) : []
  return [
    ...repeated(
      '指標',
      indicators.map((each) => each.id),
    ),
    ...indicators
      .filter((each) => !offices.some((office) => office.id === each.owner))
      .map((each) => `指標「${each.name}」：課「${each.owner}」は${name}にありません。`),
  ]
}
