import { Form, Notice, PublicPage, T } from '#platform/screens'
import { findStash, get, Problem, page } from '#platform/web'

/** After the session ended in the middle: what was typed is still here; one press sends it. */
export const resumeRoutes = [
  get('/resume/:id', { who: 'anyone' }, async (request) => {
    const stashed = await findStash(request, request.params.id ?? '')
    if (!stashed)
      throw new Problem(
        410,
        'お預かりした入力の期限（1時間）が過ぎました。お手数ですが、もう一度入力してください。',
      )
    return page(
      request,
      <PublicPage request={request} title="入力の続きから進みます">
        <Notice kind="success" title="入力した内容は残っています">
          <p>
            <T>
              しばらく操作がなかったため、サインインをやり直していただきました。下のボタンを押すと、先ほどの内容を送信します。
            </T>
          </p>
          <p>
            <T>写真やファイルを選んでいたときは、お手数ですが、もう一度選んでください。</T>
          </p>
        </Notice>
        <Form action={stashed.path}>
          {stashed.fields.map(([name, value], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: fields may repeat and never move
            <input key={at} type="hidden" name={name} value={value} />
          ))}
          <div className="actions">
            <button className="button primary" type="submit">
              <T>続きを送信する</T>
            </button>
          </div>
        </Form>
      </PublicPage>,
    )
  }),
]
