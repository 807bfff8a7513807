import type { Move } from '#language'
import { isoDate, wareki, warekiTime } from '#platform/clock'
import { formatYen, sumYen, yen } from '#platform/money'
import {
  DataTable,
  DeskPage,
  Facts,
  Form,
  ListPages,
  ListSearch,
  Notice,
  Tag,
  Track,
} from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { officeName } from '#systems/cases'
import { EVENT_WORDS, MoveForms } from '#systems/course'
import { hallOf } from '../../hall.ts'
import type { answersTo } from '../answers/keep.ts'
import { AnswerForms } from '../answers/screens.tsx'
import type { Batch } from '../batch.ts'
import type { Line, removedFrom } from '../lines.ts'
import { procedureName, stateWord, trackOf, waitingFor } from '../words.ts'
import { BankForms, ChangeForms } from './batch-forms.tsx'
import { LinesTable } from './lines.tsx'

export interface BatchView {
  readonly batch: Batch
  readonly lines: readonly Line[]
  /** One page of the lines, in order. */
  readonly shown: readonly Line[]
  readonly next?: string | undefined
  readonly removed: Awaited<ReturnType<typeof removedFrom>>
  readonly moves: readonly Move[]
  readonly mayChange: boolean
  readonly mayPay: boolean
  readonly reasons: Readonly<Record<string, string>>
  readonly answers: Awaited<ReturnType<typeof answersTo>>
}

interface BatchProps {
  readonly request: WebRequest
  readonly view: BatchView
  readonly problem?: string | undefined
  readonly done?: string | undefined
}

/** How many doubtful lines stand on top. */
const DOUBTS = 100

/** One batch: what is doubtful first, then everything in it; where it stands, and what can be done, on the right. */
export function BatchPage({ request, view, problem, done }: BatchProps) {
  const hall = hallOf(request)
  const { batch, lines, shown } = view
  const { row, log } = batch
  const path = `/desk/payouts/batches/${row.id}`
  const doubtful = lines.filter((line) => line.doubts.length > 0)
  const q = request.url.searchParams.get('q') || undefined
  const returning = view.mayPay && row.file_sha256 !== null
  const takeOutOf = view.mayChange ? path : undefined
  return (
    <DeskPage
      request={request}
      title={`支払の束 第${row.number}号`}
      beside={<Tag tone="go">{stateWord(row)}</Tag>}
    >
      <p>
        <a href="/desk/payouts">支給へ戻る</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      {done && <Notice kind="success" title={done} />}
      <div className="two">
        <div>
          <div className="sheet">
            <Facts
              facts={[
                { term: '手続き', value: procedureName(hall, row.procedure) },
                { term: '担当', value: officeName(hall.town, row.office) },
                { term: '振込日', value: wareki(isoDate(row.transfer_on), { weekday: true }) },
                { term: '件数', value: `${lines.length.toLocaleString('ja-JP')}件` },
                {
                  term: '合計',
                  value: <strong>{formatYen(sumYen(lines.map(({ amount }) => amount)))}</strong>,
                },
                ...(row.file_sha256
                  ? [
                      {
                        term: '振込データ（SHA-256）',
                        value: <code className="break-all">{row.file_sha256}</code>,
                      },
                    ]
                  : []),
              ]}
            />
          </div>
          {doubtful.length > 0 && (
            <div className="sheet mt-4">
              <LinesTable
                caption={`見直すもの（${doubtful.length}件）`}
                lines={doubtful.slice(0, DOUBTS)}
                takeOutOf={takeOutOf}
              />
            </div>
          )}
          <div className="sheet mt-4">
            <ListSearch
              path={path}
              label="この束の中をさがす"
              hint="氏名・受付番号・名義"
              q={q}
              found={{ shown: shown.length, more: view.next !== undefined }}
            />
            {returning ? (
              <Form action={`${path}/returned`}>
                <LinesTable caption="束の中身" lines={shown} choose />
                <SendBack reasons={view.reasons} />
              </Form>
            ) : (
              <LinesTable caption="束の中身" lines={shown} takeOutOf={takeOutOf} />
            )}
            <ListPages
              path={path}
              q={q}
              after={request.url.searchParams.get('after') ?? undefined}
              next={view.next}
            />
          </div>
          {view.removed.length > 0 && (
            <div className="sheet mt-4">
              <DataTable
                caption="束から外したもの"
                rows={view.removed}
                rowKey={(line) => String(line.seq)}
                columns={[
                  { title: '申請した人', cell: (line) => line.applicant },
                  { title: '金額', number: true, cell: (line) => formatYen(yen(line.amount)) },
                  { title: '理由', cell: (line) => line.removed_reason ?? '' },
                ]}
              />
            </div>
          )}
        </div>
        <div>
          <section className="sheet stack" aria-label="いまの状態">
            <Track {...trackOf(hall, batch)} label="支払いの進み" />
            <p>{waitingFor(hall, batch)}</p>
            <MoveForms
              moves={view.moves}
              life={batch.life}
              version={row.version}
              path={path}
              dropping="この束を取りやめる"
            />
            <BankForms view={view} path={path} />
            {returning && <AnswerForms path={path} answers={view.answers} />}
            <ChangeForms view={view} path={path} />
            <p>
              <a href={`${path}/list.pdf`}>支払の一覧（PDF）</a>
            </p>
          </section>
          <section className="sheet mt-4" aria-label="これまでのこと">
            <ol className="trail">
              {log.map(({ seq, at, actorName, event }) => (
                <li key={seq}>
                  {warekiTime(at)}　{actorName}　{EVENT_WORDS[event.kind] ?? '束をつくりました'}
                  {'reason' in event && event.reason && <p className="whitespace-pre-line">{event.reason}</p>}
                </li>
              ))}
            </ol>
          </section>
        </div>
      </div>
    </DeskPage>
  )
}

function SendBack({ reasons }: { reasons: BatchView['reasons'] }) {
  return (
    <div className="row mt-2">
      <label htmlFor="return-code">選んだものが振り込めなかった理由</label>
      <select className="control w-middle" id="return-code" name="code" defaultValue="">
        <option value="">選んでください</option>
        {Object.entries(reasons).map(([code, reason]) => (
          <option key={code} value={code}>
            {code}　{reason}
          </option>
        ))}
      </select>
      <button className="button" type="submit">
        振込不能を記録する
      </button>
    </div>
  )
}
