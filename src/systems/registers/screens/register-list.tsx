import type { Town } from '#language'
import { dateOf, warekiShort } from '#platform/clock'
import { DataTable, DeskPage, Empty, ListSearch, NothingFound } from '#platform/screens'
import { finder, wordsAsked } from '#platform/search'
import type { WebRequest } from '#platform/web'
import type { KeptRegister } from '../registers-now.ts'

interface ListProps {
  readonly request: WebRequest
  readonly town: Town
  readonly registers: readonly KeptRegister[]
  readonly mayMake: boolean
}

const officeName = ({ offices }: Town, id: string) => offices.find((each) => each.id === id)?.name ?? ''

const find = finder(({ definition }: KeptRegister, town: Town) =>
  [definition.name, definition.about, officeName(town, definition.office)].join(' '),
)

/** 台帳の一覧: those that one may read. */
export function RegisterList({ request, town, registers, mayMake }: ListProps) {
  const q = wordsAsked(request.url.searchParams)
  const found = q ? find(registers, q, town) : registers
  return (
    <DeskPage request={request} title="台帳">
      <p className="mb-4">
        町が持つ施設、設備、名簿などの記録です。オープンデータや地図は、ここの記録からそのまま作られます。
      </p>
      {mayMake && (
        <p className="mb-4">
          <a className="button primary" href="/desk/registers/make">
            アプリ（台帳）をつくる
          </a>
        </p>
      )}
      <p className="mb-4">
        <a href="/desk/map">台帳の場所を、1つの地図に重ねて見る</a>
      </p>
      <ListSearch
        path="/desk/registers"
        label="台帳をさがす"
        hint="名前・説明・担当課"
        q={q}
        found={{ shown: found.length }}
      />
      {found.length === 0 ? (
        q ? (
          <NothingFound path="/desk/registers" />
        ) : (
          <Empty>見ることのできる台帳がありません。</Empty>
        )
      ) : (
        <div className="sheet">
          <DataTable
            caption="台帳（名前の順）"
            stacks
            rows={found}
            rowKey={({ definition }) => definition.id}
            columns={[
              {
                title: '名前',
                cell: ({ definition }) => <a href={`/desk/registers/${definition.id}`}>{definition.name}</a>,
              },
              { title: '何の台帳か', cell: ({ definition }) => definition.about },
              { title: '担当課', cell: ({ definition }) => officeName(town, definition.office) },
              {
                title: '内容の確認',
                cell: ({ confirmedAt }) =>
                  confirmedAt ? `${warekiShort(dateOf(confirmedAt))} 確認済み` : 'まだ確かめていません',
              },
            ]}
          />
        </div>
      )}
    </DeskPage>
  )
}
