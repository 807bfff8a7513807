import { FieldInput, type Inputs, type PageView } from '#doors/form'
import type { Guide } from '#language'
import { ErrorSummary, Form, Island, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { Advice } from '../guide.ts'

const TITLE = 'くらしのできごとから案内します'
const CRUMBS = [{ href: '/guide', title: TITLE }]
export const guideAddress = (event: string): string => `/guide/${encodeURIComponent(event)}`

export function GuideList({ request, guides }: { request: WebRequest; guides: readonly Guide[] }) {
  return (
    <PublicPage
      request={request}
      title={TITLE}
      lead="いくつかの質問に答えると、することと、持ってくるものがわかります。"
      crumbs={[]}
    >
      <ul className="card-list">
        {guides.map((guide) => (
          <li key={guide.event}>
            <a className="card" href={guideAddress(guide.event)}>
              <strong>
                <T>{guide.event}</T>
              </strong>
              <span>
                <T>{guide.lead}</T>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </PublicPage>
  )
}

interface QuestionsProps {
  readonly request: WebRequest
  readonly guide: Guide
  readonly view: PageView
}

/** All questions of a guide on one page; those that hang on another appear in time. */
export function GuideQuestions({ request, guide, view }: QuestionsProps) {
  const { page, errors, answers, context, source } = view
  const definition = { fields: page.fields, today: context.today, answers }
  return (
    <PublicPage request={request} title={`${guide.event}の案内`} lead={guide.lead} crumbs={CRUMBS}>
      <ErrorSummary errors={[...errors].map(([id, message]) => ({ id, message }))} />
      <Form action={guideAddress(guide.event)} id="question">
        <div data-island="asked" data-definition={JSON.stringify(definition)}>
          {page.fields.map((field) => (
            <FieldInput key={field.id} path={field.id} {...{ field, source, errors, context, answers }} />
          ))}
        </div>
        <div className="actions">
          <button className="button primary large" type="submit">
            <T>することを見る</T>
          </button>
        </div>
      </Form>
      <Island of="asked" />
    </PublicPage>
  )
}

interface AdviceProps {
  readonly request: WebRequest
  readonly guide: Guide
  readonly advice: Advice
  /** What was answered: the procedures take it over. */
  readonly inputs: Inputs
}

/** What there is to do, in order, with one button each, and everything to have at hand. */
export function GuideAdvice({ request, guide, advice, inputs }: AdviceProps) {
  const nothing = advice.procedures.length + advice.errands.length === 0
  const { hall } = request.house.town
  return (
    <PublicPage request={request} title={`${guide.event}：すること`} crumbs={CRUMBS}>
      {nothing && (
        <p>
          <T>お答えの内容では、いま必要な手続きはありません。迷うときは、役場に電話してください。</T>{' '}
          <a href={`tel:${hall.tel}`}>{hall.tel}</a>
        </p>
      )}
      {advice.procedures.length > 0 && (
        <section className="stack" aria-labelledby="online">
          <h2 id="online" className="heading-bar">
            <T>ここから申請できるもの</T>
          </h2>
          <ol className="stack list-none p-0">
            {advice.procedures.map((each) => (
              <li key={each.id} className="card">
                <h3>
                  <a href={`/procedures/${each.id}`}>
                    <T>{each.name}</T>
                  </a>
                </h3>
                <p>
                  <T>{each.deadline.text}</T>
                </p>
                <Form action={`/procedures/${each.id}/start`}>
                  <input type="hidden" name="_guide" value={guide.event} />
                  {[...inputs]
                    .filter(([name]) => !name.startsWith('_'))
                    .flatMap(([name, values]) =>
                      values.map((value) => <input key={name + value} type="hidden" {...{ name, value }} />),
                    )}
                  <button className="button primary" type="submit">
                    <T>{each.online.level === 'booking' ? '予約をはじめる' : '申請をはじめる'}</T>
                    <span className="sr">
                      ：<T>{each.name}</T>
                    </span>
                  </button>
                </Form>
              </li>
            ))}
          </ol>
        </section>
      )}
      {advice.errands.length > 0 && (
        <section className="stack" aria-labelledby="visits">
          <h2 id="visits" className="heading-bar">
            <T>窓口などですること</T>
          </h2>
          <ul className="stack list-none p-0">
            {advice.errands.map((each) => (
              <li key={each.title} className="card">
                <h3>
                  <T>{each.title}</T>
                </h3>
                <p>
                  <T>{each.text}</T>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {advice.bring.length > 0 && (
        <section className="stack" aria-labelledby="bring">
          <h2 id="bring" className="heading-bar">
            <T>用意するもの</T>
          </h2>
          <ul>
            {advice.bring.map((each) => (
              <li key={each}>
                <T>{each}</T>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={guideAddress(guide.event)}>
          <T>答えを直す</T>
        </a>
      </p>
    </PublicPage>
  )
}
