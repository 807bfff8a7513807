import { warekiTime } from '#platform/clock'
import { Empty, ListPages, ListSearch, NothingFound, PublicPage } from '#platform/screens'
import { listAsked, showTimeKey } from '#platform/search'
import { get, Problem, page } from '#platform/web'
import { sampleMails } from './sample-mails.ts'

const PATH = '/sample/mail'

/** The sample town's mailbox. It does not exist in a real town. */
export const mailRoutes = [
  get('/sample/mail', { who: 'anyone' }, async (request) => {
    const { house } = request
    if (!house.config.sample) throw new Problem(404, 'お探しのページは見つかりませんでした。')
    const wish = listAsked(request.url.searchParams)
    const { rows: mails, next } = await sampleMails(house.db, wish)
    return page(
      request,
      <PublicPage
        request={request}
        title="見本のメール箱"
        lead="見本の町から出たメールが、ここに届きます。本物の町にはありません。"
      >
        <ListSearch
          path={PATH}
          label="メールをさがす"
          hint="件名・あて先"
          q={wish.q}
          found={{ shown: mails.length, more: next !== undefined }}
        />
        {mails.length === 0 &&
          (wish.q ? <NothingFound path={PATH} /> : <Empty>まだメールは届いていません。</Empty>)}
        {mails.map((mail) => (
          <article key={mail.id} className="grouped">
            <h2>{mail.subject}</h2>
            <p className="hint">
              {warekiTime(mail.received_at)}　あて先 {mail.recipient}
            </p>
            <p className="whitespace-pre-line">{mail.body}</p>
          </article>
        ))}
        <ListPages
          path={PATH}
          q={wish.q}
          after={wish.after && showTimeKey(wish.after)}
          next={next && showTimeKey(next)}
        />
      </PublicPage>,
    )
  }),
]
