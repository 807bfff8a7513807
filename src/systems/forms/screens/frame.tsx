import type { ReactNode } from 'react'
import { DeskPage, ErrorSummary, type FieldError, Notice, Form as PostForm, Tag } from '#platform/screens'
import type { WebRequest } from '#platform/web'
import type { Form } from '../form.ts'
import { type Part, type Problem, partOf } from '../problems.ts'
import type { Standing } from '../standing.ts'
import { SaveFirst } from './inputs.tsx'

export interface BuilderProps {
  readonly request: WebRequest
  readonly form: Form
  readonly standing: Standing
  readonly problems: readonly Problem[]
  /** False for those who may only read, and while a decision is awaited. */
  readonly open: boolean
  /** Why the last press was refused. */
  readonly refused?: string | undefined
  readonly errors?: readonly FieldError[]
  readonly done?: string | undefined
}

const PARTS: readonly (readonly [Part | 'whole', string, string])[] = [
  ['whole', '全体と公開', ''],
  ['about', '1 基本のこと', '/about'],
  ['pages', '2 質問', '/pages'],
  ['rules', '3 申請できる条件', '/rules'],
  ['route', '4 決裁の流れ', '/route'],
  ['letters', '5 通知文', '/letters/approved'],
]

interface FrameProps extends BuilderProps {
  readonly at: Part | 'whole'
  readonly children: ReactNode
  /** Page of the resident's form to show beside. */
  readonly preview?: string | undefined
}

/** The frame of the builder: what there is to do, where something is wrong, and the residents' page beside. */
export function Frame(props: FrameProps) {
  const { request, form, standing, at, preview, refused, done, errors = [], children } = props
  const beside = (
    <>
      <Tag tone={standing.tone}>{standing.word}</Tag>
      {standing.beside && <Tag tone="wait">{standing.beside}</Tag>}
    </>
  )
  return (
    <DeskPage request={request} title={form.body.name || '名前のない用紙'} beside={beside}>
      <nav aria-label="用紙の部分" className="mb-4">
        <ul className="chips">
          {PARTS.map(([part, title, path]) => {
            const wrong = props.problems.filter((each) => partOf(each) === part).length
            return (
              <li key={part}>
                <a href={`/desk/forms/${form.id}${path}`} aria-current={part === at ? 'page' : undefined}>
                  {title}
                  {wrong > 0 && `（直すところ${wrong}）`}
                </a>
              </li>
            )
          })}
        </ul>
      </nav>
      {refused && <Notice kind="error" title={refused} />}
      <ErrorSummary errors={errors} />
      {done && errors.length === 0 && !refused && <Notice kind="success" title={done} />}
      <LastChange {...props} />
      {!props.open && at !== 'whole' && (
        <Notice title="いまは見るだけです">
          <p>
            {form.stage === 'proposed'
              ? '公開の決裁を待っています。直すときは「全体と公開」で取り下げてください。'
              : 'この用紙を直せるのは、担当課の職員です。'}
          </p>
        </Notice>
      )}
      {preview === undefined ? (
        children
      ) : (
        <div className="two mt-4">
          <div className="stack">{children}</div>
          <Preview form={form} page={preview} />
        </div>
      )}
    </DeskPage>
  )
}

/** The last change, and the way back. */
function LastChange({ form, open }: BuilderProps) {
  if (!form.undoNote || !open) return null
  return (
    <PostForm action={`/desk/forms/${form.id}/undo`} className="row gap-2 mb-2">
      <Expected form={form} />
      <span className="hint">最後の変更：{form.undoNote}</span>
      <button className="button small" type="submit">
        この変更を元に戻す
      </button>
    </PostForm>
  )
}

/** The version that the person sees: two at once are told. */
export const Expected = ({ form }: { form: Form }) => (
  <input type="hidden" name="expected" value={form.version} />
)

/** The residents' page as a phone shows it. It is drawn anew with every change. */
function Preview({ form, page }: { form: Form; page: string }) {
  return (
    <section className="sheet stack lg:sticky lg:top-16" aria-labelledby="preview-title">
      <h2 id="preview-title">住民の画面（見本）</h2>
      <iframe
        className="phone"
        title="住民の画面の見本"
        src={`/desk/forms/${form.id}/preview/${page}?v=${form.version}`}
      />
      <p>
        <a href={`/desk/forms/${form.id}/preview/${page}`}>見本だけを大きく開く</a>
      </p>
    </section>
  )
}

/** What is wrong at one place, said there. */
export function ProblemsAt({
  problems,
  at,
}: {
  problems: readonly Problem[]
  at: string | readonly string[]
}) {
  const places = [at].flat()
  const here = problems.filter((each) => places.includes(each.at))
  if (here.length === 0) return null
  return (
    <ul className="list-none p-0">
      {here.map((each) => (
        <li key={each.text} className="error">
          {each.text}
        </li>
      ))}
    </ul>
  )
}

/** A form on a sheet of its own. Enter in a line saves, and the version is sent along. */
export function SheetForm(props: { action: string; form: Form; id?: string; children: ReactNode }) {
  return (
    <PostForm action={props.action} className="sheet" {...(props.id && { id: props.id })}>
      <Expected form={props.form} />
      <SaveFirst />
      <div className="stack">{props.children}</div>
    </PostForm>
  )
}

/** The button that keeps a page, or nothing for those who may not. */
export function SaveBar({ open, words = '保存する' }: { open: boolean; words?: string }) {
  if (!open) return null
  return (
    <div className="actions">
      <button className="button primary" type="submit" name="act" value="save">
        {words}
      </button>
    </div>
  )
}
