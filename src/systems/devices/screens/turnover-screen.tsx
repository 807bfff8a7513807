import { fiscalYearName, warekiTime } from '#platform/clock'
import { DataTable, DeskPage, Empty, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { OpenRegister } from '#systems/registers'
import type { Turnover, TurnoverLine } from '../turnover/plan-turnover.ts'
import type { turnoversOf } from '../turnover/undo-turnover.ts'

interface TurnoverProps {
  readonly request: WebRequest
  readonly open: OpenRegister
  readonly turnover: Turnover
  readonly newClasses: boolean
  readonly past: Awaited<ReturnType<typeof turnoversOf>>
  readonly year: number
  readonly said: URLSearchParams
}

const PATH = '/desk/devices/turnover'

/** 年度更新: what would happen, in numbers by grade, before it happens; and the way back. */
export function TurnoverScreen({ request, open, turnover, newClasses, past, year, said }: TurnoverProps) {
  const done = past.find((each) => each.year === year && !each.undone_at)
  const undone = said.get('undone')
  return (
    <DeskPage request={request} title={`${fiscalYearName(year)}の年度更新`} beside={open.definition.name}>
      {said.get('done') && <Notice kind="success" title="年度更新をしました。下から取り消せます。" />}
      {undone && (
        <Notice
          kind="success"
          title={`${Number(undone)}台を元に戻しました。${Number(said.get('left')) > 0 ? `あとから人が変えた${Number(said.get('left'))}台は、そのままです。` : ''}`}
        />
      )}
      <p className="row mb-4 no-print">
        <a href="/desk/devices">機器の管理にもどる</a>
        <a href={newClasses ? `${PATH}?classes=keep` : PATH}>
          {newClasses ? '組と出席番号を残す' : '組と出席番号を空にする'}
        </a>
      </p>
      <p className="mb-4">
        学年を1つ上げ、{newClasses ? '組と出席番号を空にします。' : '組と出席番号はそのままにします。'}
        卒業する学年の端末は、使う人を空にして在庫に戻します。
      </p>
      {turnover.lines.length === 0 ? (
        <Empty>年度更新をする端末がありません。</Empty>
      ) : (
        <section className="sheet mb-4">
          <h2>こう変わります</h2>
          <Groups open={open} lines={turnover.lines} />
        </section>
      )}
      {turnover.doubts.length > 0 && (
        <section className="sheet mb-4">
          <h2>そのままにするもの（{turnover.doubts.length}台）</h2>
          <ul>
            {turnover.doubts.slice(0, 50).map(({ id, message }) => (
              <li key={id}>
                <a href={`/desk/registers/${open.definition.id}/records/${id}`}>記録を見る</a>：{message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {done ? (
        <p className="mb-4">この年度の年度更新は、{done.by_name}さんがもうしました。</p>
      ) : (
        turnover.lines.length > 0 && (
          <Form action={PATH} className="mb-4 no-print">
            <input type="hidden" name="mark" value={turnover.mark} />
            <input type="hidden" name="classes" value={newClasses ? 'new' : 'keep'} />
            <button className="button primary" type="submit">
              {turnover.lines.length.toLocaleString('ja-JP')}台の年度更新をする
            </button>
          </Form>
        )
      )}
      {past.length > 0 && <Past past={past} />}
    </DeskPage>
  )
}

function Groups({ open, lines }: { open: OpenRegister; lines: readonly TurnoverLine[] }) {
  const groups = new Map<string, { grade: number; kind: TurnoverLine['kind']; count: number }>()
  for (const { before, kind } of lines) {
    const grade = Number(before.grade)
    const key = `${grade} ${kind}`
    groups.set(key, { grade, kind, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  const rows = [...groups.values()].sort((a, b) => a.grade - b.grade || (a.kind < b.kind ? -1 : 1))
  return (
    <DataTable
      caption={`${open.definition.name}の年度更新`}
      hideCaption
      rows={rows}
      rowKey={({ grade, kind }) => `${grade}${kind}`}
      columns={[
        { title: 'いまの学年', short: true, cell: ({ grade }) => `${grade}年` },
        {
          title: '変わったあと',
          cell: ({ grade, kind }) => (kind === 'back' ? '卒業（在庫に戻す）' : `${grade + 1}年`),
        },
        { title: '台数', number: true, cell: ({ count }) => count.toLocaleString('ja-JP') },
      ]}
    />
  )
}

function Past({ past }: Pick<TurnoverProps, 'past'>) {
  return (
    <section className="sheet">
      <h2>これまでの年度更新</h2>
      <DataTable
        caption="これまでの年度更新"
        hideCaption
        stacks
        rows={past}
        rowKey={({ id }) => id}
        columns={[
          { title: '年度', short: true, cell: ({ year }) => fiscalYearName(year) },
          { title: 'した人と日時', cell: ({ at, by_name }) => `${by_name} ${warekiTime(at)}` },
          {
            title: '取り消し',
            cell: ({ id, undone_at, undone_by_name }) =>
              undone_at ? (
                `${undone_by_name} ${warekiTime(undone_at)}に取り消し`
              ) : (
                <Form action={`${PATH}/undo`}>
                  <input type="hidden" name="id" value={id} />
                  <button className="button small" type="submit">
                    取り消して元に戻す
                  </button>
                </Form>
              ),
          },
        ]}
      />
    </section>
  )
}
