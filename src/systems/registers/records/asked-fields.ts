import { type EnteredField, isEntered, type RegisterDefinition } from '#language'

/** The fields that somebody fills in: all but what is worked out, and the state that only moves change. */
export const askedFields = ({ fields, process }: RegisterDefinition): EnteredField[] =>
  fields.filter((field): field is EnteredField => isEntered(field) && field.id !== process?.field)
