import type { ResidentActor } from '#platform/people'
import { Form, Notice, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'

interface Props {
  readonly request: WebRequest
}

const CRUMBS = [{ href: '/my', title: 'マイページ' }]

/** Which account the LINE will be tied to, before anything happens. */
export function AskToLink({
  request,
  actor,
  linkToken,
}: Props & { readonly actor: ResidentActor; readonly linkToken: string }) {
  return (
    <PublicPage request={request} title="LINEでお知らせを受け取る" crumbs={CRUMBS}>
      <p>
        <T>あなたのLINEを、いまサインインしている登録に結び付けます。</T>
      </p>
      <p>
        <strong data-noruby="">{actor.email ?? actor.name}</strong>
      </p>
      <Notice title="LINEに届くのは、「お知らせが届いています」という言葉と、マイページへのリンクだけです">
        <p>
          <T>お知らせの題や内容、あなたの氏名は、LINEには送りません。</T>
        </p>
      </Notice>
      <p>
        <T>ほかの人から届いたリンクでこのページを開いたときは、進まないでください。</T>
      </p>
      <Form action="/line/link" className="actions">
        <input type="hidden" name="linkToken" value={linkToken} />
        <button className="button primary" type="submit">
          <T>この登録に結び付ける</T>
        </button>
        <a className="button plain" href="/my/account/notices">
          <T>やめる</T>
        </a>
      </Form>
    </PublicPage>
  )
}

/** The way out, to the dialog at LINE. */
export function ConfirmAtLine({ request, href }: Props & { readonly href: string }) {
  return (
    <PublicPage request={request} title="最後に、LINEで確かめます" crumbs={CRUMBS}>
      <p>
        <T>次の画面で同意すると、お知らせがLINEに届くようになります。10分以内に進んでください。</T>
      </p>
      <p className="actions">
        <a className="button primary" href={href} rel="nofollow noreferrer">
          <T>LINEへ進む</T>
        </a>
      </p>
    </PublicPage>
  )
}

/** Opened without a button of the talk, or where the town has no LINE. */
export function LinkOver({ request }: Props) {
  return (
    <PublicPage request={request} title="LINEのトークから始めてください" crumbs={CRUMBS} failed>
      <p>
        <T>
          このページは、LINEのトークに届いたボタンから開きます。トークに何か送ると、新しいボタンが届きます。
        </T>
      </p>
      <p>
        <a className="button" href="/my/account/notices">
          <T>お知らせの受け取り方を見る</T>
        </a>
      </p>
    </PublicPage>
  )
}
