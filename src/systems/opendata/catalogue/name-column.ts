import type { PublishedColumn, PublishedDataset } from '../published.ts'

/** What a row is called: the first required text that is no identity, else one that sounds like a name, else the first text. */
export const nameColumn = ({ columns, identity }: PublishedDataset): PublishedColumn | undefined => {
  const texts = columns.filter(({ type, id }) => type === 'text' && !identity.includes(id))
  return texts.find(({ required }) => required) ?? texts.find(({ id }) => /名|種別/.test(id)) ?? texts[0]
}
