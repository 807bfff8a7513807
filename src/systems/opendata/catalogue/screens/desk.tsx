import { dateOf, today, wareki, warekiTime } from '#platform/clock'
import { DataTable, DeskPage, Empty, Form, ListPages, ListSearch, NothingFound, Tag } from '#platform/screens'
import { showTimeKey, type TimeKey } from '#platform/search'
import type { WebRequest } from '#platform/web'
import { pagePath } from '../../formats.ts'
import { confirmedUntil, FREQUENCY_NAMES, isOverdue } from '../../frequency.ts'
import type { PublishedDataset } from '../../published.ts'
import type { Push } from '../../push/pushes.ts'
import type { DatasetRequest } from '../requests.ts'

interface DatasetsProps {
  readonly request: WebRequest
  readonly datasets: readonly PublishedDataset[]
  readonly downloads: ReadonlyMap<string, number>
  /** By dataset; undefined where the town sends nothing to another CKAN. */
  readonly pushes: ReadonlyMap<string, Push> | undefined
}

/** オープンデータ, for the offices that keep it: what is late, what is used, what could not be sent. */
export function DeskDatasets({ request, datasets, downloads, pushes }: DatasetsProps) {
  const day = today(request.house.clock)
  return (
    <DeskPage request={request} title="オープンデータ">
      <p className="row mb-4">
        <a href="/desk/opendata/requests">届いた要望</a>
        <a href="/opendata">公開しているページ</a>
      </p>
      {datasets.length === 0 ? (
        <Empty>あなたの課が公開しているデータはありません。台帳を公開すると、ここに並びます。</Empty>
      ) : (
        <DataTable<PublishedDataset>
          caption="公開しているデータ"
          hideCaption
          rows={datasets}
          rowKey={({ key }) => key}
          columns={[
            { title: 'データ', cell: (each) => <a href={pagePath(each)}>{each.title}</a> },
            { title: '頻度', cell: ({ frequency }) => FREQUENCY_NAMES[frequency] },
            { title: '最後に確かめた日', cell: ({ confirmedAt }) => wareki(dateOf(confirmedAt)) },
            {
              title: '次の確認',
              cell: (each) => {
                const until = confirmedUntil(each)
                if (until === undefined) return '－'
                return (
                  <>
                    {wareki(until)}まで {isOverdue(each, day) && <Tag tone="bad">遅れています</Tag>}
                  </>
                )
              },
            },
            { title: 'ダウンロード（30日）', number: true, cell: ({ key }) => downloads.get(key) ?? 0 },
            ...(pushes
              ? [
                  {
                    title: '県のポータル',
                    cell: (each: PublishedDataset) => pushWords(pushes.get(each.key), each),
                  },
                ]
              : []),
          ]}
        />
      )}
      {datasets.length > 0 && <Forget datasets={datasets} />}
    </DeskPage>
  )
}

function pushWords(push: Push | undefined, { version }: PublishedDataset): string {
  if (push?.trouble) return `送れていません：${push.trouble}`
  if (!push?.pushedAt) return 'まだ送っていません'
  return push.version === version ? `${warekiTime(push.pushedAt)}に送りました` : 'これから送ります'
}

function Forget({ datasets }: { datasets: readonly PublishedDataset[] }) {
  return (
    <details className="sheet mt-4">
      <summary>公開してはいけないものを載せてしまったとき</summary>
      <div className="stack">
        <p>
          まず台帳を直してください。そのあとで履歴を消すと、前の日との違いからも読めなくなります。消した履歴は戻せません。
        </p>
        <Form action="/desk/opendata/forget" className="row">
          <label htmlFor="forget-dataset">データ</label>
          <select className="control" id="forget-dataset" name="dataset">
            {datasets.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
          <button className="button danger" type="submit">
            このデータの履歴を消す
          </button>
        </Form>
      </div>
    </details>
  )
}

interface RequestsProps {
  readonly request: WebRequest
  readonly rows: readonly DatasetRequest[]
  readonly titles: ReadonlyMap<string, string>
  readonly q: string | undefined
  readonly after: TimeKey | undefined
  readonly next: TimeKey | undefined
  /** What was typed as an answer and has to be mended, by the request. */
  readonly wrong?: { readonly id: string; readonly error: string; readonly answer: string }
}

const PATH = '/desk/opendata/requests'

/** What people wish the town published, to be answered. */
export function DeskRequests({ request, rows, titles, q, after, next, wrong }: RequestsProps) {
  return (
    <DeskPage request={request} title="オープンデータへの要望">
      <p className="mb-4">
        <a href="/desk/opendata">オープンデータへ戻る</a>
      </p>
      <ListSearch
        path={PATH}
        label="この一覧の中をさがす"
        hint="要望・使い道・答え"
        q={q}
        found={{ shown: rows.length, more: next !== undefined }}
      />
      {rows.length === 0 && q && <NothingFound path={PATH} />}
      {rows.length === 0 && !q && (
        <Empty>
          要望はまだありません。町のサイトの「ほしいデータを町に伝える」から届くと、ここに並びます。
        </Empty>
      )}
      {rows.map((row) => (
        <OneRequest key={row.id} row={row} titles={titles} wrong={wrong?.id === row.id ? wrong : undefined} />
      ))}
      <ListPages path={PATH} q={q} after={after && showTimeKey(after)} next={next && showTimeKey(next)} />
    </DeskPage>
  )
}

function OneRequest({
  row,
  titles,
  wrong,
}: {
  row: DatasetRequest
  titles: RequestsProps['titles']
  wrong: RequestsProps['wrong'] | undefined
}) {
  const about = row.dataset ? (titles.get(row.dataset) ?? row.dataset) : 'まだ公開していないデータ'
  return (
    <section className="sheet stack mb-4" aria-labelledby={`request-${row.id}`}>
      <h2 id={`request-${row.id}`}>{about}</h2>
      <p className="row">
        <span>{warekiTime(row.received_at)}</span>
        <Tag tone={row.answered_at ? 'good' : 'wait'}>
          {row.answered_at ? '答えました' : '答えていません'}
        </Tag>
      </p>
      <p className="whitespace-pre-wrap">{row.wish}</p>
      {row.purpose && <p className="whitespace-pre-wrap">使い道：{row.purpose}</p>}
      {row.answered_at ? (
        <p className="whitespace-pre-wrap">
          答え（{warekiTime(row.answered_at)}）：{row.answer}
        </p>
      ) : (
        <Form action={`${PATH}/${row.id}/answer`} className="stack">
          <label className="label" htmlFor={`answer-${row.id}`}>
            答え
          </label>
          <p className="hint" id={`answer-${row.id}-hint`}>
            {row.email ? `${row.email} にメールで送ります。` : '連絡先がないため、記録だけが残ります。'}
          </p>
          {wrong && (
            <p className="error" id={`answer-${row.id}-error`}>
              {wrong.error}
            </p>
          )}
          <textarea
            className="control"
            id={`answer-${row.id}`}
            name="answer"
            rows={4}
            maxLength={2_000}
            defaultValue={wrong?.answer}
            aria-describedby={`answer-${row.id}-hint${wrong ? ` answer-${row.id}-error` : ''}`}
            aria-invalid={wrong ? true : undefined}
          />
          <button className="button primary" type="submit">
            答える
          </button>
        </Form>
      )}
    </section>
  )
}
