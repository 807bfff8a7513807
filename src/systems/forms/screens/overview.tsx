import type { Town } from '#language'
import { dateOf, warekiShort } from '#platform/clock'
import { Notice, Form as PostForm } from '#platform/screens'
import type { Difference } from '../difference.ts'
import type { FormVersion } from '../form.ts'
import { type Part, type Problem, partOf } from '../problems.ts'
import { type BuilderProps, Expected, Frame } from './frame.tsx'
import { Lines } from './inputs.tsx'

interface OverviewProps extends BuilderProps {
  readonly town: Town
  readonly differences: readonly Difference[]
  readonly versions: readonly FormVersion[]
  readonly actorId: string
  readonly mayPublish: boolean
}

/** 全体と公開: what is still to do, what will change, and the way to the residents. */
export function Overview(props: OverviewProps) {
  const { form } = props
  return (
    <Frame {...props} at="whole" preview="top">
      {form.sentBack && form.stage === 'draft' && (
        <Notice kind="warning" title="公開が差し戻されました">
          <p className="whitespace-pre-line">{form.sentBack}</p>
        </Notice>
      )}
      <Remaining {...props} />
      <Publication {...props} />
      <Differences {...props} />
      <Reception {...props} />
      <Versions {...props} />
      <section className="sheet stack" aria-labelledby="share">
        <h2 id="share">ほかの町と分け合う</h2>
        <p>用紙だけが1つのファイルになります。申請の内容や個人情報は含みません。</p>
        <p>
          <a className="button" href={`/desk/forms/${form.id}/file`}>
            用紙をファイルに書き出す
          </a>
        </p>
      </section>
    </Frame>
  )
}

const PLACES: Readonly<Record<Part, readonly [string, string]>> = {
  about: ['基本のこと', '/about'],
  pages: ['質問', '/pages'],
  rules: ['申請できる条件', '/rules'],
  route: ['決裁の流れ', '/route'],
  letters: ['通知文', '/letters/approved'],
}

/** Where a problem can be mended. */
function addressOf(id: string, problem: Problem): string {
  const [kind, at = ''] = problem.at.split(' ')
  const base = `/desk/forms/${id}`
  if (kind === 'field') return `${base}/fields/${at}`
  if (kind === 'detail') return `${base}/fields/@decision.${at}`
  if (kind === 'letter') return `${base}/letters/${at}`
  return base + PLACES[partOf(problem)][1]
}

function Remaining({ form, problems }: OverviewProps) {
  if (problems.length === 0)
    return form.stage === 'draft' ? (
      <Notice kind="success" title="直すところはありません。試しの答えで、すべての質問にたどり着けました。" />
    ) : null
  return (
    <section className="sheet stack" aria-labelledby="remaining">
      <h2 id="remaining">公開の前に直すところ（{problems.length}）</h2>
      <ul>
        {problems.slice(0, 40).map((each) => (
          <li key={`${each.at} ${each.text}`}>
            <a href={addressOf(form.id, each)}>
              {PLACES[partOf(each)][0]}：{each.text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Publication(props: OverviewProps) {
  const { form, problems, open, actorId, mayPublish } = props
  const base = `/desk/forms/${form.id}`
  if (form.stage === 'clean') return null
  if (form.stage === 'draft')
    return (
      <section className="sheet stack" aria-labelledby="publish">
        <h2 id="publish">公開する</h2>
        <p>係長か課長の決裁が済むと、すぐに住民のページに出ます。起案した人は、自分では決裁できません。</p>
        {open && problems.length === 0 && (
          <PostForm action={`${base}/propose`} className="stack">
            <Expected form={form} />
            <Lines name="note" label="決裁する人への説明（なくてもよい）" rows={2} />
            <button className="button primary" type="submit">
              公開の決裁に上げる
            </button>
          </PostForm>
        )}
        {open && form.published && (
          <PostForm action={`${base}/discard`}>
            <Expected form={form} />
            <button className="button small danger" type="submit">
              直しかけを捨てて、公開中の内容に戻す
            </button>
          </PostForm>
        )}
      </section>
    )
  const own = form.proposedBy === actorId
  return (
    <section className="sheet stack" aria-labelledby="publish">
      <h2 id="publish">公開の決裁を待っています</h2>
      <p>
        起案：{form.proposedByName}
        {form.proposalNote && `「${form.proposalNote}」`}
      </p>
      {mayPublish && !own && (
        <>
          <PostForm action={`${base}/approve`}>
            <Expected form={form} />
            <button className="button primary" type="submit">
              決裁して公開する
            </button>
          </PostForm>
          <PostForm action={`${base}/send-back`} className="stack">
            <Expected form={form} />
            <Lines name="reason" label="差し戻す理由" rows={2} />
            <button className="button danger" type="submit">
              差し戻す
            </button>
          </PostForm>
        </>
      )}
      {mayPublish && own && <p>自分で起案した用紙は、ほかの係長か課長が決裁します。</p>}
      <PostForm action={`${base}/pull-back`}>
        <Expected form={form} />
        <button className="button small" type="submit">
          取り下げて直す
        </button>
      </PostForm>
    </section>
  )
}

function Differences({ form, differences }: OverviewProps) {
  if (form.stage === 'clean' || differences.length === 0) return null
  const first = form.published === null
  return (
    <details className="sheet [&>summary]:m-0" open={form.stage === 'proposed'}>
      <summary>
        {first ? '公開する内容（はじめての公開）' : `公開中の版から変わるところ（${differences.length}）`}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className="table-wrap" tabIndex={0} aria-label="変わるところ">
        <table className="data">
          <thead>
            <tr>
              <th scope="col">項目</th>
              {!first && <th scope="col">いま</th>}
              <th scope="col">{first ? '内容' : '新しい内容'}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((each, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two questions may read the same
              <tr key={at}>
                <th scope="row">{each.what}</th>
                {!first && <td className="whitespace-pre-line">{each.before ?? <i>（なし）</i>}</td>}
                <td className="whitespace-pre-line">{each.after ?? <i>（消します）</i>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}

function Reception({ form, mayPublish }: OverviewProps) {
  if (!form.published) return null
  const base = `/desk/forms/${form.id}`
  return (
    <section className="sheet stack" aria-labelledby="reception">
      <h2 id="reception">受付</h2>
      <p>
        住民のページ：<a href={`/procedures/${form.procedure}`}>/procedures/{form.procedure}</a>
      </p>
      {form.closedAt ? (
        <>
          <p className="whitespace-pre-line">
            {warekiShort(dateOf(form.closedAt))}に受付を終えました。住民への文：{form.closedNote}
          </p>
          {mayPublish && (
            <PostForm action={`${base}/reopen`}>
              <Expected form={form} />
              <button className="button" type="submit">
                受付をもう一度始める
              </button>
            </PostForm>
          )}
        </>
      ) : (
        mayPublish && (
          <details>
            <summary>受付を終える</summary>
            <PostForm action={`${base}/close`} className="stack">
              <Expected form={form} />
              <Lines
                name="sentence"
                label="住民に伝える文"
                hint="「予算に達したため、受付を終えました。」など。届いている申請は、そのまま進みます。"
                rows={2}
              />
              <button className="button danger" type="submit">
                受付を終える
              </button>
            </PostForm>
          </details>
        )
      )}
    </section>
  )
}

function Versions({ versions }: OverviewProps) {
  if (versions.length === 0) return null
  return (
    <section className="sheet stack" aria-labelledby="versions">
      <h2 id="versions">公開した版</h2>
      <ol className="trail">
        {versions.map((each) => (
          <li key={each.number}>
            第{each.number}版　{warekiShort(dateOf(each.published_at))}　起案 {each.proposer}、決裁{' '}
            {each.approver}
            {each.note && `「${each.note}」`}
            <br />
            <span className="hint">版の番号 {each.hash.slice(0, 12)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
