import { type Definition, type FieldDefinition, innerOf } from '#language'

/** 児童：生年月日, by the path of a field without the numbers of entries: `children.birth`. */
export function questionLabel({ pages }: Definition, path: string): string {
  const labels: string[] = []
  let fields: readonly FieldDefinition[] = pages.flatMap((page) => page.fields)
  for (const id of path.split('.')) {
    const field = fields.find((each) => each.id === id)
    if (!field) break
    labels.push(field.label)
    fields = innerOf(field)
  }
  return labels.join('：') || '申請の内容'
}

/** 申請する人, by the id of a page; undefined for one that the version does not have. */
export const pageTitle = ({ pages }: Definition, id: string | null): string | undefined =>
  pages.find((page) => page.id === id)?.title
