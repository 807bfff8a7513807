import type { ReactNode } from 'react'
import { ErrorSummary, Form, Island, Notice, Phrases, T, useRequest } from '#platform/screens'
import { type CardOffer, OfferCard } from './card-offer.tsx'
import { FieldInput } from './inputs/field-input.tsx'
import type { PageView } from './page-view.ts'

interface QuestionPageProps {
  readonly view: PageView
  readonly action: string
  /** 「3 / 9」: never a percentage. */
  readonly at: number
  readonly of: number
  readonly back: string
  /** Questions have appeared because of what was answered. */
  readonly more?: boolean
  readonly card?: CardOffer | undefined
  /** What else could fill the page in: buttons of the same form. */
  readonly aside?: ReactNode
}

/** One question, or one tight group, a page. Works without a script; better with it. */
export function QuestionPage({ view, action, at, of, back, more, card, aside }: QuestionPageProps) {
  const { page, errors, answers, context } = view
  const { language } = useRequest()
  const alone = page.fields.length === 1
  const definition = { fields: page.fields, today: context.today, answers: known(answers) }
  return (
    <div className="stack">
      <p className="count">
        <T>質問</T> {at} / {of}
      </p>
      <ErrorSummary errors={[...errors].map(([id, message]) => ({ id, message }))} />
      {more && (
        <Notice title="続けてお答えください">
          <T>今の答えに合わせて、質問が増えました。</T>
        </Notice>
      )}
      {!alone && <h1>{language === 'en' ? <T>{page.title}</T> : <Phrases>{page.title}</Phrases>}</h1>}
      {page.lead && (
        <p className="whitespace-pre-line">
          <T>{page.lead}</T>
        </p>
      )}
      <Form action={action} upload id="question">
        <button type="submit" className="sr" tabIndex={-1} aria-hidden="true">
          次へ
        </button>
        {card && <OfferCard page={page} offer={card} />}
        {aside}
        <div data-island="asked" data-definition={JSON.stringify(definition)}>
          {page.fields.map((field) => (
            <FieldInput
              key={field.id}
              field={field}
              path={field.id}
              source={view.source}
              errors={errors}
              context={context}
              answers={answers}
              proven={view.proven}
              heading={alone}
              given={answers[field.id] !== undefined}
            />
          ))}
        </div>
        <div className="actions">
          <button className="button primary" type="submit">
            <T>次へ</T>
          </button>
          <a className="button plain" href={back}>
            <T>前へ戻る</T>
          </a>
          <button className="button plain" type="submit" name="_save" value="1">
            <T>保存して閉じる</T>
          </button>
        </div>
      </Form>
      <Island of="asked" />
    </div>
  )
}

/** Answers that conditions in the browser may look at; files and secrets stay here. */
function known(answers: PageView['answers']) {
  return JSON.parse(
    JSON.stringify(answers, (_, value) =>
      value && typeof value === 'object' && 'ref' in value ? undefined : value,
    ),
  )
}
