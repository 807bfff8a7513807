import type { Definition } from '#language'
import { dateOf, wareki } from '#platform/clock'
import type { ResidentActor } from '#platform/people'
import { ErrorSummary, Facts, type FieldError, Form, MyPage, Notice, T } from '#platform/screens'
import type { FormInput, WebRequest } from '#platform/web'
import { type Consent, takerText } from '../consent.ts'
import { standingOf } from '../standing.ts'
import { Line } from './ask.tsx'
import { AgreeBox, Agreed, lifeFacts, Name, StandingTag, scopeFacts } from './words.tsx'

interface OneProps {
  readonly request: WebRequest
  readonly consent: Consent
  readonly procedures: readonly Definition[]
  readonly form?: FormInput | undefined
  readonly errors?: readonly FieldError[]
}

/** One consent, for either side: what it allows, what was agreed to, and the way out of it. */
export function OneProxy({ request, consent, procedures, form, errors = [] }: OneProps) {
  const me = request.actor as ResidentActor
  const standing = standingOf(consent, request.house.clock)
  const given = consent.principal === me.id
  const asked = standing === 'invited' && !given
  return (
    <MyPage
      request={request}
      title={asked ? '代理人のお願いに答える' : given ? 'わたしの代理人' : '代理人になっている人'}
      at="proxies"
    >
      <ErrorSummary errors={errors} />
      <p>
        <StandingTag standing={standing} />
      </p>
      <Facts
        facts={[
          { term: '頼んだ人（本人）', value: <Name>{consent.principalName}</Name> },
          {
            term: '代理人',
            value: consent.proxyName ? (
              <Name>{consent.proxyName}</Name>
            ) : (
              <span lang="en">{consent.email}</span>
            ),
          },
          ...scopeFacts(consent, procedures),
          ...lifeFacts(consent),
        ]}
      />
      {given && standing === 'invited' && (
        <p>
          <T>{`${wareki(dateOf(consent.lapsesAt), { weekday: true })}までに返事がないと、このお願いは消えます。`}</T>
        </p>
      )}
      {asked && <Answer {...{ request, consent, form, errors }} />}
      {!asked && <Texts consent={consent} />}
      {!asked && ['invited', 'holds'].includes(standing) && <End consent={consent} given={given} />}
      {!given && standing === 'holds' && (
        <Notice title="この人の申請">
          <p>
            <T>
              申請を始めると、はじめに「だれの申請ですか」とたずねます。出した申請は、マイページに並びます。
            </T>
          </p>
          <div className="actions">
            {consent.may === 'file' && (
              <a className="button primary" href="/procedures">
                <T>手続きをさがす</T>
              </a>
            )}
            <a className="button" href="/my">
              <T>マイページで状況を見る</T>
            </a>
          </div>
        </Notice>
      )}
    </MyPage>
  )
}

/** What was agreed to stays to be read as long as the consent is known. */
function Texts({ consent: { text } }: { consent: Consent }) {
  return (
    <details>
      <summary>
        <T>同意した内容を見る</T>
      </summary>
      <h2>
        <T>頼んだ人が同意したこと</T>
      </h2>
      <Agreed text={text.giver} />
      {text.taker && (
        <>
          <h2>
            <T>代理人が同意したこと</T>
          </h2>
          <Agreed text={text.taker} />
        </>
      )}
      <p className="hint">
        <T>文の版</T>：{text.version}
      </p>
    </details>
  )
}

function Answer({ request, consent, form, errors = [] }: Omit<OneProps, 'procedures'>) {
  const me = request.actor as ResidentActor
  const error = errors.find(({ id }) => id === 'agreed')?.message
  const asked = {
    errors,
    said: (name: string) => (form ? form.text(name) : me.name === me.email ? undefined : me.name),
  }
  return (
    <>
      <Form action={`/my/proxies/${consent.id}/accept`} className="stack sheet">
        <h2>
          <T>引き受けるとき</T>
        </h2>
        <Agreed text={takerText(consent).join('\n')} />
        {me.card ? (
          <p>
            <T>あなたの氏名</T>：<Name>{me.card.name}</Name>
          </p>
        ) : (
          <Line asked={asked} id="name" label="あなたの氏名" hint="頼んだ人と、担当の職員に見えます。" />
        )}
        <AgreeBox error={error} />
        <div className="actions">
          <button className="button primary" type="submit">
            <T>代理人を引き受ける</T>
          </button>
        </div>
      </Form>
      <Form action={`/my/proxies/${consent.id}/decline`} className="stack sheet">
        <h2>
          <T>断るとき</T>
        </h2>
        <p>
          <T>知らない人からのお願いは、断ってください。理由は要りません。</T>
        </p>
        <button className="button danger" type="submit">
          <T>断る</T>
        </button>
      </Form>
    </>
  )
}

function End({ consent, given }: { consent: Consent; given: boolean }) {
  return (
    <Form action={`/my/proxies/${consent.id}/end`} className="stack sheet">
      <h2>
        <T>{consent.acceptedAt ? '代理をやめる' : 'お願いを取り消す'}</T>
      </h2>
      {consent.acceptedAt && (
        <p>
          <T>
            {given
              ? 'すぐに終わります。代理人には、あなたの申請が見えなくなります。'
              : 'すぐに終わります。この人の申請は見えなくなり、書きかけの申請も消えます。'}
          </T>
        </p>
      )}
      <button className="button danger" type="submit">
        <T>{consent.acceptedAt ? '代理をすぐにやめる' : 'お願いを取り消す'}</T>
      </button>
    </Form>
  )
}
