import {
  asked,
  type Definition,
  definitionHash,
  type FieldDefinition,
  type IsoDate,
  innerOf,
  prune,
  type Row,
  type Town,
} from '#language'
import type { Documents } from '#platform/documents'
import { formatYen, yen } from '#platform/money'
import { codeText, qrOf } from './code.ts'
import { conditionInWords, type Vocabulary } from './condition-in-words.ts'
import { questionsOf } from './questions.ts'
import { onPaper, type Printing, rowsOf, topOf } from './rows.ts'
import type { NumberRow, Sheet, SheetSection } from './sheet.ts'

/** Whose paper it is, and under which address the town is found. */
export interface Press {
  readonly town: Town
  readonly baseUrl: string
}

/** A filed application, to be printed as its own form. */
export interface Filed {
  /** With the facts that conditions may point at (`@identity`). */
  readonly answers: Row
  /** The day of filing: what was asked then. */
  readonly on: IsoDate
  /** 受付番号 */
  readonly number: string
  /** 受付番号, 受付日時 and the like, as they are printed. */
  readonly facts: Sheet['filed']
}

/** A procedure on paper: a form for a hand, or with `filed` the same form as it was answered. */
export function sheetOf({ town, baseUrl }: Press, definition: Definition, filed?: Filed): Sheet {
  const version = definitionHash(definition)
  const { postcode } = town.hall
  const office = town.offices.find(({ id }) => id === definition.office)
  const vocabulary: Vocabulary = { questions: questionsOf(definition), area: (code) => areaName(town, code) }
  const printing: Printing = { vocabulary, disasters: town.disasters }
  const code = { procedure: definition.id, version, ...(filed && { number: filed.number }) }
  return {
    title: definition.name,
    id: definition.id,
    version: version.slice(0, 12),
    qr: qrOf(codeText(baseUrl, code)),
    town: town.name,
    to: town.mayor.title,
    ground: definition.ground.join('、'),
    facts: filed ? [] : factsOf(definition),
    office: {
      name: office?.name ?? town.name,
      place: office?.place ?? '',
      tel: office?.tel ?? town.hall.tel,
      address: `〒${postcode.slice(0, 3)}-${postcode.slice(-4)} ${town.hall.address}`,
    },
    sections: filed
      ? filledSections(definition, printing, filed)
      : definition.pages.map((page) => sectionOf(page, {}, printing)),
    numbers: filed ? [] : definition.pages.flatMap(({ fields }) => numbersIn(fields, vocabulary)),
    filed: filed?.facts ?? [],
  }
}

function filledSections(definition: Definition, printing: Printing, { answers, on }: Filed): SheetSection[] {
  const kept = prune(definition, answers, on)
  const facts = Object.fromEntries(Object.entries(answers).filter(([key]) => key.startsWith('@')))
  const filled = { answers: { ...facts, ...kept }, on }
  return asked(definition, answers, on).map((page) => sectionOf(page, kept, { ...printing, filled }))
}

const sectionOf = (
  { title, lead, fields }: Definition['pages'][number],
  values: Row,
  printing: Printing,
): SheetSection => ({
  title,
  lead: printing.filled ? '' : onPaper(lead ?? ''),
  rows: rowsOf(fields, topOf(title, values), printing),
})

const factsOf = ({ who, eligible, bring, deadline, fee }: Definition): Sheet['facts'] => [
  { term: '申請できる人', text: [who, ...eligible.map(({ text }) => `・${text}`)].join('\n') },
  { term: 'いつまでに', text: deadline.text },
  {
    term: '手数料',
    text:
      fee.map(({ label = '', amount }) => `${label} ${formatYen(yen(amount))}`.trim()).join('、') || '無料',
  },
  { term: '用意するもの', text: bring.map((each) => `・${each}`).join('\n') || 'ありません' },
]

/** Every 個人番号 that a form asks for, once for each entry that has room. */
function numbersIn(fields: readonly FieldDefinition[], vocabulary: Vocabulary, inList = false): NumberRow[] {
  return fields.flatMap((field): NumberRow[] => {
    const inner = numbersIn(innerOf(field), vocabulary, inList || field.kind === 'repeat')
    if (field.kind === 'repeat')
      return Array.from({ length: Math.min(field.max, 4) }, (_, at) =>
        inner.map((each) => ({ ...each, label: `${field.each ?? field.label}${at + 1}の${each.label}` })),
      ).flat()
    if (field.kind !== 'myNumber') return inner
    const only = field.when ? conditionInWords(field.when, vocabulary, { row: inList }) : ''
    return [{ label: field.label, ground: field.ground, only }]
  })
}

/** 柴田町, 宮城県, or another municipality by its code. */
const areaName = ({ code, name, prefecture }: Town, area: string): string =>
  area === code.slice(0, 5) ? name : area === code.slice(0, 2) ? prefecture : `団体コード${area}の市区町村`

/** A4 in PDF/UA. The same definition, town and answers give the same bytes. */
export const paperPdf = (documents: Documents, press: Press, definition: Definition, filed?: Filed) =>
  documents.render('paper', sheetOf(press, definition, filed))

const kept = new WeakMap<Documents, Map<string, Promise<Uint8Array>>>()

/** The form to be filled in, set once for each version of the definition: everybody gets the same file. */
export function blankPaper(documents: Documents, press: Press, definition: Definition): Promise<Uint8Array> {
  const papers = kept.get(documents) ?? new Map<string, Promise<Uint8Array>>()
  kept.set(documents, papers)
  const version = definitionHash(definition)
  const paper = papers.get(version) ?? paperPdf(documents, press, definition)
  papers.set(version, paper)
  paper.catch(() => papers.delete(version))
  return paper
}
