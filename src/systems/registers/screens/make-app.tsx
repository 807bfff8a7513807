import { dateOf, warekiShort } from '#platform/clock'
import { DataTable, DeskPage, Form, Notice, Question, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { GalleryApp } from '../gallery/index.ts'
import type { RegisterDraft } from '../making/drafts.ts'

interface MakeProps {
  readonly request: WebRequest
  readonly offices: readonly { readonly id: string; readonly name: string }[]
  readonly drafts: readonly RegisterDraft[]
  readonly gallery: readonly GalleryApp[]
  readonly problem: string | undefined
}

/** アプリをつくる: from an Excel file, from the gallery, from another town's file, or from nothing. */
export function MakeApp({ request, offices, drafts, gallery, problem }: MakeProps) {
  const office = (id: string) => offices.find((each) => each.id === id)?.name ?? ''
  return (
    <DeskPage request={request} title="アプリ（台帳）をつくる">
      <p className="mb-4">
        <a href="/desk/registers">台帳にもどる</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      {drafts.length > 0 && (
        <div className="sheet mb-4">
          <DataTable
            caption="作りかけのもの"
            stacks
            rows={drafts}
            rowKey={({ id }) => id}
            columns={[
              {
                title: '名前',
                cell: ({ id, body }) => <a href={`/desk/registers/make/${id}`}>{body.name}</a>,
              },
              {
                title: '状態',
                cell: ({ stage }) =>
                  stage === 'proposed' ? <Tag tone="wait">公開の決裁待ち</Tag> : <Tag>下書き</Tag>,
              },
              { title: '担当課', cell: (draft) => office(draft.office) },
              { title: '最後に変えた日', cell: ({ changed_at }) => warekiShort(dateOf(changed_at)) },
            ]}
          />
        </div>
      )}
      <Form action="/desk/registers/make" upload className="sheet stack">
        <h2>新しくつくる</h2>
        <Question id="office" label="担当課">
          <select className="control w-middle" id="office" name="office">
            {offices.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Question>
        <Question id="name" label="名前" hint="あとで変えられます。" optional>
          <input className="control" id="name" name="name" maxLength={100} aria-describedby="name-hint" />
        </Question>
        <Question
          id="file"
          label="今使っている表"
          hint="ExcelかCSV、GeoJSON、シェープファイル（ZIPか、.shp・.dbf・.prj・.cpgを一緒に選ぶ）を選ぶと、列の名前と中身から欄を作り、公開したときに中身も入ります。ほかの町のアプリのファイルも選べます。"
          optional
        >
          <input
            id="file"
            name="file"
            type="file"
            multiple
            accept=".csv,.xlsx,.txt,.tsv,.json,.geojson,.zip,.shp,.dbf,.prj,.cpg,.shx"
            aria-describedby="file-hint"
          />
        </Question>
        <div className="actions">
          <button className="button primary" type="submit" name="from" value="file">
            この表からつくる
          </button>
          <button className="button" type="submit" name="from" value="blank">
            何もないところからつくる
          </button>
        </div>
        <h2>できあがったアプリから選ぶ</h2>
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {gallery.map(({ id, name, about }) => (
            <li key={id} className="sheet stack">
              <h3>{name}</h3>
              <p>{about}</p>
              <button className="button small" type="submit" name="from" value={id}>
                {name}を使う
              </button>
            </li>
          ))}
        </ul>
      </Form>
    </DeskPage>
  )
}
