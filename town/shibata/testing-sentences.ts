/** For tests: every sentence of a definition that a resident reads, whatever they answer. */
import { type Definition, type FieldDefinition, innerOf } from '#language'

export function sentencesOf(definition: Definition): string[] {
  const { name, group, who, summary, bring, deadline, online, outcomes } = definition
  return [
    name,
    group,
    who,
    summary,
    ...bring,
    deadline.text,
    ...definition.lifeEvents,
    ...('last' in online ? [online.last] : []),
    ...definition.fee.flatMap((each) => each.label ?? []),
    ...definition.eligible.flatMap((rule) => [rule.text, rule.otherwise]),
    outcomes.approved,
    outcomes.rejected,
    ...(outcomes.results
      ? [outcomes.results.label, ...outcomes.results.choices.map((each) => each.label)]
      : []),
    ...definition.pages.flatMap((page) => [
      page.title,
      ...(page.lead ? [page.lead] : []),
      ...page.fields.flatMap(sentencesOfField),
    ]),
  ]
}

function sentencesOfField(field: FieldDefinition): string[] {
  return [
    field.label,
    ...(field.hint ? [field.hint] : []),
    ...(field.kind === 'choice' || field.kind === 'choices' ? field.choices.map((each) => each.label) : []),
    ...(field.kind === 'yesNo' ? [field.yes ?? 'はい', field.no ?? 'いいえ'] : []),
    ...(field.kind === 'consent' ? [field.text] : []),
    ...(field.kind === 'number' && field.unit ? [field.unit] : []),
    ...(field.kind === 'repeat' ? [`${field.each ?? field.label}1`] : []),
    ...innerOf(field).flatMap(sentencesOfField),
  ]
}
