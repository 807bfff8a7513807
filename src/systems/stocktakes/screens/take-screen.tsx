import { warekiTime } from '#platform/clock'
import { DataTable, DeskPage, Empty, Facts, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { OpenRegister } from '#systems/registers'
import { countOf, type Line, type Result, type Stranger } from '../result.ts'
import type { StockTake } from '../take.ts'

interface TakeProps {
  readonly request: WebRequest
  readonly take: StockTake
  readonly open: OpenRegister
  readonly result: Result
  /** Of a closed one: whether the list is the one that was signed. */
  readonly genuine: boolean | undefined
  readonly done: string | undefined
}

const DONE: Readonly<Record<string, string>> = {
  opened: '棚卸をはじめました。スマートフォンで「見てまわる」を開いてください。',
  closed: '棚卸を締めました。結果の一覧に署名し、台帳に場所を反映しました。',
}

/** One stock-take: how far it is, what differs, and its closing. */
export function TakeScreen(props: TakeProps) {
  const { request, take, open, result, done } = props
  const counts = countOf(result)
  const labels = new Map(take.places.map(({ value, label }) => [value, label]))
  const place = (value: string | undefined) =>
    value === undefined ? '（空欄）' : (labels.get(value) ?? value)
  const said = done === undefined ? undefined : DONE[done]
  const lines = (outcome: Line['outcome']) => result.lines.filter((line) => line.outcome === outcome)
  return (
    <DeskPage request={request} title={take.name} beside={open.definition.name}>
      {said && <Notice kind="success" title={said} />}
      <p className="row mb-4 no-print">
        <a href="/desk/stock-takes">棚卸の一覧にもどる</a>
        {!take.closed && (
          <a className="button primary" href={`/desk/stock-takes/${take.id}/phone`}>
            見てまわる（スマートフォン）
          </a>
        )}
      </p>
      <ul className="tiles mb-4">
        <Tile label="対象" count={counts.all} />
        <Tile label="あった" count={counts.here} />
        <Tile label="別の場所にあった" count={counts.elsewhere} />
        <Tile label="見つからない" count={counts.missing} />
        <Tile label="2か所以上で見た" count={counts.moved} />
        <Tile label="対象にないもの" count={counts.strangers} />
      </ul>
      {take.closed ? (
        <Closed take={take} genuine={props.genuine === true} />
      ) : (
        <p className="mb-4">
          {warekiTime(take.openedAt)}に{take.openedBy}が開きました。締めるまで、台帳は変わりません。
        </p>
      )}
      <Lines title="別の場所にあったもの" {...{ open, take, place }} lines={lines('elsewhere')} />
      <Lines title="見つからないもの" {...{ open, take, place }} lines={lines('missing')} />
      <Lines
        title="2か所以上で見たもの"
        {...{ open, take, place }}
        lines={result.lines.filter(({ places }) => places.length > 1)}
      />
      <Strangers strangers={result.strangers} place={place} />
      <Lines title="あったもの" {...{ open, take, place }} lines={lines('here')} folded />
      {!take.closed && <Close take={take} missing={counts.missing} elsewhere={counts.elsewhere} />}
    </DeskPage>
  )
}

const Tile = ({ label, count }: { label: string; count: number }) => (
  <li className="tile">
    <b>{count.toLocaleString('ja-JP')}</b>
    {label}
  </li>
)

interface LinesProps {
  readonly title: string
  readonly open: OpenRegister
  readonly take: StockTake
  readonly lines: readonly Line[]
  place(value: string | undefined): string
  readonly folded?: boolean
}

function Lines({ title, open, take, lines, place, folded }: LinesProps) {
  const heading = `${title}（${lines.length.toLocaleString('ja-JP')}件）`
  const table =
    lines.length === 0 ? (
      <Empty>ありません。</Empty>
    ) : (
      <DataTable
        caption={heading}
        hideCaption
        stacks
        rows={lines}
        rowKey={({ record }) => record}
        columns={[
          {
            title: '番号',
            cell: ({ record, code, title: name }) => (
              <a href={`/desk/registers/${open.definition.id}/records/${record}`}>
                {code === record ? name : code}
              </a>
            ),
          },
          {
            title: '名前',
            cell: ({ code, title: name, detail }) => `${name === code ? '' : name} ${detail}`.trim(),
          },
          ...(take.placeField === undefined
            ? []
            : [
                { title: '台帳の場所', cell: ({ place: at }: Line) => place(at) },
                {
                  title: '見た場所',
                  cell: ({ places }: Line) => (places.length === 0 ? '―' : places.map(place).join(' → ')),
                },
              ]),
          {
            title: '最後に見た人と日時',
            cell: ({ last }) => (last ? `${last.seenBy} ${warekiTime(last.seenAt)}` : '―'),
          },
        ]}
      />
    )
  if (folded)
    return (
      <details className="sheet mb-4">
        <summary>{heading}</summary>
        {table}
      </details>
    )
  return (
    <section className="sheet mb-4">
      <h2>{heading}</h2>
      {table}
    </section>
  )
}

function Strangers({
  strangers,
  place,
}: {
  strangers: readonly Stranger[]
  place(value: string | undefined): string
}) {
  if (strangers.length === 0) return null
  return (
    <section className="sheet mb-4">
      <h2>対象にないもの（{strangers.length.toLocaleString('ja-JP')}件）</h2>
      <p>この棚卸の一覧にない札です。別の課のものか、台帳にまだないものです。</p>
      <DataTable
        caption="対象にないもの"
        hideCaption
        stacks
        rows={strangers}
        rowKey={({ code }) => code}
        columns={[
          { title: '読んだ内容', cell: ({ code }) => code },
          { title: '見た場所', cell: ({ last }) => place(last.place) },
          { title: '見た人と日時', cell: ({ last }) => `${last.seenBy} ${warekiTime(last.seenAt)}` },
        ]}
      />
    </section>
  )
}

function Close({ take, missing, elsewhere }: { take: StockTake; missing: number; elsewhere: number }) {
  return (
    <Form action={`/desk/stock-takes/${take.id}/close`} className="sheet stack no-print">
      <h2>棚卸を締める</h2>
      <p>
        見つからないものは{missing.toLocaleString('ja-JP')}件です。
        {take.placeField !== undefined &&
          `別の場所にあった${elsewhere.toLocaleString('ja-JP')}件は、台帳の場所を見た場所に変えます。`}
        結果の一覧に署名し、この棚卸はもう変えられなくなります。
      </p>
      <label className="choice">
        <input type="checkbox" name="sure" value="yes" />
        <span>すべての端末が送り終えたことを確かめた</span>
      </label>
      <button className="button primary" type="submit">
        署名して締める
      </button>
    </Form>
  )
}

function Closed({ take, genuine }: { take: StockTake; genuine: boolean }) {
  if (!take.closed) return null
  return (
    <section className="sheet mb-4">
      <h2>署名された一覧</h2>
      {!genuine && (
        <Notice
          kind="error"
          title="一覧のファイルが、署名したときのものと違います。控えから戻してください。"
        />
      )}
      <Facts
        facts={[
          { term: '締めた人と日時', value: `${take.closed.by}　${warekiTime(take.closed.at)}` },
          {
            term: '結果の一覧',
            value: <a href={`/desk/stock-takes/${take.id}/list.pdf`}>結果の一覧（PDF）</a>,
          },
          { term: 'ハッシュ値（SHA-256）', value: take.closed.sha256 },
          {
            term: '署名（Ed25519）',
            value: genuine ? 'この一覧は、署名したときのままです。' : '確かめられません。',
          },
        ]}
      />
    </section>
  )
}
