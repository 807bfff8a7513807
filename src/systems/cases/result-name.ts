import type { Definition, Outcome } from '#language'

/** The result in words: 全壊 where there are grades, otherwise 認定 or 却下. */
export function resultName(
  { outcomes }: Definition,
  { outcome, result }: { readonly outcome?: Outcome; readonly result?: string },
): string {
  const grade = outcome === 'approved' && outcomes.results?.choices.find((choice) => choice.id === result)
  return grade ? grade.label : outcome ? outcomes[outcome] : ''
}
