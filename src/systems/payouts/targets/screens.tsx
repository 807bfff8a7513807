import { type Definition, STATE_NAMES, type State } from '#language'
import { addDays, isoDate, today, wareki, warekiShort } from '#platform/clock'
import {
  type Column,
  DataTable,
  DeskPage,
  Empty,
  Facts,
  Form,
  ListPages,
  Notice,
  Tag,
} from '#platform/screens'
import type { FormInput, WebRequest } from '#platform/web'
import { showNumber } from '#systems/cases'
import { hallOf } from '../../hall.ts'
import { procedureName, procedureShort } from '../words.ts'
import { type Columns, type Mistake, ROLES, type Role, type Target } from './columns.ts'
import type { getList, getUpload } from './keep.ts'
import type { countsOf, How, Match } from './match.ts'

type List = Awaited<ReturnType<typeof getList>>

const PATH = '/desk/payouts/lists'

interface ListsProps {
  readonly request: WebRequest
  readonly lists: readonly List[]
  readonly procedures: readonly Definition[]
  readonly typed?: FormInput | undefined
  readonly problem?: string | undefined
}

/** 対象者名簿: the lists there are, and a new one. */
export function ListsPage({ request, lists, procedures, typed, problem }: ListsProps) {
  const hall = hallOf(request)
  return (
    <DeskPage request={request} title="対象者名簿">
      <p>
        <a href="/desk/payouts">支給へ戻る</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      <div className="two">
        <div className="sheet">
          {lists.length === 0 ? (
            <Empty>
              給付金の対象者の名簿を取り込むと、申請が名簿にある人のものかどうかを、申請の画面で確かめられます。
            </Empty>
          ) : (
            <DataTable
              caption="名簿"
              rows={lists}
              rowKey={(row) => row.id}
              columns={[
                {
                  title: '名前',
                  cell: (row) => (row.erased_at ? row.name : <a href={`${PATH}/${row.id}`}>{row.name}</a>),
                },
                { title: '手続き', cell: (row) => procedureShort(hall, row.procedure) },
                { title: '行', number: true, cell: (row) => row.rows.toLocaleString('ja-JP') },
                {
                  title: '消す日',
                  cell: (row) => (row.erased_at ? <Tag>消去済み</Tag> : warekiShort(isoDate(row.erase_on))),
                },
              ]}
            />
          )}
        </div>
        <section className="sheet" aria-label="名簿を取り込む">
          <h2>名簿を取り込む</h2>
          {procedures.length === 0 ? (
            <p className="hint">あなたの課に、支給のある手続きがありません。</p>
          ) : (
            <Form action={PATH} upload className="stack">
              <p>
                <label className="label" htmlFor="procedure">
                  手続き
                </label>
                <select
                  className="control"
                  id="procedure"
                  name="procedure"
                  defaultValue={typed?.text('procedure') ?? ''}
                >
                  <option value="">選んでください</option>
                  {procedures.map((each) => (
                    <option key={each.id} value={each.id}>
                      {each.name}
                    </option>
                  ))}
                </select>
              </p>
              <p>
                <label className="label" htmlFor="name">
                  名簿の名前
                </label>
                <input
                  className="control"
                  id="name"
                  name="name"
                  maxLength={100}
                  defaultValue={typed?.text('name')}
                />
              </p>
              <p>
                <label className="label" htmlFor="erase">
                  名簿を消す日
                </label>
                <span className="hint">この日を過ぎると、自動で消えます。2年後までの日にしてください。</span>
                <input
                  className="control w-middle"
                  id="erase"
                  name="erase"
                  defaultValue={typed?.text('erase') ?? wareki(addDays(today(hall.clock), 180))}
                />
              </p>
              <p>
                <label className="label" htmlFor="file">
                  ファイル（Excelのxlsx、またはCSV）
                </label>
                <input className="control" id="file" name="file" type="file" accept=".xlsx,.csv,.txt" />
              </p>
              <div className="actions">
                <button className="button primary" type="submit">
                  列を確かめる
                </button>
              </div>
            </Form>
          )}
        </section>
      </div>
    </DeskPage>
  )
}

interface ColumnsProps {
  readonly request: WebRequest
  readonly upload: Awaited<ReturnType<typeof getUpload>>
  readonly headings: readonly string[]
  readonly columns: Columns
  readonly tried?: { readonly targets: readonly Target[]; readonly mistakes: readonly Mistake[] } | undefined
  readonly problem?: string | undefined
}

/** Which column is what, and what would be taken in: nothing is yet. */
export function ColumnsPage({ request, upload, headings, columns, tried, problem }: ColumnsProps) {
  const path = `${PATH}/uploads/${upload.id}`
  return (
    <DeskPage request={request} title={`列を確かめる：${upload.name}`}>
      <p>
        <a href={PATH}>対象者名簿へ戻る</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      <div className="two">
        <Form action={`${path}/try`} className="sheet stack">
          <p>どの列が何を表すかを選んでください。まだ取り込みません。</p>
          {(Object.keys(ROLES) as Role[]).map((role) => (
            <p key={role}>
              <label className="label" htmlFor={`column-${role}`}>
                {ROLES[role]}
              </label>
              <select
                className="control"
                id={`column-${role}`}
                name={`column:${role}`}
                defaultValue={columns[role] ?? ''}
              >
                <option value="">（この名簿にない）</option>
                {headings.map((heading, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place
                  <option key={at} value={at}>
                    {heading || `${at + 1}列目`}
                  </option>
                ))}
              </select>
            </p>
          ))}
          <div className="actions">
            <button className="button" type="submit">
              この列で試す
            </button>
          </div>
        </Form>
        {tried && <Tried path={path} columns={columns} tried={tried} />}
      </div>
    </DeskPage>
  )
}

const TARGET_COLUMNS: Column<Target & { seq: number }>[] = [
  { title: '行', number: true, cell: (row) => row.seq },
  { title: '整理番号', cell: (row) => row.number ?? '' },
  { title: '氏名', cell: (row) => row.name ?? row.kana ?? '' },
  { title: '生年月日', cell: (row) => (row.birth ? wareki(row.birth) : '') },
  { title: '住所', cell: (row) => row.address ?? '' },
]

function Tried({
  path,
  columns,
  tried,
}: {
  path: string
  columns: Columns
  tried: NonNullable<ColumnsProps['tried']>
}) {
  const { targets, mistakes } = tried
  return (
    <section className="sheet stack" aria-label="試した結果">
      <p>
        {`${targets.length.toLocaleString('ja-JP')}行を読みました。`}
        {mistakes.length > 0 &&
          `間違いが${mistakes.length.toLocaleString('ja-JP')}か所あります。元の表を直して、もう一度選んでください。`}
      </p>
      {mistakes.length > 0 ? (
        <DataTable
          caption="間違いのあるところ（はじめの100か所）"
          rows={mistakes.slice(0, 100)}
          rowKey={(mistake) => `${mistake.row} ${mistake.column} ${mistake.message}`}
          columns={[
            { title: '行', number: true, cell: (mistake) => mistake.row },
            { title: '列', cell: (mistake) => mistake.column },
            { title: '直すこと', cell: (mistake) => mistake.message },
          ]}
        />
      ) : (
        <>
          <DataTable
            caption="はじめの5行"
            rows={targets.slice(0, 5).map((target, at) => ({ seq: at + 1, ...target }))}
            rowKey={(row) => String(row.seq)}
            columns={TARGET_COLUMNS}
          />
          <Form action={`${path}/take-in`}>
            {(Object.keys(ROLES) as Role[]).map((role) => (
              <input key={role} type="hidden" name={`column:${role}`} value={columns[role] ?? ''} />
            ))}
            <button className="button primary" type="submit">
              {`${targets.length.toLocaleString('ja-JP')}行を取り込む`}
            </button>
          </Form>
        </>
      )}
    </section>
  )
}

interface ListProps {
  readonly request: WebRequest
  readonly list: List
  readonly counts: Awaited<ReturnType<typeof countsOf>>
  readonly rows: readonly (Target & { readonly seq: number })[]
  readonly after?: string | undefined
  readonly next?: string | undefined
}

/** One list: how many of it have come, and who has not, for a letter. */
export function ListPage({ request, list, counts, rows, after, next }: ListProps) {
  const count = (value: number) => `${value.toLocaleString('ja-JP')}件`
  return (
    <DeskPage request={request} title={`対象者名簿：${list.name}`}>
      <p>
        <a href={PATH}>対象者名簿へ戻る</a>
      </p>
      <div className="sheet">
        <Facts
          facts={[
            { term: '手続き', value: procedureName(hallOf(request), list.procedure) },
            { term: '名簿', value: count(list.rows) },
            { term: '申請あり', value: count(counts.applied) },
            { term: '認めた', value: count(counts.approved) },
            { term: '支払い済み', value: count(counts.paid) },
            {
              term: 'まだ申請がない',
              value: list.erased_at ? '消去済み' : count(list.rows - counts.applied),
            },
            { term: '消す日', value: wareki(isoDate(list.erase_on)) },
          ]}
        />
      </div>
      <div className="sheet mt-4">
        {rows.length === 0 ? (
          <Empty>まだ申請のない人が、お知らせを送るためにここに並びます。</Empty>
        ) : (
          <DataTable
            caption="まだ申請がない人"
            rows={rows}
            rowKey={(row) => String(row.seq)}
            columns={TARGET_COLUMNS}
          />
        )}
        <ListPages path={`${PATH}/${list.id}`} after={after} next={next} />
      </div>
    </DeskPage>
  )
}

const HOW: Readonly<Record<How, readonly ['good' | 'wait', string, string]>> = {
  number: ['good', '名簿にあります', '整理番号が合います。'],
  person: ['good', '名簿にあります', '氏名と生年月日が合います。'],
  'number-only': ['wait', '名簿と違います', '整理番号は合いますが、氏名か生年月日が違います。'],
  'person-elsewhere': ['wait', '名簿と違います', '氏名と生年月日は合いますが、住所が違います。'],
}

/** What a case's page says of the lists. Staff alone see it: a resident must not learn who is on a list. */
export function MatchPanel({ matches }: { matches: readonly Match[] }) {
  return (
    <section className="sheet mt-4 stack" aria-label="対象者名簿">
      <h2>対象者名簿</h2>
      {matches.map((match) => {
        const [tone, word, why] = match.how
          ? HOW[match.how]
          : (['wait', '名簿にありません', '合う人が見つかりません。'] as const)
        return (
          <div key={match.list}>
            <p>
              {match.listName}：<Tag tone={tone}>{word}</Tag> {why}
            </p>
            {match.others.map((other) => (
              <Notice
                key={other.id}
                kind="warning"
                title={other.paid ? '同じ人にもう支払っています' : '同じ人の申請がほかにあります'}
              >
                <p>
                  <a href={`/desk/cases/${other.id}`}>
                    {other.applicant}（{showNumber(other.number)}）
                  </a>
                  　{STATE_NAMES[other.state as State]}
                </p>
              </Notice>
            ))}
          </div>
        )
      })}
    </section>
  )
}
