import { DataTable, DeskPage, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { RegisterDraft } from '../making/drafts.ts'
import type { JudgedSheet } from '../making/judge-sheet.ts'

interface JudgedProps {
  readonly request: WebRequest
  readonly draft: RegisterDraft
  /** Undefined while the app has to be mended first. */
  readonly judged: JudgedSheet | undefined
}

/** What publishing would make of the rows that come along, with every mistake at its cell. */
export function JudgedRows({ request, draft, judged }: JudgedProps) {
  const said = (count: number) => `${count.toLocaleString('ja-JP')}行`
  return (
    <DeskPage request={request} title="表の中身を確かめる">
      <p className="mb-4">
        <a href={`/desk/registers/make/${draft.id}`}>{draft.body.name}の組み立てにもどる</a>
      </p>
      {!judged && (
        <Notice kind="warning" title="「公開の前に直すところ」を直すと、どの行が合うかを確かめられます。" />
      )}
      {judged?.wrongRows === 0 && (
        <Notice kind="success" title={`${said(judged.rows)}すべてが、いまの形に合います。`}>
          <p>公開したときに取り込みます。まだ何も変わっていません。</p>
        </Notice>
      )}
      {judged && judged.wrongRows > 0 && (
        <>
          <Notice
            kind="warning"
            title={`${said(judged.rows)}のうち、${said(judged.wrongRows)}がいまの形に合いません。`}
          >
            <p>
              欄の種類や「必ず入れる」を直すか、元の表を直して作り直してください。このまま公開すると、正しい行だけを取り込むかどうかを、公開のあとに選べます。
            </p>
          </Notice>
          <div className="sheet">
            <DataTable
              caption={`合わないところ（はじめの${judged.errors.length}か所）`}
              stacks
              rows={judged.errors.map((each, id) => ({ ...each, id }))}
              rowKey={({ id }) => String(id)}
              columns={[
                { title: '場所', cell: ({ at }) => at },
                { title: '列', cell: ({ column }) => column },
                { title: 'いまの値', cell: ({ found }) => found ?? '' },
                { title: '何を直すか', cell: ({ message }) => message },
              ]}
            />
          </div>
        </>
      )}
    </DeskPage>
  )
}
