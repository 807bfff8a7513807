import { wareki } from '#platform/clock'
import { Form, Notice, PublicPage, T } from '#platform/screens'
import type { WebRequest } from '#platform/web'

const ITEMS: Readonly<Record<string, string>> = {
  name: '氏名',
  address: '住所',
  birthdate: '生年月日',
  gender: '性別',
}

/** Stands where the app would read a card: an invented one is chosen, and its holder consents or does not. */
export function ChooseCard({ request, items }: { request: WebRequest; items: readonly string[] }) {
  const { name, cardholders = [] } = request.house.town
  return (
    <PublicPage request={request} title="デジタル認証アプリ（見本）" lead="どなたのカードを読み取りますか。">
      <Notice kind="warning" title="これは見本です">
        <p>
          <T>国のデジタル認証アプリではありません。どの人も架空で、暗証番号はたずねません。</T>
        </p>
      </Notice>
      <Form action={request.url.pathname}>
        <fieldset className="question">
          <legend className="label">
            <T>架空の人のカード</T>
          </legend>
          <div className="choices">
            {cardholders.map((each, at) => (
              <label key={each.id} className="choice">
                <input type="radio" name="person" value={each.id} defaultChecked={at === 0} />
                <span>
                  <span lang="ja" data-noruby="">
                    {each.name}　{each.address}
                  </span>
                  <br />
                  <T>{wareki(each.birth)}</T> <T>生まれ</T>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <p>
          <T>{`${name}に、次のことを伝えます。`}</T>
        </p>
        <ul>
          {items
            .filter((each) => ITEMS[each])
            .map((each) => (
              <li key={each}>
                <T>{ITEMS[each] ?? each}</T>
              </li>
            ))}
        </ul>
        <div className="actions">
          <button className="button primary" type="submit">
            <T>同意して、カードを読み取る</T>
          </button>
        </div>
      </Form>
      <Form action={request.url.pathname}>
        <button className="button plain" type="submit">
          <T>やめて戻る</T>
        </button>
      </Form>
    </PublicPage>
  )
}
