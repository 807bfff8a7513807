import type { Definition } from '#language'
import { wareki } from '#platform/clock'
import { formatYen, yen } from '#platform/money'
import { type Fact, Facts, Form, Notice, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'

/** A procedure's page: who may ask, the cost, what to have ready, how long it takes, until when; one large button. */
export function ProcedurePage({
  request,
  definition,
  shut,
  begin,
}: {
  request: WebRequest
  definition: Definition
  /** Said in place of the button while nothing is taken in. */
  shut?: string
  /** Where the button leads instead, on a sample of the page. */
  begin?: string
}) {
  const office = request.house.town.offices.find((each) => each.id === definition.office)
  const facts: Fact[] = [
    { term: '申請できる人', value: <T>{definition.who}</T> },
    {
      term: '手数料',
      value:
        definition.fee.length === 0 ? (
          <T>無料</T>
        ) : (
          <ul>
            {definition.fee.map((each) => (
              <li key={`${each.label} ${each.amount}`}>
                {each.label && <T>{each.label}</T>} {formatYen(yen(each.amount))}
              </li>
            ))}
          </ul>
        ),
    },
    ...periodOf(definition),
    { term: 'いつまでに', value: <T>{definition.deadline.text}</T> },
    {
      term: '用意するもの',
      value:
        definition.bring.length === 0 ? (
          <T>ありません</T>
        ) : (
          <ul>
            {definition.bring.map((each) => (
              <li key={each}>
                <T>{each}</T>
              </li>
            ))}
          </ul>
        ),
    },
    { term: '入力にかかる時間', value: <T>{`およそ${definition.minutes}分`}</T> },
    { term: 'お返事までの期間', value: <T>{`開庁日で${definition.due.workingDays}日くらい`}</T> },
    { term: '根拠', value: <span lang="ja">{definition.ground.join('、')}</span> },
    {
      term: '担当',
      value: (
        <span lang="ja">
          {office?.name}（{office?.place}、電話 <a href={`tel:${office?.tel}`}>{office?.tel}</a>）
        </span>
      ),
    },
  ]
  return (
    <PublicPage
      request={request}
      title={definition.name}
      lead={definition.summary}
      crumbs={[{ href: '/procedures', title: '手続き' }]}
      bare={begin !== undefined}
    >
      {definition.online.level !== 'whole' && (
        <p className="notice">
          <strong>
            <T>
              {definition.online.level === 'booking'
                ? 'オンラインでできるのは来庁の予約までです'
                : 'オンラインでできるのは事前の送信までです'}
            </T>
          </strong>
          <T>{definition.online.last}</T>
        </p>
      )}
      {shut === undefined ? (
        <StartButton definition={definition} begin={begin} />
      ) : (
        <Notice kind="warning" title="いまは受け付けていません">
          <p className="whitespace-pre-line">
            <T>{shut}</T>
          </p>
        </Notice>
      )}
      <Facts facts={facts} />
      {definition.eligible.length > 0 && (
        <section className="stack">
          <h2 className="heading-bar">
            <T>申請できる条件</T>
          </h2>
          <ul>
            {definition.eligible.map((rule) => (
              <li key={rule.text}>
                <T>{rule.text}</T>
              </li>
            ))}
          </ul>
        </section>
      )}
      {shut === undefined && <StartButton definition={definition} begin={begin} />}
      <p>
        <a href={`/procedures/${definition.id}/paper.pdf`}>
          <T>紙の用紙を印刷する（PDF）</T>
        </a>
      </p>
    </PublicPage>
  )
}

/** 受付期間, where it ends. */
const periodOf = ({ effective: { from, to } }: Definition): Fact[] =>
  to === undefined
    ? []
    : [{ term: '受付期間', value: <T>{`${wareki(from)}から${wareki(to)}まで受け付けます`}</T> }]

/** To the rules first, where there are any: nobody shall fill in a form that leads nowhere. */
function StartButton({ definition, begin }: { definition: Definition; begin: string | undefined }) {
  const text = <T>{definition.online.level === 'booking' ? '予約をはじめる' : '申請をはじめる'}</T>
  if (begin !== undefined || definition.eligible.length > 0)
    return (
      <a className="button primary large" href={begin ?? `/procedures/${definition.id}/eligibility`}>
        {text}
      </a>
    )
  return (
    <Form action={`/procedures/${definition.id}/start`}>
      <button className="button primary large" type="submit">
        {text}
      </button>
    </Form>
  )
}
