import type { AttachmentField, Condition, Definition, FieldDefinition, PageDefinition } from '#language'

const UNPROVEN: Condition = {
  op: 'not',
  of: { op: 'oneOf', field: '@identity', values: ['card', 'counter'] },
}

/** The page that only a 代理人 is asked. */
const pageWhen = (when: Condition): PageDefinition => ({
  id: 'proxyPapers',
  title: '代理人であることの確認',
  lead: '頼んだ人か代理人が、マイナンバーカードで本人確認をしていないときに、書類で確かめます。',
  fields: [
    {
      id: 'proxyMandate',
      kind: 'attachment',
      label: '委任状',
      hint: '頼んだ人（本人）が名前を書いたものを、写真かPDFで付けてください。',
      maxFiles: 3,
      camera: true,
      when,
    },
  ],
})

/** A procedure that asks for identity documents of whom no card has proven. */
const asksForPapers = ({ sign, pages }: Definition): boolean =>
  sign === 'jpki' || JSON.stringify(pages).includes('"@identity"')

const isMandate = (field: FieldDefinition): field is AttachmentField =>
  field.kind === 'attachment' && field.label.includes('委任状')

/**
 * A procedure as a 代理人 fills it in: where identity documents are asked for, a 委任状 is too, unless both have shown their
 * card, or the form has just asked for one by itself. It is a version of its own, so that whoever reads the application
 * finds the question beside its answer.
 */
export function withMandate(definition: Definition): Definition {
  const own = definition.pages.flatMap(({ fields }) => fields.filter(isMandate))
  const asked = definition.pages.some(({ id }) => id === 'proxyPapers')
  if (asked || !asksForPapers(definition) || own.some(({ when }) => !when)) return definition
  const unless = own.flatMap(({ when }): Condition[] => (when ? [{ op: 'not', of: when }] : []))
  const when: Condition = unless.length > 0 ? { op: 'all', of: [UNPROVEN, ...unless] } : UNPROVEN
  return { ...definition, pages: [...definition.pages, pageWhen(when)] }
}
