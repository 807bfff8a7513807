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

/** Where a form begins: a template, a copy, another town's file, or nothing. */
export function StartForm({ request, town, offices, templates, procedures, problems = [] }: StartProps) {
  const options = offices.map((id) => [id, town.offices.find((each) => each.id === id)?.name ?? ''] as const)
  const office = (of: string) =>
    options.length > 1 ? (
      <Choose name="office" label={`担当課（${of}）`} quiet options={options} />
    ) : (
      <input type="hidden" name="office" value={offices[0] ?? ''} />
    )
  return (
    <DeskPage request={request} title="新しい用紙をつくる">
      {problems.length > 0 && (
        <Notice kind="error" title="ファイルから用紙を作れませんでした">
          <ul>
            {problems.slice(0, 20).map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </Notice>
      )}
      <section className="stack" aria-labelledby="templates">
        <h2 id="templates">ひな形から</h2>
        <ul className="card-list">
          {templates.map((each) => (
            <li key={each.id} className="card">
              <h3>{each.title}</h3>
              <p>{each.about}</p>
              <PostForm action="/desk/forms/new" className="row gap-2 mt-2">
                <input type="hidden" name="from" value={`template ${each.id}`} />
                {office(each.title)}
                <button className="button primary small" type="submit">
                  このひな形でつくる<span className="sr">（{each.title}）</span>
                </button>
              </PostForm>
            </li>
          ))}
          <li className="card">
            <h3>何もないところから</h3>
            <p>質問を1つずつ足していきます。決裁の流れと通知文は、ふつうの形が入っています。</p>
            <PostForm action="/desk/forms/new" className="row gap-2 mt-2">
              <input type="hidden" name="from" value="blank" />
              {office('何もないところから')}
              <button className="button small" type="submit">
                白紙からつくる
              </button>
            </PostForm>
          </li>
        </ul>
      </section>
      <div className="two mt-4">
        <section className="sheet stack" aria-labelledby="copy">
          <h2 id="copy">いまある手続きを写して</h2>
          <p>去年の用紙や、ほかの課の用紙を写して直します。写したものは、別の手続きになります。</p>
          <PostForm action="/desk/forms/new" className="row gap-2 items-end">
            <Choose
              name="from"
              label="写す手続き"
              options={procedures.map(({ id, name }) => [`copy ${id}`, name])}
            />
            {office('写し')}
            <button className="button" type="submit">
              写してつくる
            </button>
          </PostForm>
        </section>
        <section className="sheet stack" aria-labelledby="file">
          <h2 id="file">ほかの町のファイルから</h2>
          <p>「用紙をファイルに書き出す」で作ったファイルを読み込みます。中身はすべて検査します。</p>
          <PostForm action="/desk/forms/take-in" upload className="stack">
            <div className="question">
              <label className="label" htmlFor="file-input">
                用紙のファイル（JSON）
              </label>
              <input
                className="control"
                id="file-input"
                type="file"
                name="file"
                accept=".json,application/json"
              />
            </div>
            {office('ファイル')}
            <button className="button" type="submit">
              読み込む
            </button>
          </PostForm>
        </section>
      </div>
    </DeskPage>
  )
}
