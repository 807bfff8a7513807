import { Form, MyPage, Notice, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import { findLine } from '../line/settings.ts'
import type { Preferences, Reach } from '../ways.ts'
import { DevicesSection } from './devices.tsx'
import { LineSection } from './line-section.tsx'

interface Props {
  readonly request: WebRequest
  readonly reach: Reach
  readonly wish: Preferences
  readonly pushKey: string
  readonly done?: string | undefined
  readonly error?: string | undefined
}

const DONE: Readonly<Record<string, string>> = {
  saved: '受け取り方を保存しました。',
  tried: 'ためしのお知らせを送りました。届くまで、少しかかることがあります。',
  'line-ended': 'LINEとの結び付けを外しました。',
  'device-added': 'この端末で、お知らせを受け取れるようになりました。',
  'device-removed': '端末での受け取りを外しました。',
}

/** お知らせの受け取り方. The inbox always has a notice; what stands here only says that one has come. */
export function PreferencesPage({ request, reach, wish, pushKey, done, error }: Props) {
  const said = DONE[done ?? '']
  return (
    <MyPage
      request={request}
      title="お知らせの受け取り方"
      lead="お知らせは、いつもマイページの「届いた通知」に届きます。届いたことを、ほかの方法でも知らせます。"
      at="account"
    >
      {error && <Notice kind="error" title={error} />}
      {said && <Notice kind="success" title={said} />}
      <Choices reach={reach} wish={wish} />
      {findLine(request.house) && <LineSection house={request.house} link={reach.link} />}
      <DevicesSection devices={reach.devices} pushKey={pushKey} />
      <section className="stack sheet">
        <h2>
          <T>ためしに送る</T>
        </h2>
        <p>
          <T>上で選んだすべての方法に、ためしのお知らせを送ります。</T>
        </p>
        <Form action="/my/account/notices/try">
          <button className="button" type="submit">
            <T>ためしに送る</T>
          </button>
        </Form>
      </section>
    </MyPage>
  )
}

function Choices({ reach, wish }: Pick<Props, 'reach' | 'wish'>) {
  const ways = [
    ...(reach.email === null ? [] : [{ id: 'email', label: 'メール', on: wish.email }]),
    ...(reach.link ? [{ id: 'line', label: 'LINE', on: wish.line }] : []),
    ...(reach.devices.length > 0 ? [{ id: 'push', label: '端末への通知', on: wish.push }] : []),
  ]
  // What cannot be chosen yet is wanted as soon as it is there.
  const unasked = [
    ...(reach.email === null && wish.email ? ['email'] : []),
    ...(!reach.link && wish.line ? ['line'] : []),
    ...(reach.devices.length === 0 && wish.push ? ['push'] : []),
  ]
  return (
    <Form action="/my/account/notices" className="stack sheet">
      <fieldset className="question">
        <legend className="label">
          <T>どれで知らせますか</T>
        </legend>
        <p className="hint">
          <T>メールを止められるのは、LINEか端末に一度届いてからです。</T>
        </p>
        {unasked.map((each) => (
          <input key={each} type="hidden" name="by" value={each} />
        ))}
        <div className="choices">
          {ways.map(({ id, label, on }) => (
            <label key={id} className="choice">
              <input type="checkbox" name="by" value={id} defaultChecked={on} />
              <span>
                <T>{label}</T>
              </span>
            </label>
          ))}
          <label className="choice">
            <input type="checkbox" name="by" value="quiet" defaultChecked={wish.quiet} />
            <span>
              <T>夜9時から朝7時までは、LINEと端末には送らず、朝まで待つ</T>
            </span>
          </label>
        </div>
      </fieldset>
      <div className="actions">
        <button className="button primary" type="submit">
          <T>受け取り方を保存する</T>
        </button>
      </div>
    </Form>
  )
}

/** On the account page: where this is chosen. */
export function PreferencesLink() {
  return (
    <section className="stack sheet">
      <h2>
        <T>お知らせの受け取り方</T>
      </h2>
      <p>
        <T>町からのお知らせを、メール、LINE、端末への通知のどれで受け取るかを選べます。</T>
      </p>
      <p>
        <a className="button small" href="/my/account/notices">
          <T>お知らせの受け取り方を選ぶ</T>
        </a>
      </p>
    </section>
  )
}
