import type { Definition, Town } from '#language'
import { DeskPage, Notice, Form as PostForm } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { Template } from '../gallery/index.ts'
import { Choose } from './inputs.tsx'

interface StartProps {
  readonly request: WebRequest
  readonly town: Town
  readonly offices: readonly string[]
  readonly templates: readonly Template[]
  readonly procedures: readonly Definition[]
  readonly problems?: readonly string[]
}

/** Where a form begins: a template, nothing, a copy, another town's file. One form of the page, its office chosen once. */
export function StartForm(props: StartProps) {
  const { request, town, offices, templates, procedures, problems = [] } = props
  const nameOf = (id: string) => town.offices.find((each) => each.id === id)?.name ?? ''
  return (
    <DeskPage request={request} title="新しい用紙をつくる">
      {problems.length > 0 && (
        <Notice kind="error" title="用紙を作れませんでした">
          <ul>
            {problems.slice(0, 20).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      <PostForm action="/desk/forms/new" upload className="stack">
        {offices.length > 1 ? (
          <Choose name="office" label="どの課の用紙ですか" options={offices.map((id) => [id, nameOf(id)])} />
        ) : (
          <p>
            {nameOf(offices[0] ?? '')}の用紙をつくります。
            <input type="hidden" name="office" value={offices[0] ?? ''} />
          </p>
        )}
        <section aria-labelledby="templates" className="stack">
          <h2 id="templates">ひな形を選ぶ</h2>
          <ul className="card-list">
            {templates.map((each) => (
              <Beginning key={each.id} from={`template ${each.id}`} {...each} />
            ))}
            <Beginning
              from="blank"
              title="何もないところから"
              about="質問を1つずつ足していきます。決裁の流れと通知文は、ふつうの形が入っています。"
            />
          </ul>
        </section>
        <div className="grid gap-4 lg:grid-cols-2 items-start">
          <section className="sheet stack" aria-labelledby="copying">
            <h2 id="copying">いまある手続きを写す</h2>
            <p>去年の用紙や、ほかの課の用紙を写して直します。写したものは、別の手続きになります。</p>
            <Choose name="copy" label="写す手続き" options={procedures.map(({ id, name }) => [id, name])} />
            <p>
              <button className="button" type="submit" name="from" value="copy">
                写してつくる
              </button>
            </p>
          </section>
          <section className="sheet stack mt-0!" aria-labelledby="taking-in">
            <h2 id="taking-in">ほかの町のファイルを読み込む</h2>
            <p>「用紙をファイルに書き出す」で作ったファイルから始めます。中身はすべて検査します。</p>
            <div>
              <label className="label" htmlFor="file-input">
                用紙のファイル
              </label>
              <input
                className="control"
                id="file-input"
                type="file"
                name="file"
                accept=".json,application/json"
              />
            </div>
            <p>
              <button className="button" type="submit" formAction="/desk/forms/take-in">
                読み込んでつくる
              </button>
            </p>
          </section>
        </div>
      </PostForm>
    </DeskPage>
  )
}

function Beginning({ from, title, about }: { from: string; title: string; about: string }) {
  return (
    <li className="card flex flex-col gap-2">
      <h3>{title}</h3>
      <p className="grow">{about}</p>
      <p>
        <button className="button small" type="submit" name="from" value={from}>
          これでつくる<span className="sr">（{title}）</span>
        </button>
      </p>
    </li>
  )
}
