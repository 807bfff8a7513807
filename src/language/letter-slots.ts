import { DECISION, type Definition, LETTER_FACTS, type LetterKind } from './definition.ts'
import { SLOT } from './letter.ts'
import { fieldAt, pathsIn } from './paths.ts'

/** Something that a letter can take in. */
export interface LetterSlot {
  /** As the definition has it: `applicant.name`, `理由`, `@decision.amount`. */
  readonly slot: string
  /** As the clerk sees it: `申請する人・氏名`. */
  readonly name: string
}

/** A name between braces: no braces and no blanks, which the language does not take. */
const clean = (text: string): string => text.replaceAll(/[{}\s]/g, '')

/** Everything that a letter of a kind may take in, each under a name of its own. */
export function letterSlots(body: Definition, kind: LetterKind): LetterSlot[] {
  const facts = LETTER_FACTS.filter((each) => fits(each, kind)).map((each) => ({ slot: each, name: each }))
  const decided =
    kind === 'approved'
      ? (body.outcomes.details ?? []).map(({ id, label }) => ({
          slot: `${DECISION}${id}`,
          name: `決定・${label}`,
        }))
      : []
  const answers = pathsIn(body)
    .filter(({ field }) => !['group', 'repeat', 'attachment', 'myNumber', 'consent'].includes(field.kind))
    .map(({ path }) => {
      const parts = path.split('.')
      const labels = parts.map((_, at) => fieldAt(body, parts.slice(0, at + 1).join('.'))?.label ?? '')
      return { slot: path, name: labels.join('・') }
    })
  return named([...facts, ...decided, ...answers])
}

const fits = (fact: string, kind: LetterKind): boolean =>
  fact === '補正の期限' ? kind === 'returned' : !(kind === 'returned' && ['決定日', '結果'].includes(fact))

/** Two under one name are told apart by a number. */
function named(slots: readonly LetterSlot[]): LetterSlot[] {
  const seen = new Map<string, number>()
  return slots.map(({ slot, name }) => {
    const plain = clean(name) || slot
    const count = (seen.get(plain) ?? 0) + 1
    seen.set(plain, count)
    return { slot, name: count === 1 ? plain : `${plain}（${count}）` }
  })
}

/** `{applicant.name}` → `{申請する人・氏名}`. */
export const slotsShown = (text: string, slots: readonly LetterSlot[]): string =>
  text.replaceAll(SLOT, (whole, inner: string) => {
    const found = slots.find(({ slot }) => slot === inner)
    return found ? `{${found.name}}` : whole
  })

/** The other way; what is no slot stays as it was typed, and the checks say so. */
export const slotsStored = (text: string, slots: readonly LetterSlot[]): string =>
  text.normalize('NFC').replaceAll(/[｛{]([^{}｛｝]{1,200})[}｝]/g, (whole, inner: string) => {
    const wanted = clean(inner)
    const found = slots.find(({ name }) => name === wanted) ?? slots.find(({ slot }) => slot === wanted)
    return found ? `{${found.slot}}` : whole
  })
