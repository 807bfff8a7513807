import { RefusedRules } from '#doors/form'
import type { Definition } from '#language'
import { ErrorSummary, Form, PublicPage, Question, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { OWN_WORDS, type OwnWord, ruleName } from '../own-word.ts'

interface EligibilityProps {
  readonly request: WebRequest
  readonly definition: Definition
  /** Absent at first. */
  readonly word?: OwnWord
  readonly said?: (name: string) => string | undefined
  /** Where it is sent instead, on a sample of the page. */
  readonly action?: string
}

const crumbsOf = ({ id, name }: Definition) => [
  { href: '/procedures', title: '手続き' },
  { href: `/procedures/${id}`, title: name },
]

/** Before anything is filled in: does each rule hold? Nobody has to know for certain. */
export function Eligibility({ request, definition, word, said, action }: EligibilityProps) {
  return (
    <PublicPage
      request={request}
      title="申請できるか、はじめに確かめます"
      lead="入力をはじめる前に、条件に当てはまるかどうかを教えてください。答えは記録に残りません。"
      crumbs={crumbsOf(definition)}
      bare={action !== undefined}
    >
      <ErrorSummary errors={word?.errors ?? []} />
      <Form action={action ?? `/procedures/${definition.id}/eligibility`} className="stack">
        {definition.eligible.map((rule, at) => (
          <Question
            key={rule.text}
            id={ruleName(at)}
            label={rule.text}
            error={word?.errors.find(({ id }) => id === ruleName(at))?.message}
            group
          >
            <div className="choices">
              {Object.entries(OWN_WORDS).map(([id, label]) => (
                <label key={id} className="choice">
                  <input
                    type="radio"
                    name={ruleName(at)}
                    value={id}
                    defaultChecked={said?.(ruleName(at)) === id}
                  />
                  <span>
                    <T>{label}</T>
                  </span>
                </label>
              ))}
            </div>
          </Question>
        ))}
        <div className="actions">
          <button className="button primary large" type="submit">
            <T>次へ</T>
          </button>
        </div>
      </Form>
    </PublicPage>
  )
}

/** What to do instead; the way on stays open. */
export function LikelyNotEligible({ request, definition, word }: EligibilityProps & { word: OwnWord }) {
  return (
    <PublicPage request={request} title="対象にならない見込みです" crumbs={crumbsOf(definition)}>
      <RefusedRules
        title="次の条件に当てはまらないとのことでした。"
        rules={word.refused}
        office={definition.office}
      />
      <div className="actions">
        <a className="button" href={`/procedures/${definition.id}/eligibility`}>
          <T>答えを直す</T>
        </a>
        <Form action={`/procedures/${definition.id}/start`}>
          <button className="button plain" type="submit">
            <T>このまま申請を続ける</T>
          </button>
        </Form>
      </div>
    </PublicPage>
  )
}
