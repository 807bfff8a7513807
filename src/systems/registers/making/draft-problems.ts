import { type Hall, parseRegister, type Sentence, type Step } from '#language'
import { today } from '#platform/clock'
import { registersNow } from '../registers-now.ts'
import { asActor, colleaguesToday } from '../rights/readers.ts'
import { rightsOf } from '../rights/rights.ts'
import type { Body } from './body.ts'
import { conditionProblems } from './condition-problems.ts'
import { registerProblems } from './problems.ts'

/** Everything that keeps a draft from being published in this town, in sentences; none when it may be. */
export async function draftProblems(hall: Hall, body: Body): Promise<readonly Sentence[]> {
  const registers = await registersNow(hall)
  const others = new Map([...registers].map(([id, { definition }]) => [id, definition]))
  const own = [
    ...grantProblems(hall, body, registers.has(body.id)),
    ...reminderProblems(body),
    ...mapProblems(body),
  ]
  const said = registerProblems(body, others)
  // What is not whole in a condition has been said in words that name the box.
  const rest = own.length > 0 ? said.filter((each) => !/^(grants|reminders|map)\b|^権限/.test(each)) : said
  if (own.length + rest.length > 0) return [...own, ...rest]
  return (await somebodyReads(hall, body))
    ? []
    : ['いまの職員には、この台帳を見ることのできる人がいません。「だれが何をできるか」を直してください。']
}

function grantProblems({ town }: Hall, { grants, fields, process }: Body, published: boolean): Sentence[] {
  const does = (...verbs: readonly string[]) =>
    grants.some(({ may }) => may.some((verb) => verbs.includes(verb)))
  const offices = [
    ...grants.map(({ office }) => office),
    ...(process?.moves ?? []).flatMap(({ office, route = [] }) => [office, ...route.flatMap(officesOf)]),
  ]
  const unknown = offices.some((office) => office && !town.offices.some(({ id }) => id === office))
  return [
    ...(does('read')
      ? []
      : ['この台帳を見ることのできる人がいません。「だれが何をできるか」で、見る人を決めてください。']),
    ...(published || does('add', 'import')
      ? []
      : ['記録を加えるか、表から取り込むことのできる人がいません。「だれが何をできるか」で決めてください。']),
    ...(unknown ? ['権限か処理の流れに、この町にない課があります。選び直してください。'] : []),
    ...grants.flatMap(({ rows }, at) => (rows ? conditionProblems(rows, `${at + 1}つめの権限`, fields) : [])),
  ]
}

const officesOf = (step: Step): string[] =>
  step.step === 'together' ? step.of.map(({ office }) => office) : 'office' in step ? [step.office] : []

const reminderProblems = ({ reminders = [], fields }: Body): Sentence[] =>
  reminders.flatMap(({ where, text }) => (where ? conditionProblems(where, `知らせ「${text}」`, fields) : []))

const mapProblems = ({ map, fields }: Body): readonly Sentence[] =>
  map?.where ? conditionProblems(map.where, '町の地図', fields) : []

/** A grant to a post that nobody holds locks everybody out as surely as none. */
async function somebodyReads(hall: Hall, body: Body): Promise<boolean> {
  const { definition } = parseRegister(body)
  const day = today(hall.clock)
  return (
    definition !== undefined &&
    (await colleaguesToday(hall)).some((each) => rightsOf(definition, asActor(each), day).may('read'))
  )
}
