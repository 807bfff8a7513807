import type { Definition } from '#language'
import { cardName, type ResidentActor } from '#platform/people'
import { ErrorSummary, Facts, type FieldError, Form, MyPage, Notice, T } from '#platform/screens'
import type { FormInput, WebRequest } from '#platform/web'
import { hallOf } from '../../hall.ts'
import { giverText } from '../consent.ts'
import { termsOf } from '../limits.ts'
import type { Wish } from '../read-wish.ts'
import { KeptQuestion, Line, ScopeQuestions } from './ask.tsx'
import { Children } from './list.tsx'
import { AgreeBox, Agreed, Name, scopeFacts } from './words.tsx'

interface NewProps {
  readonly request: WebRequest
  readonly procedures: readonly Definition[]
  readonly form?: FormInput | undefined
  readonly errors?: readonly FieldError[]
}

/** 代理人を頼む: who, for what, until when. Nothing is sent yet. */
export function NewProxy({ request, procedures, form, errors = [] }: NewProps) {
  const actor = request.actor as ResidentActor
  const asked = {
    errors,
    procedures,
    said: (name: string) =>
      form ? form.text(name) : name === 'name' && actor.name !== actor.email ? actor.name : undefined,
    saidAll: (name: string) => form?.all(name) ?? [],
    terms: termsOf(hallOf(request).town),
  }
  return (
    <MyPage
      request={request}
      title="代理人を頼む"
      lead="あなたの代わりに申請してもらう人を決めます。相手にメールが届き、相手が引き受けると始まります。"
      at="proxies"
    >
      <ErrorSummary errors={errors} />
      <Children />
      <OfferCard request={request} />
      <Form action="/my/proxies/new" className="stack">
        {actor.card ? (
          <div className="question">
            <p className="label">
              <T>あなたの氏名</T>
            </p>
            <p>
              <Name>{actor.card.name}</Name>（<T>マイナンバーカードの内容です。</T>）
            </p>
          </div>
        ) : (
          <Line
            asked={asked}
            id="name"
            label="あなたの氏名"
            hint="相手と役場に、だれが頼んだかを伝えます。"
          />
        )}
        <Line
          asked={asked}
          id="email"
          kind="email"
          label="代理人になる人のメールアドレス"
          hint="相手は、このメールアドレスでサインインして答えます。例：taro@example.jp"
        />
        <ScopeQuestions asked={asked} />
        <KeptQuestion asked={asked} />
        <div className="actions">
          <button className="button primary large" type="submit">
            <T>内容を確かめる</T>
          </button>
          <a className="button" href="/my/proxies">
            <T>やめる</T>
          </a>
        </div>
      </Form>
    </MyPage>
  )
}

/** A consent given with the card saves the 委任状 later. */
function OfferCard({ request }: { request: WebRequest }) {
  const app = cardName(request.house)
  if (!app || (request.actor as ResidentActor).level === 'card') return null
  return (
    <Notice title="先に、マイナンバーカードで本人確認をしておくと便利です">
      <p>
        <T>
          本人確認が必要な手続きでは、あなたと代理人の両方がカードで本人確認をしていないと、代理人が申請するたびに委任状を付けることになります。
        </T>
      </p>
      <p>
        <a className="button" href="/sign-in/card?next=%2Fmy%2Fproxies%2Fnew">
          <T>マイナンバーカードで本人確認をする</T>
        </a>
      </p>
    </Notice>
  )
}

interface CheckProps {
  readonly request: WebRequest
  readonly procedures: readonly Definition[]
  readonly wish: Wish
  /** What was posted, carried on. */
  readonly form: FormInput
  readonly errors?: readonly FieldError[]
}

const CARRIED = ['email', 'name', 'relation', 'which', 'may', 'sees', 'term', 'kept'] as const

/** What is about to be agreed to, in full; sent only with the box ticked. */
export function CheckProxy({ request, procedures, wish, form, errors = [] }: CheckProps) {
  const error = errors[0]?.message
  return (
    <MyPage request={request} title="代理人に任せることの確認" at="proxies">
      <ErrorSummary errors={errors} />
      <Facts
        facts={[
          { term: '頼む人（あなた）', value: <Name>{wish.name}</Name> },
          { term: '代理人になる人', value: <span lang="en">{wish.email}</span> },
          ...scopeFacts(wish, procedures),
        ]}
      />
      <section className="stack sheet">
        <h2>
          <T>同意すること</T>
        </h2>
        <Agreed text={giverText(wish).join('\n')} />
      </section>
      <Form action="/my/proxies/send" className="stack">
        {CARRIED.map((name) => (
          <input key={name} type="hidden" name={name} value={form.text(name) ?? ''} />
        ))}
        {form.all('procedure').map((id) => (
          <input key={id} type="hidden" name="procedure" value={id} />
        ))}
        <AgreeBox error={error} />
        <div className="actions">
          <button className="button primary large" type="submit">
            <T>相手に頼む</T>
          </button>
          <button className="button" type="submit" name="back" value="yes">
            <T>内容を直す</T>
          </button>
        </div>
      </Form>
    </MyPage>
  )
}
