import {
  type Address,
  type FieldDefinition,
  type FilledLetter,
  fillLetter,
  type Hall,
  innerOf,
  LETTER_FACTS,
  type LetterFact,
  type LetterKind,
  type Row,
} from '#language'
import { dateOf, isIsoDate, today, wareki } from '#platform/clock'
import { appeal, type Letter, type LetterTable } from '#platform/documents'
import { proxyName } from '../by-proxy/staff-words.ts'
import type { Case } from '../case.ts'
import { labelFinder } from '../labels.ts'
import { showNumber } from '../number.ts'
import { resultName } from '../result-name.ts'

interface LetterOptions {
  /** 案: what is not known yet stands between brackets. */
  readonly draft?: boolean
}

/** A 通知書 of a case, ready to be set. @throws Error when anything it should say is missing, unless it is a draft */
export function letterOf(
  hall: Hall,
  found: Case,
  kind: LetterKind,
  number: string,
  { draft = false }: LetterOptions = {},
): Letter {
  const { definition, answers, application } = found
  const facts = factsOf(hall, found)
  const filled = fillLetter(
    definition,
    templateOf(found, kind),
    answers,
    draft ? { ...UNKNOWN, ...facts } : facts,
    found.life.details,
  )
  if (filled.missing.length > 0 && !draft)
    throw new Error(`「${filled.title}」（${application.number}）は完成しません：${filled.missing.join('')}`)
  const office = hall.town.offices.find((each) => each.id === application.office)
  if (!office) throw new Error(`the town has no office ${application.office}`)
  const { mayor, name } = hall.town
  return {
    number,
    date: wareki(today(hall.clock)),
    to: { name: application.applicant, ...addressOf(found) },
    from: { ...mayor, seal: { image: 'seal.svg', alt: `${mayor.title}の印` } },
    title: filled.title,
    body: filled.paragraphs,
    facts: [
      ...filled.facts.map(({ label, text }) => ({ label, value: text })),
      ...(found.consent ? [{ label: '代理人', value: proxyName(found.consent) }] : []),
    ],
    tables: [...tablesOf(filled), ...(kind === 'returned' ? [reasonsOf(found)] : [])],
    ...(filled.remedy && {
      appeal: appeal({
        town: name,
        authority: mayor.title,
        ...(filled.remedy !== true && filled.remedy),
      }),
    }),
    contact: {
      office: office.name,
      place: office.place,
      tel: office.tel,
      mail: office.mail,
      hours: hall.town.hall.hours,
    },
  }
}

/** The letter of the definition, with the paragraphs that were written for this case alone. */
export const templateOf = ({ definition, life }: Pick<Case, 'definition' | 'life'>, kind: LetterKind) => {
  const letter = definition.letters[kind]
  const body = kind === 'returned' ? undefined : life.wording?.[kind]
  return body ? { ...letter, body } : letter
}

const UNKNOWN = Object.fromEntries(LETTER_FACTS.map((fact) => [fact, `（${fact}）`]))

function factsOf({ town, clock }: Hall, found: Case): Partial<Record<LetterFact, string>> {
  const { application, definition, life } = found
  const office = town.offices.find((each) => each.id === application.office)
  const labelOf = labelFinder(found)
  const asked = life.reasons?.map(({ path, reason }) => `${labelOf(path)}：${reason}`).join('、')
  const reason = life.reason ?? asked
  return {
    手続名: definition.name,
    受付番号: showNumber(application.number),
    受付日: wareki(dateOf(application.filed_at)),
    発行日: wareki(today(clock)),
    結果: resultName(definition, life),
    申請者: application.applicant,
    町名: town.name,
    町長: `${town.mayor.title}　${town.mayor.name}`,
    ...(office && { 担当課: office.name, 担当課の電話: office.tel }),
    ...(life.decidedAt && { 決定日: wareki(dateOf(new Date(life.decidedAt))) }),
    ...(reason && { 理由: reason }),
    ...(isIsoDate(life.returnedUntil) && { 補正の期限: wareki(life.returnedUntil) }),
  }
}

const tablesOf = ({ table }: FilledLetter): LetterTable[] =>
  table && table.rows.length > 0
    ? [{ columns: table.columns.map((label) => ({ label })), rows: table.rows }]
    : []

const reasonsOf = (found: Case): LetterTable => {
  const labelOf = labelFinder(found)
  return {
    caption: '直していただきたいところ',
    columns: [{ label: '欄' }, { label: '内容', width: 2 }],
    rows: (found.life.reasons ?? []).map(({ path, reason }) => [labelOf(path), reason]),
  }
}

/** Where the applicant lives: the address that stands beside the first name given, or the first one given. */
function addressOf({ definition, answers }: Case): Pick<Letter['to'], 'postcode'> & { address: string[] } {
  const first = (fields: readonly FieldDefinition[], row: Row): Address | undefined => {
    const field = fields.find((each) => each.kind === 'address' && row[each.id] !== undefined)
    return field && (row[field.id] as Address)
  }
  const fields = definition.pages.flatMap((page) => page.fields)
  const group = fields.find(
    (each) =>
      each.kind === 'group' &&
      answers[each.id] !== undefined &&
      innerOf(each).some((inner) => inner.kind === 'personName'),
  )
  const beside = group && first(innerOf(group), (answers[group.id] ?? {}) as Row)
  const found = beside ?? first(fields, answers)
  if (!found) return { address: [] }
  const { postcode, area, town, rest } = found
  return {
    ...(postcode && { postcode: `${postcode.slice(0, 3)}-${postcode.slice(3)}` }),
    address: [`${area}${town}`, rest].filter(Boolean),
  }
}
