import { dateOf, warekiShort, warekiTime } from '#platform/clock'
import {
  DataTable,
  DeskPage,
  Empty,
  Form,
  ListPages,
  ListSearch,
  NothingFound,
  Notice,
  Tag,
} from '#platform/screens'
import { showTimeKey } from '#platform/search'
import type { WebRequest } from '#platform/web'
import { hallOf } from '../../../hall.ts'
import {
  type LetterRow,
  MAILING_VIEWS,
  type MailingWish,
  type openMailings,
} from '../../letters/mailing-queries.ts'
import { officeName } from '../../step-names.ts'

const PATH = '/desk/letters'

interface LettersProps {
  readonly request: WebRequest
  readonly wish: MailingWish
  readonly rows: readonly LetterRow[]
  readonly mailings: Awaited<ReturnType<typeof openMailings>>
  readonly next?: string | undefined
  readonly problem?: string | undefined
  readonly done?: string | undefined
}

/** 郵送: letters that wait for an envelope, and those that are printed already. */
export function Letters({ request, wish, rows, mailings, next, problem, done }: LettersProps) {
  const { view, q, after } = wish
  const keep = { view }
  return (
    <DeskPage request={request} title="通知書の郵送">
      {problem && <Notice kind="error" title={problem} />}
      {done && <Notice kind="success" title={done} />}
      <OpenMailings request={request} mailings={mailings} />
      <nav className="mb-4" aria-label="通知書の種類">
        <ul className="chips">
          {Object.entries(MAILING_VIEWS).map(([id, label]) => (
            <li key={id}>
              <a href={`${PATH}?view=${id}`} aria-current={id === view ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ListSearch
        path={PATH}
        label="通知書をさがす"
        hint="氏名・受付番号・文書番号"
        q={q}
        keep={keep}
        found={{ shown: rows.length, more: next !== undefined }}
      />
      <div className="sheet">
        {rows.length === 0 &&
          (q ? (
            <NothingFound path={PATH} keep={keep} />
          ) : (
            <Empty>いま、ここに並ぶ通知書はありません。</Empty>
          ))}
        {rows.length > 0 && view === 'posted' && <LetterTable wish={wish} rows={rows} />}
        {rows.length > 0 && view !== 'posted' && (
          <Form action={`${PATH}/mailings`}>
            <p>
              発送する通知書を選んで束にすると、郵便番号の順に1つのPDFで印刷できます。窓あき封筒（長形3号）に三つ折りで入ります。
            </p>
            <LetterTable wish={wish} rows={rows} choose />
            <p>
              <label className="choice">
                <input type="checkbox" name="duplex" value="yes" defaultChecked />
                両面で印刷する（通知書ごとに新しい紙から始めます）
              </label>
            </p>
            <div className="actions">
              <button className="button primary" type="submit" data-key="a">
                選んだ通知書を束にする
              </button>
            </div>
          </Form>
        )}
        <ListPages path={PATH} keep={keep} q={q} after={after && showTimeKey(after)} next={next} />
      </div>
    </DeskPage>
  )
}

function OpenMailings({ request, mailings }: Pick<LettersProps, 'request' | 'mailings'>) {
  if (mailings.length === 0) return null
  const { town } = hallOf(request)
  return (
    <section className="sheet stack mb-4" aria-labelledby="mailings">
      <h2 id="mailings">まだ発送していない束</h2>
      <ul>
        {mailings.map((each) => (
          <li key={each.id}>
            <a href={`${PATH}/mailings/${each.id}`}>
              {officeName(town, each.office)}　{each.count}通
            </a>
            　{warekiTime(each.made_at)}　{each.name}
          </li>
        ))}
      </ul>
    </section>
  )
}

function LetterTable({
  wish,
  rows,
  choose,
}: {
  wish: MailingWish
  rows: readonly LetterRow[]
  choose?: boolean
}) {
  return (
    <DataTable
      caption={MAILING_VIEWS[wish.view]}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        ...(choose
          ? [
              {
                title: '選ぶ',
                cell: (row: LetterRow) => (
                  <label className="relative inline-flex min-h-6 min-w-10 items-center">
                    <input
                      className="size-4"
                      type="checkbox"
                      name="id"
                      value={row.id}
                      defaultChecked={wish.view === 'post'}
                    />
                    <span className="sr">
                      {row.addressee}への{row.title}を選ぶ
                    </span>
                  </label>
                ),
              },
            ]
          : []),
        { title: '宛名', cell: (row) => <a href={`/desk/cases/${row.application}`}>{row.addressee}</a> },
        { title: '宛先', cell: (row) => <Address row={row} /> },
        { title: '通知書', cell: (row) => <a href={`${PATH}/${row.id}`}>{row.title}</a> },
        { title: '文書番号', cell: (row) => row.number },
        { title: '発行', cell: (row) => warekiShort(dateOf(row.issued_at)) },
        {
          title: '届き方',
          cell: (row) =>
            row.posted_at
              ? `${warekiShort(dateOf(row.posted_at))} 発送`
              : row.resident_id === null
                ? '郵送だけ'
                : row.read_at
                  ? 'マイページで開きました'
                  : 'マイページ（まだ開かれていません）',
        },
      ]}
    />
  )
}

/** 〒989-1692 柴田町船岡… */
export const Address = ({ row }: { row: Pick<LetterRow, 'postcode' | 'address'> }) =>
  row.address ? (
    <>
      {row.postcode && `〒${row.postcode} `}
      {row.address}
    </>
  ) : (
    <Tag tone="wait">住所がありません</Tag>
  )
