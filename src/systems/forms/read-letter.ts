import {
  type Definition,
  LETTER_KINDS,
  type Letter,
  type LetterKind,
  letterSlots,
  slotsStored,
} from '#language'
import type { FormInput } from '#platform/web'
import { line, lines } from './read-field.ts'

type Said = Pick<FormInput, 'text' | 'all'>

/** 記 has at most so many lines on the page of the builder. */
export const MOST_FACTS = 20

export const isLetterKind = (text: string | undefined): text is LetterKind =>
  (LETTER_KINDS as readonly string[]).includes(text ?? '')

/** One 通知文. `insert`: a slot to put at its end, for those without a script. */
export function readLetter(body: Definition, kind: LetterKind, form: Said, insert?: string): Definition {
  const slots = letterSlots(body, kind)
  const before = body.letters[kind]
  const paragraphs = lines(form, 'body', 60_000)
    .slice(0, 30)
    .map((each) => slotsStored(each, slots).slice(0, 2000))
  if (insert && slots.some(({ slot }) => slot === insert)) {
    const last = paragraphs.pop() ?? ''
    paragraphs.push(`${last}{${insert}}`)
  }
  const facts: { label: string; slot: string }[] = []
  for (let at = 0; at < MOST_FACTS; at += 1) {
    const slot = form.text(`fact-${at}-slot`) ?? ''
    const found = slots.find((each) => each.slot === slot)
    if (found) facts.push({ label: line(form, `fact-${at}-label`, 100) || found.name.slice(0, 100), slot })
  }
  const { facts: _, remedy: __, ...rest } = before
  const remedy = form.text('remedy') === 'yes' ? (before.remedy ?? true) : undefined
  const letter: Letter = {
    ...rest,
    title: line(form, 'title', 100),
    body: paragraphs,
    ...(facts.length > 0 && { facts }),
    ...(remedy && { remedy }),
  }
  return { ...body, letters: { ...body.letters, [kind]: letter } }
}
