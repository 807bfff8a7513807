import { today, warekiShort } from '#platform/clock'
import { DataTable, DeskPage, Empty, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { DevicesBySystem, SystemWithDevices } from '../devices-by-system.ts'

const MOST_NAMED = 20

/** OSのサポート期限: which devices run on what, those that are no longer safe first. */
export function SystemsScreen({ request, found }: { request: WebRequest; found: DevicesBySystem }) {
  const day = today(request.house.clock)
  const state = ({ endsOn, near }: SystemWithDevices) =>
    endsOn === undefined ? (
      <Tag>期限の公表なし</Tag>
    ) : endsOn < day ? (
      <Tag tone="bad">終わった</Tag>
    ) : near ? (
      <Tag tone="wait">半年のうちに終わる</Tag>
    ) : (
      <Tag tone="good">続いている</Tag>
    )
  return (
    <DeskPage
      request={request}
      title="OSのサポート期限"
      beside={`${found.devices.toLocaleString('ja-JP')}台`}
    >
      <p className="row mb-4 no-print">
        <a href="/desk/devices">機器の管理にもどる</a>
        <a href="/desk/registers/os-support">期限の台帳（出典と確かめた日）</a>
      </p>
      {found.systems.length === 0 ? (
        <Empty>OSが書かれた端末がありません。</Empty>
      ) : (
        <div className="sheet">
          <DataTable
            caption="OSごとの端末（終わる日の順）"
            stacks
            rows={found.systems}
            rowKey={({ id }) => id}
            columns={[
              { title: 'OS', cell: ({ name }) => name },
              { title: '状態', short: true, cell: state },
              {
                title: 'サポートが終わる日',
                cell: ({ endsOn, sure }) =>
                  endsOn ? `${warekiShort(endsOn)}${sure ? '' : '（要確認）'}` : '―',
              },
              { title: '台数', number: true, cell: ({ devices }) => devices.length.toLocaleString('ja-JP') },
              {
                title: '端末',
                cell: ({ devices }) => (
                  <details>
                    <summary>端末を見る</summary>
                    <ul>
                      {devices.slice(0, MOST_NAMED).map(({ register, record, name }) => (
                        <li key={record}>
                          <a href={`/desk/registers/${register}/records/${record}`}>{name}</a>
                        </li>
                      ))}
                    </ul>
                    {devices.length > MOST_NAMED && <p>ほか{devices.length - MOST_NAMED}台</p>}
                  </details>
                ),
              },
              { title: '出典', cell: ({ source }) => source },
            ]}
          />
        </div>
      )}
    </DeskPage>
  )
}
