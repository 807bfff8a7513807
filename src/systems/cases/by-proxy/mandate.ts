import type { Definition, PageDefinition } from '#language'

/** The page that only a 代理人 is asked. */
const PAGE: PageDefinition = {
  id: 'proxy-mandate',
  title: '代理人であることの確認',
  lead: '頼んだ人か代理人が、マイナンバーカードで本人確認をしていないときに、書類で確かめます。',
  fields: [
    {
      id: 'proxyMandate',
      kind: 'attachment',
      label: '委任状',
      hint: '頼んだ人（本人）が名前を書いたものを、写真かPDFで付けてください。ほかのページで委任状を付けたときも、同じものを付けてください。',
      maxFiles: 3,
      camera: true,
      when: { op: 'not', of: { op: 'oneOf', field: '@identity', values: ['card', 'counter'] } },
    },
  ],
}

/**
 * A procedure as a 代理人 fills it in: where the law asks for the card, a 委任状 is asked for unless both have shown theirs.
 * It is a version of its own, so that whoever reads the application finds the question beside its answer.
 */
export function withMandate(definition: Definition): Definition {
  if (definition.sign !== 'jpki' || definition.pages.some(({ id }) => id === PAGE.id)) return definition
  return { ...definition, pages: [...definition.pages, PAGE] }
}
