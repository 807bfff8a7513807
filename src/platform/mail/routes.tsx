import { warekiTime } from '#platform/clock'
import { Empty, PublicPage } from '#platform/screens'
import { get, Problem, page } from '#platform/web'

/** The sample town's mailbox. It does not exist in a real town. */
export const mailRoutes = [
  get('/sample/mail', { who: 'anyone' }, async (request) => {
    const { house } = request
    if (!house.config.sample) throw new Problem(404, 'お探しのページは見つかりませんでした。')
    const mails = await house.db
      .selectFrom('sample_mail')
      .selectAll()
      .orderBy('received_at', 'desc')
      .limit(30)
      .execute()
    return page(
      request,
      <PublicPage
        request={request}
        title="見本のメール箱"
        lead="見本の町から出たメールが、ここに届きます。本物の町にはありません。"
      >
        {mails.length === 0 && <Empty>まだメールは届いていません。</Empty>}
        {mails.map((mail) => (
          <article key={mail.id} className="grouped">
            <h2>{mail.subject}</h2>
            <p className="hint">
              {warekiTime(mail.received_at)}　あて先 {mail.recipient}
            </p>
            <p className="whitespace-pre-line">{mail.body}</p>
          </article>
        ))}
      </PublicPage>,
    )
  }),
]
