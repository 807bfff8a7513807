import { DETAIL_KINDS, type Definition, type Outcomes } from './definition.ts'
import { duplicates } from './duplicates.ts'

/** Facts that conditions within 決定の内容 may point at besides the usual ones. */
export const resultFacts = ({ results }: Outcomes): Readonly<Record<string, readonly unknown[]>> =>
  results ? { '@result': results.choices.map((each) => each.id) } : {}

/** What does not fit in 結果 and 決定の内容, conditions aside. */
export const checkOutcomes = ({ outcomes }: Definition, say: (text: string) => void): void => {
  const { results, details = [] } = outcomes
  for (const id of duplicates(results?.choices.map((each) => each.id) ?? []))
    say(`結果の選択肢「${id}」が二つあります。`)
  for (const id of duplicates(details.map((each) => each.id)))
    say(`決定の内容に、欄の名前「${id}」が二つあります。`)
  for (const field of details)
    if (!(DETAIL_KINDS as readonly string[]).includes(field.kind))
      say(`決定の内容の「${field.label}」に、種類「${field.kind}」は使えません。`)
}
