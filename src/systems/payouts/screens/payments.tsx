import { FieldInput, type PageView } from '#doors/form'
import type { BankAccount } from '#language'
import { isoDate, wareki, warekiShort, warekiTime } from '#platform/clock'
import { formatYen, yen } from '#platform/money'
import {
  DataTable,
  DeskPage,
  Empty,
  ErrorSummary,
  Facts,
  Form,
  ListPages,
  ListSearch,
  NothingFound,
  Notice,
  Tag,
} from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { officeName, showNumber } from '#systems/cases'
import { hallOf } from '../../hall.ts'
import type { getPayment } from '../account.ts'
import { type accountsOf, PAYMENT_STATES, type PaymentRow, type PaymentWish } from '../queries.ts'
import { procedureName, procedureShort } from '../words.ts'

const PATH = '/desk/payouts/payments'

interface PaymentsProps {
  readonly request: WebRequest
  readonly wish: PaymentWish
  readonly rows: readonly PaymentRow[]
  readonly next?: string | undefined
}

/** Payments in one state. */
export function Payments({ request, wish, rows, next }: PaymentsProps) {
  const hall = hallOf(request)
  const { state, procedure, q, after } = wish
  const keep = { state, procedure }
  return (
    <DeskPage request={request} title={`支給：${PAYMENT_STATES[state]}`}>
      <nav className="row mb-4" aria-label="状態">
        <a href="/desk/payouts">支給へ戻る</a>
        {Object.entries(PAYMENT_STATES).map(([id, label]) => (
          <a key={id} href={`${PATH}?state=${id}`} aria-current={id === state ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <ListSearch
        path={PATH}
        label="支給をさがす"
        hint="氏名・受付番号"
        q={q}
        keep={keep}
        found={{ shown: rows.length, more: next !== undefined }}
      />
      <div className="sheet">
        {rows.length === 0 &&
          (q ? <NothingFound path={PATH} keep={keep} /> : <Empty>いま、ここに並ぶものはありません。</Empty>)}
        {rows.length > 0 && (
          <DataTable
            caption={PAYMENT_STATES[state]}
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              { title: '申請した人', cell: (row) => <a href={`${PATH}/${row.id}`}>{row.applicant}</a> },
              { title: '手続き', cell: (row) => procedureShort(hall, row.procedure) },
              { title: '金額', number: true, cell: (row) => formatYen(yen(row.amount)) },
              {
                title: state === 'paid' ? '振込日' : '通知書の予定日',
                cell: (row) => {
                  const day = state === 'paid' ? row.paid_on : row.promised_on
                  return day ? warekiShort(isoDate(day)) : ''
                },
              },
              { title: '受付番号', number: true, cell: (row) => showNumber(row.number) },
            ]}
          />
        )}
        <ListPages path={PATH} keep={keep} q={q} after={after} next={next} />
      </div>
    </DeskPage>
  )
}

const SOURCES: Readonly<Record<string, string>> = {
  answers: '申請のとおり',
  lookup: '公金受取口座を照会',
  clerk: '職員が入力',
  resident: '本人がマイページで入力',
}

export const accountWords = (account: unknown): string => {
  const known = account as BankAccount | null
  if (!known || known.use === 'public') return '公金受取口座（照会の前）'
  return `${known.bankName}（${known.bank}） ${known.branchName}（${known.branch}） ${known.type} ${known.number} ${known.holder}`
}

interface PaymentProps {
  readonly request: WebRequest
  readonly payment: Awaited<ReturnType<typeof getPayment>>
  readonly accounts: Awaited<ReturnType<typeof accountsOf>>
  readonly view: PageView
  readonly reason?: string | undefined
  readonly problem?: string | undefined
  readonly done?: boolean
}

/** One payment: what is owed, where it goes, and every account it ever had. */
export function PaymentPage({ request, payment, accounts, view, reason, problem, done }: PaymentProps) {
  const hall = hallOf(request)
  const open = ['account', 'due', 'returned'].includes(payment.state)
  return (
    <DeskPage
      request={request}
      title={`支給　${payment.applicant}`}
      beside={
        <Tag tone={payment.state === 'paid' ? 'good' : 'wait'}>
          {PAYMENT_STATES[payment.state as PaymentWish['state']]}
        </Tag>
      }
    >
      <p className="row">
        <a href="/desk/payouts">支給へ戻る</a>
        <a href={`/desk/cases/${payment.application_id}`}>この申請を開く</a>
      </p>
      {problem && <Notice kind="error" title={problem} />}
      {done && <Notice kind="success" title="口座を入れました。支払いを待つものに加わりました。" />}
      <div className="two">
        <div>
          <div className="sheet">
            <Facts
              facts={[
                { term: '手続き', value: procedureName(hall, payment.procedure) },
                { term: '担当', value: officeName(hall.town, payment.office) },
                { term: '金額', value: <strong>{formatYen(yen(payment.amount))}</strong> },
                { term: '振込先', value: accountWords(payment.account) },
                ...(payment.promised_on
                  ? [{ term: '通知書の予定日', value: wareki(isoDate(payment.promised_on)) }]
                  : []),
                ...(payment.paid_on ? [{ term: '振込日', value: wareki(isoDate(payment.paid_on)) }] : []),
              ]}
            />
          </div>
          {accounts.length > 0 && (
            <div className="sheet mt-4">
              <DataTable
                caption="口座の記録"
                rows={accounts}
                rowKey={(row) => String(row.seq)}
                columns={[
                  { title: '口座', cell: (row) => accountWords(row.account) },
                  { title: '入れ方', cell: (row) => SOURCES[row.source] ?? '' },
                  { title: '人', cell: (row) => row.actor_name },
                  { title: '日時', cell: (row) => warekiTime(row.at) },
                  { title: '理由', cell: (row) => row.reason ?? '' },
                ]}
              />
            </div>
          )}
        </div>
        {open && (
          <section className="sheet" aria-label="口座を入れる">
            <ErrorSummary errors={[...view.errors].map(([id, message]) => ({ id, message }))} />
            <Form action={`${PATH}/${payment.id}/account`} className="stack">
              <p>
                {payment.state === 'account'
                  ? '公金受取口座を照会し、わかった口座を入れてください。'
                  : '口座を変えるときは、本人に確かめてから入れてください。前の口座も記録に残ります。'}
              </p>
              {view.page.fields.map((field) => (
                <FieldInput
                  key={field.id}
                  field={field}
                  path={field.id}
                  source={view.source}
                  errors={view.errors}
                  context={view.context}
                  answers={view.answers}
                />
              ))}
              <p>
                <label className="label" htmlFor="reason">
                  {payment.state === 'account' ? '照会した日と方法' : '変える理由'}
                </label>
                <input className="control" id="reason" name="reason" maxLength={500} defaultValue={reason} />
              </p>
              <div className="actions">
                <button className="button primary" type="submit">
                  この口座にする
                </button>
              </div>
            </Form>
          </section>
        )}
      </div>
    </DeskPage>
  )
}
