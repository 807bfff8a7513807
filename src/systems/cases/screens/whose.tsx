import { described, ErrorSummary, Form, Notice, PublicPage, Question, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { type Held, RELATIONS } from '#systems/proxies'
import type { Draft } from '../drafts.ts'

interface WhoseProps {
  readonly request: WebRequest
  readonly draft: Draft
  readonly principals: readonly Held[]
  readonly error?: string | undefined
}

/** だれの申請ですか: oneself, or somebody who has consented. */
export function Whose({ request, draft, principals, error }: WhoseProps) {
  const { definition } = draft
  const label = 'だれの申請ですか'
  return (
    <PublicPage
      request={request}
      title={label}
      heading={false}
      failed={error !== undefined}
      crumbs={[
        { href: '/procedures', title: '手続き' },
        { href: `/procedures/${definition.id}`, title: definition.name },
      ]}
    >
      <ErrorSummary errors={error ? [{ id: 'whose', message: error }] : []} />
      <Form action={`/forms/${draft.id}/whose`} className="stack">
        <Question id="whose" label={label} error={error} heading group>
          <div className="choices">
            <label className="choice">
              <input
                type="radio"
                name="whose"
                value="self"
                defaultChecked={draft.whoseAsked}
                {...described('whose', undefined, error)}
              />
              <span>
                <T>自分</T>
              </span>
            </label>
            {principals.map(({ id, principalName, relation }) => (
              <label key={id} className="choice">
                <input type="radio" name="whose" value={id} {...described('whose', undefined, error)} />
                <span>
                  <span data-noruby="">{principalName}</span>
                  <T>さん</T>（<T>代理</T>・<T>{RELATIONS[relation]}</T>）
                </span>
              </label>
            ))}
          </div>
        </Question>
        <Notice title="代理で申請するとき">
          <ul>
            <li>
              <T>申請する人の欄には、頼んだ人（本人）のことを入力します。</T>
            </li>
            <li>
              <T>申請すると、すぐに本人に知らせが届きます。</T>
            </li>
            <li>
              <T>子どもの手続きは「自分」を選びます。子どものことは、申請の中でたずねます。</T>
            </li>
          </ul>
        </Notice>
        <div className="actions">
          <button className="button primary large" type="submit">
            <T>次へ</T>
          </button>
        </div>
      </Form>
    </PublicPage>
  )
}
