import type { Town } from '#language'
import { dateOf, warekiShort } from '#platform/clock'
import { DataTable, DeskPage, Empty, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { Form } from '../form.ts'
import type { Standing } from '../standing.ts'

interface ListProps {
  readonly request: WebRequest
  readonly town: Town
  readonly forms: readonly (Form & { readonly standing: Standing })[]
  readonly mayMake: boolean
}

/** 用紙の一覧: those of one's offices, the latest change first. */
export function FormList({ request, town, forms, mayMake }: ListProps) {
  const office = (id: string) => town.offices.find((each) => each.id === id)?.name ?? ''
  return (
    <DeskPage request={request} title="用紙をつくる">
      <p className="mb-4">
        給付金やアンケートの用紙を、この画面で作って公開できます。公開には、係長か課長の決裁が要ります。
      </p>
      {mayMake && (
        <p className="mb-4">
          <a className="button primary" href="/desk/forms/new">
            新しい用紙をつくる
          </a>
        </p>
      )}
      {forms.length === 0 ? (
        <Empty>作った用紙が、ここに並びます。「新しい用紙をつくる」から、ひな形を選ぶのが早道です。</Empty>
      ) : (
        <div className="sheet">
          <DataTable
            caption="用紙（新しく変わった順）"
            rows={forms}
            rowKey={(form) => form.id}
            columns={[
              {
                title: '名前',
                cell: (form) => <a href={`/desk/forms/${form.id}`}>{form.body.name || '名前のない用紙'}</a>,
              },
              {
                title: '状態',
                cell: ({ standing }) => (
                  <>
                    <Tag tone={standing.tone}>{standing.word}</Tag>{' '}
                    {standing.beside && <Tag tone="wait">{standing.beside}</Tag>}
                  </>
                ),
              },
              { title: '担当課', cell: (form) => office(form.office) },
              {
                title: '最後に変えた人',
                cell: (form) => `${form.changedByName} ${warekiShort(dateOf(form.changedAt))}`,
              },
            ]}
          />
        </div>
      )}
    </DeskPage>
  )
}
