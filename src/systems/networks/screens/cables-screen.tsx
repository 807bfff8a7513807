import { type MapShape, PointsMap } from '#doors/map'
import type { RegisterField } from '#language'
import { DataTable, DeskPage, Empty } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { formatValue, type OpenRegister, type RegisterRecord } from '#systems/registers'
import { hallOf } from '../../hall.ts'
import type { GeoLine } from '../routes-of-cables.ts'

export interface Cable {
  readonly open: OpenRegister
  readonly record: RegisterRecord
  readonly titles: ReadonlyMap<string, string>
  readonly name: string
  readonly line: GeoLine | undefined
}

const hrefOf = ({ open, record }: Cable): string =>
  `/desk/registers/${open.definition.id}/records/${record.id}`
const COLUMNS = ['kind', 'length', 'acquired', 'years', 'renewal', 'surveyed', 'condition']

/** 通信ケーブル: where each runs, when it was surveyed, when it is to be replaced. */
export function CablesScreen({ request, cables }: { request: WebRequest; cables: readonly Cable[] }) {
  const [first] = cables
  const fields = COLUMNS.flatMap((id): RegisterField[] => {
    const field = first?.open.definition.fields.find((each) => each.id === id)
    return field ? [field] : []
  })
  return (
    <DeskPage request={request} title="通信ケーブル" beside={`${cables.length.toLocaleString('ja-JP')}区間`}>
      <p className="row mb-4 no-print">
        <a href="/desk/networks">ネットワークにもどる</a>
        {first && (
          <>
            <a href={`/desk/devices/plan?register=${first.open.definition.id}`}>更新の計画</a>
            <a href={`/desk/registers/${first.open.definition.id}`}>台帳を開く</a>
          </>
        )}
      </p>
      {!first ? (
        <Empty>通信ケーブルの記録がありません。</Empty>
      ) : (
        <>
          <Lines request={request} cables={cables} />
          <div className="sheet">
            <DataTable
              caption="通信ケーブル"
              stacks
              rows={cables}
              rowKey={({ record }) => record.id}
              columns={[
                { title: '区間', cell: (cable) => <a href={hrefOf(cable)}>{cable.name}</a> },
                ...fields.map((field) => ({
                  title: field.label,
                  cell: ({ record, titles }: Cable) =>
                    formatValue(field, record.values[field.id], titles) || '―',
                })),
                {
                  title: '経路',
                  cell: ({ record, line }: Cable) =>
                    line ? '地図にあり' : record.values.route ? '読めない行があります' : '書かれていません',
                },
              ]}
            />
          </div>
        </>
      )}
    </DeskPage>
  )
}

/** For the eye alone: the list says which there are. */
function Lines({ request, cables }: { request: WebRequest; cables: readonly Cable[] }) {
  const shapes = cables.flatMap((cable): MapShape[] => {
    if (!cable.line) return []
    const name = cable.record.values.condition === 'poor' ? `${cable.name}（更新を急ぐ）` : cable.name
    return [{ name, href: hrefOf(cable), lines: [cable.line.coordinates], closed: false }]
  })
  if (shapes.length === 0) return null
  return (
    <section className="sheet mb-4 no-print" aria-label="地図">
      <p>地図に出るのは、経路の書かれた{shapes.length.toLocaleString('ja-JP')}区間です。</p>
      <PointsMap
        label="通信ケーブルの経路の地図。同じものが、下の表にあります。"
        points={[]}
        shapes={shapes}
        town={hallOf(request).town}
      />
    </section>
  )
}
