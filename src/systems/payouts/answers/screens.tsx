import { warekiTime } from '#platform/clock'
import { formatYen, sumYen, type Yen, yen } from '#platform/money'
import { DataTable, DeskPage, Facts, Form, Notice, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { showNumber } from '#systems/cases'
import type { Batch } from '../batch.ts'
import type { AnswerRow } from './answer.ts'
import type { answersTo, KeptAnswer } from './keep.ts'
import type { Back, Findings, Odd } from './match.ts'

/** How many rows one person reads before pressing. */
const SHOWN = 500

const many = (count: number) => `${count.toLocaleString('ja-JP')}件`
const total = (back: readonly Back[]) => formatYen(sumYen(back.map(({ line }) => line.amount)))

interface AnswerProps {
  readonly request: WebRequest
  readonly problem?: string | undefined
  readonly view: {
    readonly batch: Batch
    readonly answer: KeptAnswer
    /** Undefined once what the file said was forgotten. */
    readonly findings: Findings | undefined
    readonly mark: string
  }
}

/** The bank's answer: what came back, and what fits nothing; then one button, or what came of it. */
export function AnswerPage({ request, view, problem }: AnswerProps) {
  const { batch, answer, findings, mark } = view
  const path = `/desk/payouts/batches/${batch.row.id}`
  const taken = answer.taken_at !== null
  return (
    <DeskPage
      request={request}
      title={`銀行の結果（支払の束 第${batch.row.number}号）`}
      beside={<Tag tone={taken ? 'good' : 'wait'}>{taken ? '記録済み' : 'まだ記録していません'}</Tag>}
    >
      <p className="mb-4">
        <a href={path}>支払の束 第{batch.row.number}号へ戻る</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      {answer.taken_at && (
        <Notice
          kind="success"
          title={`${many(answer.returned ?? 0)}、${formatYen(yen(answer.returned_yen ?? 0))}の振込不能を記録しました。`}
        >
          {warekiTime(answer.taken_at)}　{answer.taken_by_name}。申請した人に、正しい口座を尋ねています。
        </Notice>
      )}
      <div className="sheet stack mt-4">
        <Facts
          facts={[
            { term: 'ファイル', value: answer.name },
            { term: '読み込んだ日時', value: warekiTime(answer.made_at) },
            ...(findings && !taken
              ? [
                  {
                    term: '振り込めなかったもの',
                    value: (
                      <strong>
                        {many(findings.back.length)}　{total(findings.back)}
                      </strong>
                    ),
                  },
                ]
              : []),
            ...(findings
              ? [
                  { term: '合わない行', value: many(findings.odd.length) },
                  { term: '振り込めたもの', value: many(findings.paid) },
                  { term: '振込不能を記録してあるもの', value: many(findings.known) },
                ]
              : []),
          ]}
        />
        {!taken && findings && <Take path={`${path}/answers/${answer.id}/take`} {...{ findings, mark }} />}
      </div>
      {!findings && <p className="hint mt-4">ファイルの中身は、記録してから30日が過ぎたので消しました。</p>}
      {findings && findings.odd.length > 0 && <OddRows odd={findings.odd} />}
      {findings && findings.back.length > 0 && <BackRows back={findings.back} />}
    </DeskPage>
  )
}

function Take({ path, findings, mark }: { path: string; findings: Findings; mark: string }) {
  const { back } = findings
  if (back.length === 0)
    return (
      <p>
        {findings.odd.length > 0
          ? '記録できる振込不能がありません。下の「合わない行」を確かめてください。別の束のファイルかもしれません。'
          : '新しく記録する振込不能はありません。'}
      </p>
    )
  return (
    <Form action={path} className="stack">
      <input type="hidden" name="mark" value={mark} />
      <p>
        まだ何も変えていません。下の一覧を確かめてから押してください。{many(back.length)}
        を「振込不能」にして、申請した人に正しい口座を尋ねます。
        {findings.odd.length > 0 && '合わない行は、そのままにします。'}
      </p>
      <div className="actions">
        <button className="button primary" type="submit">
          {many(back.length)}の振込不能を記録する
        </button>
      </div>
    </Form>
  )
}

const account = (row: AnswerRow) => (
  <>
    <span className="whitespace-nowrap">
      {row.bank}-{row.branch} {row.type} {row.number}
    </span>
    <br />
    {row.holder}
  </>
)

function Money({ amount }: { amount: Yen }) {
  return <span className="whitespace-nowrap">{formatYen(amount)}</span>
}

function More({ count }: { count: number }) {
  return count > SHOWN ? <p className="hint">ほかに{many(count - SHOWN)}あります。</p> : null
}

function BackRows({ back }: { back: readonly Back[] }) {
  return (
    <div className="sheet mt-4">
      <DataTable
        caption={`振り込めなかったもの（${many(back.length)}、${total(back)}）`}
        rows={back.slice(0, SHOWN)}
        rowKey={({ row }) => String(row.at)}
        columns={[
          {
            title: '申請した人',
            cell: ({ line }) => <a href={`/desk/payouts/payments/${line.payment}`}>{line.applicant}</a>,
          },
          { title: '金額', number: true, cell: ({ line }) => <Money amount={line.amount} /> },
          {
            title: '理由',
            cell: ({ code, reason }) => (
              <span className="inline-block min-w-[8rem]">{`${code}　${reason}`}</span>
            ),
          },
          {
            title: '口座',
            cell: ({ line: { account: own } }) => (
              <>
                {own.bankName} {own.branchName} {own.type} {own.number}
                <br />
                {own.holder}
              </>
            ),
          },
          { title: '受付番号', number: true, cell: ({ line }) => showNumber(line.number) },
        ]}
      />
      <More count={back.length} />
    </div>
  )
}

function OddRows({ odd }: { odd: readonly Odd[] }) {
  return (
    <div className="sheet mt-4">
      <DataTable
        caption={`合わない行（${many(odd.length)}）`}
        rows={odd.slice(0, SHOWN)}
        rowKey={({ row }) => String(row.at)}
        columns={[
          { title: '行', number: true, cell: ({ row }) => row.at },
          { title: '合わないところ', cell: ({ why }) => why },
          { title: '金額', number: true, cell: ({ row }) => <Money amount={yen(row.amount)} /> },
          { title: '口座', cell: ({ row }) => account(row) },
          { title: '結果', cell: ({ row }) => row.result },
        ]}
      />
      <More count={odd.length} />
    </div>
  )
}

/** On the batch's page: what the bank answered so far, and a new file. */
export function AnswerForms({
  path,
  answers,
}: {
  path: string
  answers: Awaited<ReturnType<typeof answersTo>>
}) {
  return (
    <>
      {answers.length > 0 && (
        <ul>
          {answers.map((each) => (
            <li key={each.id}>
              <a href={`${path}/answers/${each.id}`}>{each.name}</a>
              {each.taken_at ? `　${many(each.returned ?? 0)}を記録済み` : '　まだ記録していません'}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>銀行の結果を読み込む</summary>
        <Form action={`${path}/answers`} upload className="stack">
          <p>
            <label className="label" htmlFor="answer-file">
              振り込めなかったもののファイル
            </label>
            <span className="hint">
              全銀形式（120文字）か、CSV・Excelの一覧。10MBまで。読み込んでも、確かめて押すまで何も変わりません。
            </span>
            <input className="control" id="answer-file" name="file" type="file" />
          </p>
          <button className="button" type="submit">
            読み込んで確かめる
          </button>
        </Form>
      </details>
    </>
  )
}
