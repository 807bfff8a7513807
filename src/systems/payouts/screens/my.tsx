import { FieldInput, type PageView } from '#doors/form'
import { isoDate, wareki } from '#platform/clock'
import { formatYen, yen } from '#platform/money'
import { ErrorSummary, Form, MyPage, Notice, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'

interface Payment {
  readonly id: string
  readonly state: string
  readonly amount: number
  readonly paid_on: string | null
}

/** What my page says of the money of an application. */
export function MyPayment({ payment }: { payment: Payment }) {
  const { state, paid_on } = payment
  const amount = formatYen(yen(payment.amount))
  if (state === 'returned')
    return (
      <Notice kind="warning" title="お金を振り込めませんでした">
        <p>
          <T>振込先の口座を確かめて、もう一度入力してください。</T>
        </p>
        <p>
          <a className="button primary" href={`/my/payments/${payment.id}/account`}>
            <T>振込先の口座を入力する</T>
          </a>
        </p>
      </Notice>
    )
  return (
    <section className="stack">
      <h2 className="heading-bar">
        <T>支払い</T>
      </h2>
      <p>
        {state === 'paid' && paid_on ? (
          <T>{`${wareki(isoDate(paid_on), { weekday: true })}に、${amount}を振り込みました。`}</T>
        ) : (
          <T>{`${amount}を振り込む準備をしています。`}</T>
        )}
      </p>
    </section>
  )
}

interface CorrectionProps {
  readonly request: WebRequest
  readonly payment: Payment & { readonly application_id: string }
  readonly view: PageView
  readonly unagreed?: boolean
}

/** The account, once more: asked of the owner alone, and used with their consent. */
export function AccountCorrection({ request, payment, view, unagreed }: CorrectionProps) {
  const errors = [
    ...[...view.errors].map(([id, message]) => ({ id, message })),
    ...(unagreed ? [{ id: 'agree', message: '口座を使うことに同意するときは、印を付けてください。' }] : []),
  ]
  return (
    <MyPage request={request} title="振込先の口座を入力する" at="home">
      <ErrorSummary errors={errors} />
      <p>
        <T>{`${formatYen(yen(payment.amount))}を振り込む口座です。`}</T>
      </p>
      <Form action={`/my/payments/${payment.id}/account`} className="stack">
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
        <label className="choice">
          <input
            type="checkbox"
            id="agree"
            name="agree"
            value="yes"
            defaultChecked={view.source.text('agree') === 'yes'}
            aria-invalid={unagreed || undefined}
          />
          <span>
            <T>この口座を、この支払いに使うことに同意します</T>
          </span>
        </label>
        <div className="actions">
          <button className="button primary" type="submit">
            <T>この口座を送る</T>
          </button>
          <a className="button plain" href={`/my/applications/${payment.application_id}`}>
            <T>前へ戻る</T>
          </a>
        </div>
      </Form>
    </MyPage>
  )
}
