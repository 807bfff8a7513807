/**
 * 引き渡し: how applications lie in a ZIP that one system hands to another (ぴったりサービス, 申請管理システム). What the
 * other side expects differs from town to town and year to year, so that a town's folder says it; {@link HANDOVER} is used
 * where it says nothing.
 */
export interface HandoverLayout {
  readonly encoding: 'utf-8' | 'cp932'
  /** Path of the list of applications: one row each. */
  readonly index: string
  readonly indexColumns: readonly { readonly title: string; readonly of: IndexPart }[]
  /** Folder of one application. `{number}` is its 受付番号, `{procedure}` the id of the procedure. */
  readonly folder: string
  /** In the folder: the answers, one row for each input; the copy for reading; the attachments. */
  readonly answers: string
  readonly answerColumns: readonly { readonly title: string; readonly of: AnswerPart }[]
  readonly review: string
  /** `{n}` counts, `{name}` is the name of the file. */
  readonly attachment: string
}

export const INDEX_PARTS = [
  'source',
  'number',
  'procedure',
  'procedureName',
  'applicant',
  'filedAt',
  'folder',
] as const
export type IndexPart = (typeof INDEX_PARTS)[number]

/** `name` is the input's (`children.0.birth`), `value` what a machine reads, `label` and `text` what people read. */
export const ANSWER_PARTS = ['name', 'value', 'label', 'text'] as const
export type AnswerPart = (typeof ANSWER_PARTS)[number]

/** The default: everything that is needed to read it back, in UTF-8, with the words beside. */
export const HANDOVER: HandoverLayout = {
  encoding: 'utf-8',
  index: '申請一覧.csv',
  indexColumns: [
    { title: '引渡元', of: 'source' },
    { title: '受付番号', of: 'number' },
    { title: '手続ID', of: 'procedure' },
    { title: '手続名', of: 'procedureName' },
    { title: '申請者', of: 'applicant' },
    { title: '受付日時', of: 'filedAt' },
    { title: 'フォルダー', of: 'folder' },
  ],
  folder: '{number}',
  answers: '{number}_申請データ.csv',
  answerColumns: [
    { title: '項目ID', of: 'name' },
    { title: '項目名', of: 'label' },
    { title: '値', of: 'value' },
    { title: '表示', of: 'text' },
  ],
  review: '{number}_申請の控え.pdf',
  attachment: '添付/{n}_{name}',
}

/** What is wrong with a town's layout, in sentences. Empty: it can be written, and read back. */
export function checkHandover(layout: HandoverLayout): string[] {
  const said: string[] = []
  const paths = {
    index: layout.index,
    folder: layout.folder,
    answers: layout.answers,
    review: layout.review,
    attachment: layout.attachment,
  }
  for (const [name, path] of Object.entries(paths))
    if (path === '' || path.startsWith('/') || /[\\:*?"<>|\p{Cc}]|(^|\/)\.\.?(\/|$)|\/\/|\/$/u.test(path))
      said.push(`引き渡しの「${name}」に使えない文字があります。`)
  if (!layout.folder.includes('{number}')) said.push('引き渡しの「folder」に {number} が要ります。')
  if (!layout.attachment.includes('{n}')) said.push('引き渡しの「attachment」に {n} が要ります。')
  const has = (columns: readonly { of: string }[], part: string) => columns.some((each) => each.of === part)
  for (const part of ['number', 'procedure', 'folder'])
    if (!has(layout.indexColumns, part)) said.push(`引き渡しの一覧に「${part}」の列が要ります。`)
  for (const part of ['name', 'value'])
    if (!has(layout.answerColumns, part)) said.push(`引き渡しの申請データに「${part}」の列が要ります。`)
  for (const columns of [layout.indexColumns, layout.answerColumns]) {
    const titles = columns.map(({ title }) => title)
    if (new Set(titles).size !== titles.length) said.push('引き渡しの列の見出しに、同じものが2つあります。')
  }
  return said
}
