import { type Definition, type FieldDefinition, innerOf } from '#language'
import { Problem } from '#platform/web'

/** More than the longest form of a small town has; what is beyond helps nobody and makes every page slow. */
const MOST_QUESTIONS = 150
const MOST_PAGES = 40
const MOST_CHOICES = 100
const MOST_JSON = 400_000

const walk = (fields: readonly FieldDefinition[]): FieldDefinition[] =>
  fields.flatMap((field) => [field, ...walk(innerOf(field))])

/** Every question, inner ones too. */
export const questionsIn = ({ pages }: Definition): FieldDefinition[] =>
  pages.flatMap((page) => walk(page.fields))

/** @throws Problem 422 with what is too much of it */
export function refuseTooLarge(body: Definition): void {
  const questions = questionsIn(body)
  const refuse = (sentence: string) => {
    throw new Problem(422, sentence)
  }
  if (body.pages.length > MOST_PAGES) refuse(`ページは${MOST_PAGES}までです。用紙を分けてください。`)
  if (questions.length > MOST_QUESTIONS) refuse(`質問は${MOST_QUESTIONS}までです。用紙を分けてください。`)
  for (const field of questions)
    if ('choices' in field && field.choices.length > MOST_CHOICES)
      refuse(`「${field.label}」の選択肢は${MOST_CHOICES}までです。`)
  if (JSON.stringify(body).length > MOST_JSON) refuse('用紙の文字が多すぎます。文を短くしてください。')
}
