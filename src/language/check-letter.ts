import type { Outcome } from './decision/index.ts'
import {
  DECISION,
  type Definition,
  LETTER_FACTS,
  type Letter,
  type LetterKind,
  type Sentence,
} from './definition.ts'
import { SLOT } from './letter.ts'
import { standings } from './standings.ts'

/**
 * What keeps a letter of a definition from being issued: slots that are nowhere, and what the law wants said.
 * @param letter in place of the definition's own
 */
export const letterProblems = (
  definition: Definition,
  kind: LetterKind,
  letter: Letter = definition.letters[kind],
): Sentence[] => [...slotProblems(definition, kind, letter), ...lawProblems(definition, kind, letter)]

/** The same for paragraphs that a clerk wrote for one case (文面の修正). */
export const wordingProblems = (definition: Definition, kind: Outcome, body: readonly string[]): Sentence[] =>
  letterProblems(definition, kind, { ...definition.letters[kind], body })

const slotProblems = (definition: Definition, kind: LetterKind, letter: Letter): Sentence[] => {
  const known = standings(definition)
  const details = kind === 'approved' ? (definition.outcomes.details ?? []) : []
  const said: Sentence[] = []
  const wants = (slot: string, list?: string): void => {
    if ((LETTER_FACTS as readonly string[]).includes(slot)) return
    if (details.some((each) => `${DECISION}${each.id}` === slot)) return
    if (!known.has(slot)) said.push(`通知文「${letter.title}」の {${slot}} という欄はありません。`)
    else if (known.get(slot)!.field.kind === 'myNumber')
      said.push(`通知文「${letter.title}」に個人番号は書けません。`)
    else if (list !== undefined && known.get(slot)!.list !== list)
      said.push(`通知文「${letter.title}」の表の {${slot}} は「${list}」の中の欄ではありません。`)
  }
  for (const paragraph of letter.body) for (const [, slot] of paragraph.matchAll(SLOT)) wants(slot!)
  for (const { slot } of letter.facts ?? []) wants(slot)
  if (!letter.table) return said
  const { list, columns } = letter.table
  if (known.get(list)?.field.kind !== 'repeat')
    said.push(`通知文「${letter.title}」の表が指す「${list}」は繰り返しの欄ではありません。`)
  else for (const { slot } of columns) wants(slot, list)
  return said
}

const lawProblems = (definition: Definition, kind: LetterKind, letter: Letter): Sentence[] => {
  if (kind !== 'rejected') return []
  const said: Sentence[] = []
  const words = [...letter.body, ...(letter.facts ?? []).map((each) => `{${each.slot}}`)]
  if (!words.some((each) => each.includes('{理由}')))
    said.push(
      `通知文「${letter.title}」に {理由} がありません。認めないときは理由を示します（行政手続法8条）。`,
    )
  if (!letter.remedy && definition.online.level !== 'booking')
    said.push(`通知文「${letter.title}」に教示がありません（行政不服審査法82条）。`)
  return said
}
