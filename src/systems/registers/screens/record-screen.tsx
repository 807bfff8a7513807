import type { ReactNode } from 'react'
import type { Hall } from '#language'
import { DataTable, DeskPage, Facts, Form, Notice } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { type BesideLink, linksOfRecord } from '../beside.ts'
import { formatValue } from '../format-value.ts'
import type { OpenRegister } from '../open-register.ts'
import type { Progress } from '../process/progress-of.ts'
import type { Change } from '../records/history.ts'
import type { RegisterRecord } from '../records/record.ts'
import type { Related } from '../records/related.ts'
import { moment } from './moment.ts'
import { RecordProgress } from './record-progress.tsx'
import { nameOfRecord } from './record-views.tsx'

interface RecordProps {
  readonly request: WebRequest
  readonly open: OpenRegister
  readonly record: RegisterRecord
  readonly titles: ReadonlyMap<string, string>
  readonly changes: readonly Change[]
  readonly related: readonly Related[]
  readonly done: string | undefined
  /** 処理の流れ: where it can go next, and what is being decided. */
  readonly progress: Progress
  /** What hangs on the record: its files, what was said about it. */
  readonly children?: ReactNode
}

const DONE: Readonly<Record<string, string>> = {
  added: '記録を加えました。',
  changed: '保存しました。',
  merged: '保存しました。ほかの人が同じときに変えた別の欄も、そのまま残っています。',
  removed: '一覧から消しました。この画面から戻せます。',
  restored: '記録を戻しました。',
  moved: '次へ進めました。',
}

export const KINDS: Readonly<Record<Change['kind'], string>> = {
  changed: '変えた',
  removed: '消した',
  restored: '戻した',
}
const VIAS: Readonly<Record<string, string>> = {
  desk: '画面',
  import: '表の取り込み',
  command: 'コマンド',
  api: 'ほかのシステム',
  move: '処理の流れ',
  'stock-take': '棚卸',
  asset: '機器の管理',
}

/** One record: what it says, what leads to it, and how it came to be so. */
export function RecordScreen({
  request,
  open,
  record,
  titles,
  changes,
  related,
  done,
  progress,
  children,
}: RecordProps) {
  const { definition, rights } = open
  const path = `/desk/registers/${definition.id}`
  const said = done === undefined ? undefined : DONE[done]
  return (
    <DeskPage request={request} title={nameOfRecord(open, record, titles)} beside={definition.name}>
      {said && <Notice kind="success" title={said} />}
      {record.removedAt && (
        <Notice kind="warning" title="この記録は、一覧から消されています">
          <Form action={`${path}/records/${record.id}/restore`}>
            <input type="hidden" name="version" value={record.version} />
            <button className="button" type="submit">
              記録を戻す
            </button>
          </Form>
        </Notice>
      )}
      <p className="row mb-4 no-print">
        <a href={path}>{definition.name}にもどる</a>
        {!record.removedAt && record.rights.may('change') && !progress.deciding && (
          <a className="button primary" href={`${path}/records/${record.id}/edit`}>
            この記録を直す
          </a>
        )}
        {!record.removedAt && linksOfRecord(request.house as Hall, open, record).map(toLink)}
        <a href={`${path}/records/${record.id}/print`}>印刷する（PDF）</a>
        <a href={`${path}/labels?record=${record.id}`}>ラベル</a>
      </p>
      <RecordProgress open={open} record={record} progress={progress} />
      <div className="sheet mb-4">
        <Facts
          facts={definition.fields.flatMap((field) =>
            rights.neverSeen.has(field.id)
              ? []
              : [
                  {
                    term: field.label,
                    key: field.id,
                    value: formatValue(field, record.values[field.id], titles) || '（空欄）',
                  },
                ],
          )}
        />
      </div>
      {children}
      {related.map((each) => (
        <section key={`${each.register} ${each.label}`} className="sheet mb-4">
          <h2>
            {each.name}（{each.label}）
          </h2>
          <ul>
            {each.records.map(({ id, title }) => (
              <li key={id}>
                <a href={`/desk/registers/${each.register}/records/${id}`}>{title}</a>
              </li>
            ))}
          </ul>
          {each.more && <p>新しい{each.records.length}件を表示しています。</p>}
        </section>
      ))}
      <History open={open} record={record} titles={titles} changes={changes} />
      {!record.removedAt && record.rights.may('remove') && (
        <details className="mt-4 no-print">
          <summary>この記録を消す</summary>
          <Form action={`${path}/records/${record.id}/remove`}>
            <p>一覧と書き出し、公開中のデータから消えます。「消した記録」から戻せます。</p>
            <input type="hidden" name="version" value={record.version} />
            <button className="button" type="submit">
              消す
            </button>
          </Form>
        </details>
      )}
    </DeskPage>
  )
}

const toLink = ({ href, title }: BesideLink) => (
  <a key={href} href={href}>
    {title}
  </a>
)

function History({
  open,
  record,
  titles,
  changes,
}: Pick<RecordProps, 'open' | 'record' | 'titles' | 'changes'>) {
  const label = (id: string) =>
    open.definition.fields.find((field) => field.id === id)?.label ?? `（なくなった欄 ${id}）`
  const said = (id: string, value: unknown) => {
    const field = open.definition.fields.find((each) => each.id === id)
    return (field && formatValue(field, value, titles)) || '（空欄）'
  }
  const changeable = !record.removedAt && record.rights.may('change')
  const edit = `/desk/registers/${open.definition.id}/records/${record.id}/edit`
  return (
    <section className="sheet" aria-label="履歴">
      <h2>履歴</h2>
      {changes.length > 0 && (
        <DataTable
          caption="変わったところ（新しい順）"
          rows={changes}
          rowKey={({ version }) => String(version)}
          columns={[
            { title: 'いつ', cell: ({ at }) => moment(at) },
            { title: 'だれが', cell: ({ by, via }) => `${by}（${VIAS[via] ?? via}）` },
            {
              title: '何を',
              cell: ({ kind, before, after, version, at }) =>
                kind === 'changed' ? (
                  <>
                    <ul>
                      {Object.keys(before).map((id) => (
                        <li key={id}>
                          {label(id)}：{said(id, before[id])} → {said(id, after[id])}
                        </li>
                      ))}
                    </ul>
                    {changeable && (
                      <a className="no-print" href={`${edit}?as=${version - 1}`}>
                        この前の内容にもどす<span className="sr">（{moment(at)}の変更）</span>
                      </a>
                    )}
                  </>
                ) : (
                  KINDS[kind]
                ),
            },
          ]}
        />
      )}
      <p>
        {moment(record.madeAt)} {record.madeBy} が加えました。
      </p>
    </section>
  )
}
