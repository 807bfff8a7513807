import { formatYen } from '#platform/money'
import { type Column, DataTable, Form, Tag } from '#platform/screens'
import { showNumber } from '#systems/cases'
import type { Line } from '../lines.ts'

const RESULTS: Readonly<Record<string, readonly ['good' | 'bad', string]>> = {
  paid: ['good', '振込済み'],
  returned: ['bad', '振込不能'],
}

interface LinesProps {
  readonly caption: string
  readonly lines: readonly Line[]
  /** Lines can be chosen: those that the bank sent back. */
  readonly choose?: boolean
  /** Address of the batch, while lines can be taken out of it. */
  readonly takeOutOf?: string | undefined
}

/** What a batch pays, a row each. */
export function LinesTable({ caption, lines, choose, takeOutOf }: LinesProps) {
  const columns: (Column<Line> | false | undefined)[] = [
    {
      title: '申請した人',
      cell: (line) => <a href={`/desk/payouts/payments/${line.payment}`}>{line.applicant}</a>,
    },
    { title: '金額', number: true, cell: (line) => formatYen(line.amount) },
    {
      title: '口座',
      cell: ({ account }) => (
        <>
          {account.bankName} {account.branchName} {account.type} {account.number}
          <br />
          {account.holder}
        </>
      ),
    },
    {
      title: '見直すこと',
      cell: (line) =>
        line.doubts.map((doubt) => (
          <span key={doubt} className="block">
            <Tag tone="wait">確認</Tag> {doubt}
          </span>
        )),
    },
    lines.some((line) => line.result !== null) && {
      title: '結果',
      cell: (line) => {
        const [tone, word] = RESULTS[line.result ?? ''] ?? []
        return word && <Tag tone={tone}>{line.returnReason ? `${word}（${line.returnReason}）` : word}</Tag>
      },
    },
    { title: '受付番号', number: true, cell: (line) => showNumber(line.number) },
    choose && {
      title: '選ぶ',
      cell: (line) =>
        line.result !== 'returned' && (
          <label className="relative inline-flex min-h-6 min-w-10 items-center">
            <input className="size-4" type="checkbox" name="line" value={line.seq} />
            <span className="sr">{line.applicant}の振込を選ぶ</span>
          </label>
        ),
    },
    takeOutOf !== undefined && {
      title: '束から外す',
      cell: (line) => <TakeOut of={takeOutOf} line={line} />,
    },
  ]
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => String(line.seq)}
      columns={columns.filter((each) => each !== false && each !== undefined)}
    />
  )
}

function TakeOut({ of, line }: { of: string; line: Line }) {
  const id = `reason-${line.seq}`
  return (
    <details>
      <summary>外す</summary>
      <Form action={`${of}/take-out`} className="row">
        <input type="hidden" name="line" value={line.seq} />
        <label htmlFor={id}>理由</label>
        <input className="control w-middle" id={id} name="reason" maxLength={500} />
        <button className="button small" type="submit">
          束から外す
        </button>
      </Form>
    </details>
  )
}
